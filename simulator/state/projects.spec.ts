import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openAccounts } from '../iam/accounts.ts'
import { advance } from '../time/clock.ts'
import { json } from '../pipeline/gateway.ts'
import { openProjects } from './projects.ts'
import { openStore } from './store.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'simulator-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const start = Date.UTC(2026, 10, 24)

const open = () => {
  const store = openStore(join(folder, 'state.db'))
  const accounts = openAccounts(store)
  const projects = openProjects(store, accounts, () => start)
  const visit = (id: string, ...names: string[]) =>
    projects.visit(id, ({ project }) => {
      for (const name of names) project.tables.vpcs.put({ id: name, name, cidr: '10.0.0.0/16' })
    })
  const names = (id: string) =>
    projects.visit(id, ({ project }) => project.tables.vpcs.all().map(({ name }) => name))
  return { store, accounts, projects, visit, names }
}

const withProject = () => {
  const opened = open()
  const { domain } = opened.accounts.addUser('d', 'u', 'p')
  const { id } = opened.accounts.addProject(
    domain,
    { region: 'sim-north-1' },
    { real: start, speed: 1 },
  )
  return { ...opened, id }
}

test('rows keep their order over a restart, and one that comes back stands last', async () => {
  const { store, projects, visit, names, id } = withProject()
  visit(id, 'a', 'b', 'c')
  projects.visit(id, ({ project: { tables } }) => {
    tables.vpcs.put({ id: 'a', name: 'a2', cidr: '' })
    tables.vpcs.delete('b')
    tables.vpcs.put({ id: 'b', name: 'b2', cidr: '' })
    tables.vpcs.put({ id: 'gone', name: 'gone', cidr: '' })
    tables.vpcs.delete('gone')
    tables.vpcs.delete('never')
  })
  await store.committed()
  expect(names(id)).toEqual(['a2', 'c', 'b2'])
  store.close()
  const again = open()
  expect(again.names(id)).toEqual(['a2', 'c', 'b2'])
  again.visit(id, 'd')
  again.store.close()
  const last = open()
  expect(last.names(id)).toEqual(['a2', 'c', 'b2', 'd'])
  last.store.close()
})

test('what a request writes before it throws is undone in memory and on disk', () => {
  const { store, projects, visit, names, id } = withProject()
  visit(id, 'a')
  expect(() =>
    projects.visit(id, ({ project: { tables } }) => {
      tables.vpcs.put({ id: 'a', name: 'changed', cidr: '' })
      tables.vpcs.put({ id: 'b', name: 'b', cidr: '' })
      tables.vpcs.delete('a')
      throw new Error('refused')
    }),
  ).toThrow('refused')
  expect(names(id)).toEqual(['a'])
  store.close()
  const again = open()
  expect(again.names(id)).toEqual(['a'])
  again.store.close()
})

test('one of several writes of a turn fails alone', async () => {
  const { store, projects, visit, names, id } = withProject()
  visit(id, 'a')
  expect(() =>
    projects.visit(id, ({ project: { tables } }) => {
      tables.vpcs.put({ id: 'b', name: 'b', cidr: '' })
      // No JSON: saving it throws after `b` was written.
      tables.vpcs.put({ id: 'c', name: 1n as unknown as string, cidr: '' })
    }),
  ).toThrow(TypeError)
  visit(id, 'd')
  await store.committed()
  expect(names(id)).toEqual(['a', 'd'])
  store.close()
  const again = open()
  expect(again.names(id)).toEqual(['a', 'd'])
  again.store.close()
})

test('when the disk refuses, the write fails, reads go on, and later writes work', async () => {
  const { store, visit, names, id } = withProject()
  visit(id, 'a')
  await store.committed()
  store.database.exec('PRAGMA query_only = ON')
  expect(() => visit(id, 'b')).toThrow('readonly')
  expect(names(id)).toEqual(['a'])
  store.database.exec('PRAGMA query_only = OFF')
  visit(id, 'c')
  await store.committed()
  expect(names(id)).toEqual(['a', 'c'])
  store.close()
})

test('when a transaction is lost, nobody is told that it was kept', async () => {
  const { store, visit, names, id } = withProject()
  await store.committed()
  visit(id, 'a')
  const committed = store.committed()
  store.database.exec('ROLLBACK')
  expect(() => visit(id, 'b')).toThrow('lost')
  await expect(committed).rejects.toThrow('lost')
  expect(names(id)).toEqual([])
  visit(id, 'c')
  await store.committed()
  expect(names(id)).toEqual(['c'])
  store.close()
})

test('closing keeps what was written in the same turn', async () => {
  const { store, visit, id } = withProject()
  visit(id, 'a')
  const committed = store.committed()
  store.close()
  await committed
  const again = open()
  expect(again.names(id)).toEqual(['a'])
  again.store.close()
})

test('projects do not see each other', () => {
  const { store, accounts, visit, names, id } = withProject()
  const { domain } = accounts.addUser('d2', 'u', 'p')
  const other = accounts.addProject(domain, { region: 'sim-north-1' }, { real: start, speed: 1 })
  visit(id, 'a')
  visit(other.id, 'b')
  expect([names(id), names(other.id)]).toEqual([['a'], ['b']])
  store.close()
})

test('remembered answers go with the first change and with what becomes due', () => {
  const { store, accounts, projects, visit, id } = withProject()
  const remember = () =>
    projects.visit(id, ({ answers }) => {
      if (!answers) throw new Error('nothing moves in an empty project')
      const known = answers.has('x')
      answers.set('x', json(200, {}))
      return known
    })
  expect([remember(), remember()]).toEqual([false, true])
  visit(id, 'a')
  expect([remember(), remember()]).toEqual([false, true])
  const record = accounts.project(id)
  if (!record) throw new Error('the project is gone')
  accounts.setClock(id, advance(record, start, 90 * 60_000))
  expect([remember(), remember()]).toEqual([false, true])
  store.close()
})
