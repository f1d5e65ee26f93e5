import { expect, it } from 'vitest'
import { tableJson } from '../../../lib/table-file.ts'
import { planColumns } from './plan-columns.tsx'
import type { PlanRow } from './plan.ts'

const row = (name: string, kind: PlanRow['kind'], restart_required: boolean): PlanRow => ({
  name,
  type: 'cn',
  value: '2',
  unit: '',
  kind,
  from: '1',
  restart_required,
})

it('says of changes alone whether they need a restart, in the file as on screen', () => {
  const rows = [
    row('max_connections', 'changed', true),
    row('session_timeout', 'changed', false),
    row('max_process_memory', 'equal', true),
    row('work_mem', 'readonly', false),
  ]
  expect(JSON.parse(tableJson(rows, planColumns('')))).toMatchObject([
    { name: 'max_connections', type: 'CN', from: '1', to: '2', restart: 'Restart' },
    { name: 'session_timeout', type: 'CN', from: '1', to: '2', restart: 'No' },
    { name: 'max_process_memory', type: 'CN', class: 'Equal', restart: null },
    { name: 'work_mem', type: 'CN', class: 'Read-only: The service sets it.', restart: null },
  ])
})
