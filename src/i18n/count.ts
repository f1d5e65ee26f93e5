/** So many of something: "1 cluster", "5 clusters". */
export const count = (n: number, one: string, many: string): string =>
  n === 1 ? `1 ${one}` : `${n} ${many}`

export const clustersOf = (n: number): string => count(n, 'cluster', 'clusters')
export const daysOf = (n: number): string => count(n, 'day', 'days')
