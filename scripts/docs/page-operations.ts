/** A file and what it says. */
export interface Source {
  file: string
  text: string
}

/** A piece of src/queries that others can use: `useRestartCluster` or `clusterQueries.list`. */
interface Unit {
  name: string
  text: string
}

const mentions = (text: string, name: string): boolean =>
  new RegExp(String.raw`(?<![\w$])${name.replace('.', String.raw`\.`)}(?![\w$])`).test(text)

/** Takes a file of queries apart: its declarations at the margin, and an object's members one by one. */
const unitsOf = (text: string): Unit[] =>
  text.split(/^(?=(?:export )?(?:const|function|async function) )/m).flatMap((declaration) => {
    const name = /^(?:export )?(?:const|async function|function) (\w+)/.exec(declaration)?.[1]
    if (name === undefined) return []
    const members = declaration.split(/^(?= {2}\w+(?:\(|: ))/m).slice(1)
    const isObject = /^[^\n]*= \{$/m.test(declaration.split('\n')[0] ?? '')
    return isObject
      ? members.map((member) => ({
          name: `${name}.${/\w+/.exec(member)?.[0] ?? ''}`,
          text: member,
        }))
      : [{ name, text: declaration }]
  })

/**
 * The operations that a page or a component can call: named in a unit of src/queries that one of them
 * uses, directly or through other units.
 */
export const operationsOnPages = (
  operations: string[],
  queries: Source[],
  pages: Source[],
): Set<string> => {
  const units = queries.flatMap(({ text }) => unitsOf(text))
  const used = new Set<Unit>()
  const use = (text: string) => {
    for (const unit of units)
      if (!used.has(unit) && mentions(text, unit.name)) {
        used.add(unit)
        use(unit.text)
      }
  }
  for (const { text } of pages) use(text)
  return new Set(
    operations.filter((operation) => [...used].some(({ text }) => mentions(text, operation))),
  )
}
