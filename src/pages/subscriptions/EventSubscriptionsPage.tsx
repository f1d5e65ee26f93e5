export const EventSubscriptionsPage = () => null
