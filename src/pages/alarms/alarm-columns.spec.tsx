import { expect, it } from 'vitest'
import type { AlarmDetail } from '../../contract/alarms.ts'
import { alarmColumns } from './alarm-columns.tsx'
import { alarmRows } from './alarm-rows.ts'

const columns = alarmColumns({ project_name: 'r', existing: new Set(), onOpen: () => undefined })
const exported = (alarm: Partial<AlarmDetail>, column: string) =>
  columns
    .find(({ key }) => key === column)
    ?.text?.(alarmRows([{ alarm_id: 'DWS_01010', alarm_level: '1', ...alarm }])[0]!)

it('exports values that nobody knows as they came', () => {
  expect(exported({ alarm_status: '0' }, 'status')).toBe('open')
  expect(exported({ alarm_status: '7' }, 'status')).toBe('7')
  expect(exported({ alarm_level: '9' }, 'severity')).toBe('9')
})

it('exports the id of the rule where no name came', () => {
  expect(exported({ alarm_name: 'Cluster Status Fault' }, 'name')).toBe('Cluster Status Fault')
  expect(exported({ alarm_name: '' }, 'name')).toBe('DWS_01010')
})
