import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lasting, spell } from './spelling.ts'

describe('spelling an answer', () => {
  it('writes what JSON.stringify writes, whatever lasts', () => {
    const row = fc.oneof(fc.object(), fc.object().map(lasting), fc.constant(undefined), fc.string())
    const field = fc.oneof(fc.array(row), fc.jsonValue(), fc.constant(undefined))
    fc.assert(
      fc.property(fc.dictionary(fc.string(), field), (answer) => {
        expect(spell(answer).toString()).toBe(JSON.stringify(answer))
      }),
    )
    for (const answer of [null, 1, 'text', [], {}, [{ id: 1 }]])
      expect(spell(answer).toString()).toBe(JSON.stringify(answer))
  })

  it('spells a row that lasts once', () => {
    let looks = 0
    const row = lasting({ toJSON: () => `look ${++looks}` })
    const first = spell({ rows: [row, row] }).toString()
    expect(first).toBe('{"rows":["look 1","look 1"]}')
    expect(spell({ rows: [{ id: 'moving' }, row] }).toString()).toBe(
      '{"rows":[{"id":"moving"},"look 1"]}',
    )
  })
})
