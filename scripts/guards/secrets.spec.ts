import { describe, expect, it } from 'vitest'
import { passwords, secretsIn, verdictOf } from '../../e2e/support/secrets.ts'

const secret = 'Aa1#x/y z"2026'
const record = { test: 'a test', texts: 3, secrets: [secret], hits: [] }

describe('a text with a secret', () => {
  it.each([
    ['as it is', `password ${secret}`],
    ['in an address', `/?p=${encodeURIComponent(secret)}`],
    ['in JSON', JSON.stringify({ password: secret })],
    ['in base64', Buffer.from(secret).toString('base64')],
  ])('is found: %s', (_, text) => {
    expect(secretsIn(text, ['another one', secret])).toEqual(['Aa1#…'])
  })

  it('is found by the first twenty letters of a token', () => {
    expect(secretsIn(`"MII${'aB3+'.repeat(5)}`, [])).toEqual(['a token'])
    expect(secretsIn('MII is no token, nor is MIIabc', [])).toEqual([])
  })

  it('is not taken for one without', () => {
    expect(secretsIn('nothing of it', [secret])).toEqual([])
  })
})

describe('the verdict of a run', () => {
  it('is one line', () => {
    expect(verdictOf([record, record], ['a line'])).toEqual({
      line: `secrets: 6 texts of 2 tests and 1 lines of logs scanned for ${Object.keys(passwords).length + 1} secrets, 0 hits`,
      wrong: [],
    })
  })

  it('names what a test found, and each line of a log with a secret of any test', () => {
    const { line, wrong } = verdictOf(
      [{ ...record, hits: ['an address has Aa1#…'] }],
      ['harmless', `{"body":"${passwords.demo}"}`, `{"token":"MII${'x'.repeat(40)}"}`],
    )
    expect(line).toContain(', 3 hits')
    expect(wrong).toEqual([
      'a test: an address has Aa1#…',
      expect.stringContaining('a log has Simu…') as string,
      expect.stringContaining('a log has a token') as string,
    ])
  })

  it('is a failure where nothing was looked at', () => {
    expect(verdictOf([], []).wrong).toHaveLength(2)
  })
})
