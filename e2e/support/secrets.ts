import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'

/** What the tests type into fields for passwords. None of it may be seen anywhere else. */
export const passwords = {
  cluster: 'Warehouse-2026',
  clusterMistyped: 'Warehouse-2025',
  clusterElsewhere: 'Aurora-Borealis-7',
  reset: 'Another#Passw0rd',
  hive: 'Secret-of-Hive-1',
  demo: 'Simulator#2026',
}

/** A token of IAM as the simulator issues it, or its beginning. */
const token = /MII[\w+-]{17}/

/** A secret as it stands in text, in an address, in JSON and in base64. */
const spellings = (secret: string): string[] => [
  ...new Set([
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  ]),
]

/** Which of the secrets a text holds, named by their first letters. */
export const secretsIn = (text: string, secrets: Iterable<string>): string[] => [
  ...[...secrets]
    .filter((secret) => spellings(secret).some((spelling) => text.includes(spelling)))
    .map((secret) => `${secret.slice(0, 4)}…`),
  ...(token.test(text) ? ['a token'] : []),
]

/** What one test leaves for the scan of the logs, and what was found in its browser. */
export interface TestRecord {
  test: string
  texts: number
  secrets: string[]
  hits: string[]
}

const folder = 'test-results/secrets'
export const logs = { server: `${folder}/server.log`, audit: `${folder}/audit.jsonl` }

export const forgetRecords = (): void => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
}

export const keepRecord = (worker: number, record: TestRecord): void => {
  mkdirSync(folder, { recursive: true })
  appendFileSync(`${folder}/worker-${worker}.jsonl`, `${JSON.stringify(record)}\n`)
}

export const readRecords = (): TestRecord[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith('worker-'))
    .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').trimEnd().split('\n'))
    .map((line) => JSON.parse(line) as TestRecord)

/** Lines of the server's output and of its audit log. The line that names the demo account is meant to. */
export const readLogs = (): string[] =>
  Object.values(logs)
    .filter((path) => existsSync(path))
    .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
    .filter((line) => line !== '' && !line.startsWith('sign in    domain demo, user operator, '))

/** The last word on a run: one line, and everything that is wrong with it. */
export const verdictOf = (
  records: readonly TestRecord[],
  lines: readonly string[],
): { line: string; wrong: string[] } => {
  const secrets = new Set([...Object.values(passwords), ...records.flatMap((one) => one.secrets)])
  // Secrets are few words of a long text: one look at all lines tells which to look at closely.
  const whole = lines.join('\n')
  const suspects = [...secrets].filter((secret) => secretsIn(whole, [secret]).length > 0)
  const hits = [
    ...records.flatMap(({ test, hits }) => hits.map((hit) => `${test}: ${hit}`)),
    ...(suspects.length > 0 || token.test(whole) ? lines : []).flatMap((line) =>
      secretsIn(line, suspects).map((secret) => `a log has ${secret}: ${line.slice(0, 200)}`),
    ),
  ]
  const texts = records.reduce((sum, record) => sum + record.texts, 0)
  const count = (number: number) => number.toLocaleString('en')
  return {
    line: `secrets: ${count(texts)} texts of ${records.length} tests and ${count(lines.length)} lines of logs scanned for ${count(secrets.size)} secrets, ${hits.length} hits`,
    wrong: [
      ...hits,
      ...(texts === 0 ? ['no text of a browser was scanned'] : []),
      ...(lines.length === 0 ? ['no line of a log was scanned'] : []),
    ],
  }
}
