const longest = 64

/** `orders-20261124`, with a number behind it when that is taken; cut so that a name stays a name. */
export const suggestedName = (
  cluster_name: string,
  now: number,
  taken: ReadonlySet<string>,
): string => {
  const date = new Date(now).toISOString().slice(0, 10).replaceAll('-', '')
  const named = (suffix: string) => `${cluster_name.slice(0, longest - suffix.length)}${suffix}`
  for (let number = 1; ; number++) {
    const name = named(number === 1 ? `-${date}` : `-${date}-${number}`)
    if (!taken.has(name)) return name
  }
}
