import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { root } from '../root.ts'

const contributing = readFileSync(`${root}/CONTRIBUTING.md`, 'utf8')
const [, section = ''] = /## Where is …\n(.*?)\n## /s.exec(contributing) ?? []

const answers = [...section.matchAll(/^\| ([^|]+?) +\| `([^`]+)`: `([^`]+)` +\|$/gm)].map(
  ([, question = '', file = '', name = '']) => ({ question, file, name }),
)

it('CONTRIBUTING.md answers twenty questions, each with a file and a name in it', () => {
  const rows = section.split('\n').filter((line) => /^\| (?!question |-)/.test(line))
  expect(rows).toHaveLength(20)
  expect(answers).toHaveLength(rows.length)
})

it.each(answers)('$question: $name is in $file', ({ file, name }) => {
  expect(existsSync(`${root}/${file}`), file).toBe(true)
  expect(readFileSync(`${root}/${file}`, 'utf8')).toMatch(new RegExp(String.raw`\b${name}\b`))
})
