import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { root } from '../root.ts'

const contributing = readFileSync(`${root}/CONTRIBUTING.md`, 'utf8')
const [, section = ''] = /## Where is …\n(.*?)\n## /s.exec(contributing) ?? []

const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (question |-)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

const answers = rows.map(([, question = '', answer = '']) => {
  const [, file = '', name = ''] = /^`([^`]+)`: `([^`]+)`$/.exec(answer) ?? []
  return { question, file, name }
})

it('CONTRIBUTING.md answers twenty questions, each with a file and a name in it', () => {
  expect(answers).toHaveLength(20)
  expect(answers.filter(({ file, name }) => !file || !name)).toEqual([])
})

it.each(answers)('$question: $name is in $file', ({ file, name }) => {
  expect(existsSync(`${root}/${file}`), file).toBe(true)
  expect(readFileSync(`${root}/${file}`, 'utf8')).toMatch(new RegExp(String.raw`\b${name}\b`))
})
