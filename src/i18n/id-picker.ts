/** Words of the field that chooses from a neighbouring service's list, or takes an id. */
export const idPickerText = {
  choose: 'Choose or search',
  loading: 'Loading the list',
  nothing: 'Nothing in the list matches',
  byHand: (what: string) =>
    `Enter the ${what === what.toUpperCase() ? what : what.toLowerCase()} id instead`,
  fromList: 'Choose from the list',
  inUse: (name: string) => `${name} (in use)`,
  idHelp: 'An id has 32 hexadecimal digits, with or without hyphens.',
  listFailed: (error_code: string) => `The list cannot be shown (${error_code}). Enter the id.`,
}
