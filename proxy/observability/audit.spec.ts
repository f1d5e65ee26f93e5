import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { auditFile, type AuditEntry } from './audit.ts'
import { json } from '../test/recording-region.ts'
import { rig } from '../test/server-fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'audit-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const clusters = '/api/test-1/v1.0/project1/clusters'

/** A console whose audit log is a list. */
const audited = async () => {
  const entries: AuditEntry[] = []
  const console = await rig({ audit: (entry) => entries.push(entry) })
  await console.signIn()
  entries.length = 0
  return { ...console, entries }
}

test('a write is one entry: who, what, which ids, and what came of it', async () => {
  const { entries, region, send } = await audited()
  region.state.respond = (_, response) => json(response, 200, { cluster: { id: 'new-1' } })
  const { headers } = await send(clusters, { method: 'POST', body: '{"secret":"Canary#2026"}' })
  expect(entries).toEqual([
    {
      time: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      request_id: headers['x-request-id'],
      address: '127.0.0.1',
      user: 'operator',
      domain: 'demo',
      region: 'test-1',
      operation: 'createCluster',
      ids: { project_id: 'project1' },
      created: 'new-1',
      outcome: 'done',
      status: 200,
      ms: expect.any(Number) as number,
    },
  ])
  expect(JSON.stringify(entries)).not.toContain('Canary')
})

test('who claims another address keeps the one that they have', async () => {
  const { entries, send } = await audited()
  await send(`${clusters}/c-1/restart`, {
    method: 'POST',
    body: '{}',
    headers: { 'x-forwarded-for': '10.0.0.9', forwarded: 'for=10.0.0.9', 'x-real-ip': '10.0.0.9' },
  })
  expect(entries).toMatchObject([{ address: '127.0.0.1' }])
})

test('a read is none', async () => {
  const { entries, send } = await audited()
  await send(clusters)
  expect(entries).toEqual([])
})

test.each([
  [
    409,
    { error_code: 'DWS.5001', error_msg: 'no' },
    { outcome: 'refused', error_code: 'DWS.5001' },
  ],
  [500, { error_code: 'DWS.0000', error_msg: 'no' }, { outcome: 'unknown' }],
  [200, { workload_res_code: 1, workload_res_str: 'no' }, { outcome: 'refused' }],
])('an answer %i %j tells what came of it', async (status, body, ending) => {
  const { entries, region, send } = await audited()
  region.state.respond = (_, response) => json(response, status, body)
  await send(`${clusters}/c-1`, { method: 'DELETE', body: '{}' })
  expect(entries).toMatchObject([{ operation: 'deleteCluster', status, ...ending }])
  expect(entries[0]?.ids).toEqual({ project_id: 'project1', cluster_id: 'c-1' })
})

test('a connection that breaks leaves the outcome unknown; a body that is none was not sent', async () => {
  const { entries, region, send } = await audited()
  region.state.respond = (_, response) => response.destroy()
  await send(`${clusters}/c-1`, { method: 'DELETE', body: '{}' })
  await send(`${clusters}/c-1`, { method: 'DELETE', body: '{' })
  expect(entries.map(({ outcome, status }) => [outcome, status])).toEqual([
    ['unknown', 502],
    ['not_sent', 400],
  ])
})

test('signing in, failing to, and signing out are entries without a secret', async () => {
  const entries: AuditEntry[] = []
  const { send, signIn } = await rig({ audit: (entry) => entries.push(entry) })
  await signIn({ password: 'Wrong#Canary1' })
  await signIn()
  await send('/session', { method: 'DELETE' })
  expect(entries).toMatchObject([
    { operation: 'signIn', user: 'operator', outcome: 'not_sent', status: 401 },
    { operation: 'signIn', user: 'operator', outcome: 'done', status: 201 },
    { operation: 'signOut', user: 'operator', outcome: 'done', status: 204 },
  ])
  expect(JSON.stringify(entries)).not.toMatch(/Canary|Right#Password/)
})

test('without a place of its own it goes to the log', async () => {
  const { log, send, signIn } = await rig()
  await signIn()
  await send(`${clusters}/c-1/restart`, { method: 'POST', body: '{}' })
  const entry = log.map((line) => JSON.parse(line) as { audit?: AuditEntry }).at(-2)
  expect(entry?.audit).toMatchObject({ operation: 'restartCluster', outcome: 'done' })
})

test('a file gets a line of JSON for each entry and is read by its owner alone', async () => {
  const path = join(folder, 'audit.jsonl')
  const entry: AuditEntry = {
    ...{ time: 't', request_id: 'r', address: 'a', user: 'u', domain: 'd', region: 'x' },
    ...{ operation: 'deleteCluster', ids: {}, outcome: 'done', status: 202, ms: 1 },
  }
  for (const round of [1, 2]) {
    const { audit, close } = await auditFile(path, (error) => {
      throw error
    })
    audit({ ...entry, status: round })
    await close()
  }
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  expect(lines.map((line) => (JSON.parse(line) as AuditEntry).status)).toEqual([1, 2])
  expect(statSync(path).mode & 0o077).toBe(0)
})

test('a file that cannot be opened stops the start', async () => {
  await expect(auditFile(join(folder, 'no', 'audit.jsonl'), () => undefined)).rejects.toThrow()
})
