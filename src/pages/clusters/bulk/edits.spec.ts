import { describe, expect, it } from 'vitest'
import { checkEdits } from './edits.ts'

const line = (id: number, key: string, value = '') => ({ id, key, value })

describe('edits of many clusters', () => {
  it('leave out lines that are empty or break a rule', () => {
    const { edits, problems, sound } = checkEdits(
      [line(0, 'team', 'crm'), line(1, ''), line(2, 'a=b'), line(3, 'team')],
      [],
    )
    expect(edits.set).toEqual([{ key: 'team', value: 'crm' }])
    expect(problems.map((problem) => problem?.key)).toEqual([
      undefined,
      undefined,
      expect.stringContaining('not allowed'),
      'Use each key once. (DWS.5197)',
    ])
    expect(sound).toBe(false)
  })

  it('are sound with an empty line', () => {
    expect(checkEdits([line(0, '')], ['old']).sound).toBe(true)
  })

  it('never set and remove the same key', () => {
    expect(checkEdits([line(0, 'team', 'crm')], ['team'])).toMatchObject({
      both: 'team',
      sound: false,
    })
  })
})
