import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { root } from '../root.ts'

const rows = readFileSync(`${root}/docs/threats.md`, 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, number, , , test = ''] = line.split('|').map((cell) => cell.trim())
    if (!/^T\d+$/.test(number ?? '')) return []
    const [, file = '', name = ''] = /^`([^`]+)`: (.+)$/.exec(test) ?? []
    return [{ number: number ?? '', file, name }]
  })

/** Without how lines are broken and comments begin. */
const words = (text: string) => text.replaceAll(/\n\s*(?:\*|\/\/)?\s*/g, ' ')

it('has the forty threats, each once', () => {
  expect(rows.map(({ number }) => number)).toEqual(
    Array.from({ length: 40 }, (_, index) => `T${index + 1}`),
  )
})

it.each(rows)('$number names a test that is there', ({ file, name }) => {
  expect(existsSync(`${root}/${file}`), file).toBe(true)
  expect(name).not.toBe('')
  expect(words(readFileSync(`${root}/${file}`, 'utf8'))).toContain(name)
})
