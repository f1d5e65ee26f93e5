import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const run = (version: string, ...args: string[]) => {
  const older = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`
  const entry = new URL('./dws-console.ts', import.meta.url).pathname
  const options = ['--import', `data:text/javascript,${encodeURIComponent(older)}`, entry, ...args]
  return spawnSync(process.execPath, options, { encoding: 'utf8' })
}

test('a Node that is too old is told which one is needed', () => {
  const { status, stderr } = run('20.20.2')
  expect(stderr.trim()).toBe('dws-console needs Node 24 or newer, and this is Node 20.20.2.')
  expect(status).toBe(1)
})

test('an argument starts nothing and gets the usage', () => {
  expect(run('24.0.0', '--port=1')).toMatchObject({ status: 1 })
  expect(run('24.0.0', '--help')).toMatchObject({ status: 0 })
  expect(run('24.0.0', '--help').stdout).toContain('environment variables')
})
