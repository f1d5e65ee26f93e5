/** Words about a list that comes page by page. */
export const loadText = {
  partly: (loaded: string, count: string, what: string) =>
    `The newest ${loaded} of ${count} ${what} are loaded. Search and filters look through these.`,
  older: (what: string) => `Load older ${what}`,
  all: (what: string) => `Load all ${what}`,
  noMore: 'The service sends no more.',
}
