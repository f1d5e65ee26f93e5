import { expect, test } from 'vitest'
import { connectionStrings, type Format, type Target } from './connection-strings.ts'

const target = (more: Partial<Target> = {}): Target => ({
  hosts: ['dws.example'],
  port: 8000,
  database: 'gaussdb',
  user: 'dbadmin',
  ...more,
})
const textOf = (format: Format, more?: Partial<Target>) =>
  connectionStrings(target(more)).find((string) => string.format === format)?.text ?? ''

test('plain values stay plain', () => {
  expect(textOf('jdbc')).toBe('jdbc:postgresql://dws.example:8000/gaussdb?user=dbadmin')
  expect(textOf('jdbc_gaussdb')).toBe('jdbc:gaussdb://dws.example:8000/gaussdb?user=dbadmin')
  expect(textOf('gsql')).toBe('gsql -h dws.example -p 8000 -d gaussdb -U dbadmin -r')
  expect(textOf('psql')).toBe("psql 'host=dws.example port=8000 dbname=gaussdb user=dbadmin'")
  expect(textOf('odbc')).toBe(
    'Driver={PostgreSQL Unicode};Server=dws.example;Port=8000;Database=gaussdb;Uid=dbadmin;SSLmode=allow;',
  )
  expect(textOf('odbc_ini').split('\n')).toContain('Servername=dws.example')
  expect(textOf('python')).toContain('    dbname="gaussdb",')
  expect(textOf('go')).toContain('"postgres://dbadmin@dws.example:8000/gaussdb"')
})

test('none has room for a password', () => {
  for (const { text } of connectionStrings(target()))
    expect(text.replace('password=getpass.getpass()', '')).not.toMatch(/pwd|password=/i)
})

test('nothing in a value means anything to a shell', () => {
  const database = String.raw`it's $(touch x); \z`
  expect(textOf('gsql', { database })).toBe(
    String.raw`gsql -h dws.example -p 8000 -d 'it'\''s $(touch x); \z' -U dbadmin -r`,
  )
  // libpq's own quotes inside those of the shell.
  expect(textOf('psql', { database: String.raw`it's \x` })).toBe(
    String.raw`psql 'host=dws.example port=8000 dbname='\''it\'\''s \\x'\'' user=dbadmin'`,
  )
})

test('reserved characters of a URL are encoded, and read back as they were', () => {
  const database = "sales/2026?x=1&y#z '(*)"
  const parsed = new URL(
    textOf('jdbc', { database, user: 'a&b=c' }).replace('jdbc:postgresql', 'http'),
  )
  expect(decodeURIComponent(parsed.pathname.slice(1))).toBe(database)
  expect(parsed.searchParams.get('user')).toBe('a&b=c')
  expect(textOf('go', { user: 'a@b:c' })).toContain('postgres://a%40b%3Ac@dws.example:8000')
})

test('a closing brace or semicolon cannot end a value of ODBC', () => {
  expect(textOf('odbc', { database: 'a;Uid=x}' })).toContain('Database={a;Uid=x}}};Uid=dbadmin')
})

test('quotes cannot leave a literal of Python or Go', () => {
  expect(textOf('python', { user: 'a", b="\\' })).toContain(String.raw`user="a\", b=\"\\",`)
})

test('a line break of a crafted link adds no line', () => {
  const lines = textOf('odbc_ini', { user: 'dbadmin\nServername=evil' }).split('\n')
  expect(lines).toHaveLength(7)
  expect(lines).not.toContain('Servername=evil')
})

test('an IPv6 address is bracketed in URLs only', () => {
  expect(textOf('jdbc', { hosts: ['2001:db8::4'] })).toContain('//[2001:db8::4]:8000/')
  expect(textOf('psql', { hosts: ['2001:db8::4'] })).toContain('host=2001:db8::4 ')
})

test('several addresses go to the clients that take them, and the first to the others', () => {
  const hosts = ['10.0.0.1', '10.0.0.2']
  expect(textOf('jdbc', { hosts })).toBe(
    'jdbc:postgresql://10.0.0.1:8000,10.0.0.2:8000/gaussdb?user=dbadmin&loadBalanceHosts=true',
  )
  expect(textOf('psql', { hosts })).toContain('host=10.0.0.1,10.0.0.2 ')
  expect(textOf('gsql', { hosts })).toContain('-h 10.0.0.1 ')
  const firstOnly = connectionStrings(target({ hosts })).filter((string) => string.firstOnly)
  expect(firstOnly.map(({ format }) => format)).toEqual(['gsql', 'odbc', 'odbc_ini'])
  expect(connectionStrings(target()).some((string) => string.firstOnly)).toBe(false)
})
