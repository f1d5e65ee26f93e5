import { ESLint, Linter } from 'eslint'
import { expect, it } from 'vitest'
import { root } from '../root.ts'

/** What one rule of eslint.config.js says of a text, as if the text were that file. */
const judge = async (file: string, rule: string, text: string): Promise<string[]> => {
  const config = (await new ESLint({ cwd: root }).calculateConfigForFile(file)) as Linter.Config
  const { parser, globals } = config.languageOptions ?? {}
  return new Linter()
    .verify(
      text,
      [
        {
          files: ['**/*.ts'],
          languageOptions: { parser: parser ?? null, globals: globals ?? {} },
          plugins: config.plugins ?? {},
          rules: { [rule]: config.rules?.[rule] ?? 'off' },
        },
      ] as Linter.Config[],
      file,
    )
    .map(({ message }) => message)
}

it('lint refuses a module of the browser that declares a window of its own', async () => {
  const rule = '@typescript-eslint/no-shadow'
  const found = await judge(
    'src/lib/host.ts',
    rule,
    'const window = 1\nexport const maintain = window\n',
  )
  expect(found).toEqual([expect.stringContaining("'window' is already a global variable")])
  expect(await judge('src/lib/host.ts', rule, 'export const status = 1\n')).toEqual([])
})
