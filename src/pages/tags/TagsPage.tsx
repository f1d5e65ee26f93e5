export const TagsPage = () => null
