import { describe, expect, it } from 'vitest'
import { AlarmDetails } from './alarm-subscriptions.ts'

const code = (text: string) => AlarmDetails.safeParse(text).error?.issues[0]?.message.slice(0, 8)

describe('single alarms of a subscription', () => {
  it.each(['', 'DWS_01010:urgent', 'DWS_2000000006:minor,DWS_2000000006:prompt'])(
    'are named as %j',
    (text) => {
      expect(code(text)).toBeUndefined()
    },
  )

  it.each([
    'DWS_01010',
    'DWS_01010:critical',
    'DWS_01010:urgent,',
    ',DWS_01010:urgent',
    'DWS_01010:urgent,x',
    ':urgent',
  ])('are not named as %j', (text) => {
    expect(code(text)).toBe('DWS.0001')
  })
})
