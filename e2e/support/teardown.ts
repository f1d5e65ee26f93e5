import { mkdir, writeFile } from 'node:fs/promises'
import { control } from './simulator.ts'

/** After a run of every test: which operations reached the service, for docs/coverage.md. */
export default async function teardown(): Promise<void> {
  if (process.env['E2E_COMPLETE'] !== '1') return
  const { operations } = await control<{ operations: string[] }>('GET', '/requests/operations')
  await mkdir('test-results', { recursive: true })
  await writeFile('test-results/operations.json', JSON.stringify(operations.toSorted(), null, 2))
}
