import { expect, it } from 'vitest'
import { alarmHelp } from './alarm-help.ts'

it('knows the page of an alarm that the guide describes', () => {
  expect(alarmHelp('DWS_2000000006')).toBe(
    'https://support.huaweicloud.com/intl/en-us/mgtg-dws/DWS_2000000006.html',
  )
})

it.each(['DWS_01010', 'DWS_2000000007', 'DWS_2000000006/../x', 'javascript:alert(1)'])(
  'has no address for %s',
  (alarm_id) => {
    expect(alarmHelp(alarm_id)).toBeUndefined()
  },
)
