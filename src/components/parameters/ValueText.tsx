import { parametersText } from '../../i18n/parameters.ts'

/** A value of a parameter; an empty one is said in words. */
export const ValueText = ({ value }: { value: string }) =>
  value === '' ? <em>{parametersText.empty}</em> : value
