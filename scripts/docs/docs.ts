import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { coverage } from './coverage.ts'
import type { GeneratedFile } from './generated-file.ts'
import { openApi } from './openapi.ts'
import { root } from '../root.ts'

// `npm run docs` writes the generated files of docs/; `-- --check` fails where a committed one is out of date.

const isCurrent = ({ file, text, settled = (all) => all }: GeneratedFile): boolean =>
  settled(existsSync(file) ? readFileSync(file, 'utf8') : '') === settled(text)

for (const generated of [await coverage(), await openApi()]) {
  if (!process.argv.includes('--check')) writeFileSync(generated.file, generated.text)
  else if (!isCurrent(generated)) {
    console.error(`${relative(root, generated.file)} is out of date: npm run docs`)
    process.exitCode = 1
  }
}
