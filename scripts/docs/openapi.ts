import type { GeneratedFile } from './generated-file.ts'
import { describe } from './openapi/descriptions.ts'
import { openApiDocument } from './openapi/document.ts'
import { root } from '../root.ts'

/** docs/openapi.json as it should be: the contract, with its comments as descriptions. */
export const openApi = async (): Promise<GeneratedFile> => {
  const document = await openApiDocument()
  describe(document)
  return { file: `${root}/docs/openapi.json`, text: `${JSON.stringify(document, null, 2)}\n` }
}
