import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Below this a compressed copy saves no packet. Bytes. */
const worthwhile = 1024

export const brotliBest = (text: Buffer): Promise<Buffer> =>
  brotli(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  })
export const gzipBest = (text: Buffer): Promise<Buffer> => zip(text, { level: 9 })

/**
 * Writes `x.br` and `x.gz` beside every script, style sheet and picture below a folder, for the
 * server to send as they are. Not index.html: the server fills in its nonce.
 */
export const precompress = async (folder: string): Promise<void> => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  await Promise.all(
    files
      .filter((file) => /\.(js|css|svg)$/.test(file))
      .map(async (file) => {
        const path = join(folder, file)
        const text = await readFile(path)
        if (text.length < worthwhile) return
        await Promise.all([
          brotliBest(text).then((bytes) => writeFile(`${path}.br`, bytes)),
          gzipBest(text).then((bytes) => writeFile(`${path}.gz`, bytes)),
        ])
      }),
  )
}
