export interface Target {
  /** More than one: the client tries them in turn, or spreads its connections over them. */
  hosts: readonly string[]
  port: number
  database: string
  user: string
}

/** A word for a POSIX shell. */
const shell = (text: string) =>
  /^[\w@%+:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`

/** A value of a libpq connection string. */
const libpq = (text: string) =>
  /^[\w.:,-]+$/.test(text) ? text : `'${text.replace(/['\\]/g, String.raw`\$&`)}'`

/** A value of an ODBC connection string. */
const odbc = (text: string) => (/^[\w.:-]+$/.test(text) ? text : `{${text.replaceAll('}', '}}')}}`)

/** A part of a URL; beyond encodeURIComponent, what a shell or a reader could trip over. */
const url = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const urlHosts = ({ hosts, port }: Target) =>
  hosts.map((host) => `${host.includes(':') ? `[${host}]` : host}:${port}`).join(',')

/** A literal of Python and of Go alike. */
const quoted = (text: string) => JSON.stringify(text)

const jdbc = (scheme: string) => (target: Target) => {
  const balance = target.hosts.length > 1 ? '&loadBalanceHosts=true' : ''
  return `jdbc:${scheme}://${urlHosts(target)}/${url(target.database)}?user=${url(target.user)}${balance}`
}

const conninfo = ({ hosts, port, database, user }: Target) =>
  `host=${libpq(hosts.join(','))} port=${port} dbname=${libpq(database)} user=${libpq(user)}`

const first = ({ hosts }: Target) => hosts[0] ?? ''

/** What each client needs. None contains a password: the client asks for it or reads PGPASSWORD. */
const formats = {
  jdbc: jdbc('postgresql'),
  jdbc_gaussdb: jdbc('gaussdb'),
  gsql: (target: Target) =>
    `gsql -h ${shell(first(target))} -p ${target.port} -d ${shell(target.database)} -U ${shell(target.user)} -r`,
  psql: (target: Target) => `psql ${shell(conninfo(target))}`,
  odbc: (target: Target) =>
    `Driver={PostgreSQL Unicode};Server=${odbc(first(target))};Port=${target.port};Database=${odbc(target.database)};Uid=${odbc(target.user)};SSLmode=allow;`,
  go: (target: Target) =>
    [
      '// pgx reads the password from PGPASSWORD.',
      'connection, err := pgx.Connect(context.Background(),',
      `\t${quoted(`postgres://${url(target.user)}@${urlHosts(target)}/${url(target.database)}`)})`,
    ].join('\n'),
  odbc_ini: (target: Target) =>
    [
      '[dws]',
      'Driver=GaussMPP',
      `Servername=${first(target)}`,
      `Port=${target.port}`,
      `Database=${target.database}`,
      `Username=${target.user}`,
      'Sslmode=allow',
    ].join('\n'),
  python: ({ hosts, port, database, user }: Target) =>
    [
      'import getpass',
      'import psycopg2',
      '',
      'connection = psycopg2.connect(',
      `    host=${quoted(hosts.join(','))},`,
      `    port=${port},`,
      `    dbname=${quoted(database)},`,
      `    user=${quoted(user)},`,
      '    password=getpass.getpass(),',
      ')',
    ].join('\n'),
} satisfies Record<string, (target: Target) => string>

export type Format = keyof typeof formats

/** Take one address: given several, they connect to the first. */
const singleHost: ReadonlySet<Format> = new Set(['gsql', 'odbc', 'odbc_ini'])

export interface ConnectionString {
  format: Format
  text: string
  /** The client takes the first of several addresses only. */
  firstOnly: boolean
}

/** The same connection for every client. A link may have brought the values: line breaks never pass. */
export const connectionStrings = (target: Target): ConnectionString[] => {
  const plain = (text: string) => text.replace(/\p{Cc}/gu, '')
  const clean: Target = {
    hosts: target.hosts.map(plain),
    port: target.port,
    database: plain(target.database),
    user: plain(target.user),
  }
  return (Object.keys(formats) as Format[]).map((format) => ({
    format,
    text: formats[format](clean),
    firstOnly: target.hosts.length > 1 && singleHost.has(format),
  }))
}
