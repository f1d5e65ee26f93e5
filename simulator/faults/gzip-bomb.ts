import { constants, crc32, deflateRawSync } from 'node:zlib'

const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
/** An empty last block. */
const end = Buffer.from([3, 0])
const pieceBytes = 1024 * 1024

/** Compressed so that the next piece can follow without knowing this one. */
const deflated = (piece: Buffer) =>
  deflateRawSync(piece, { level: 9, finishFlush: constants.Z_FULL_FLUSH })

/**
 * `{"padding":"xxx…"}` of that many bytes in all, compressed about a thousandfold. It is never held
 * decompressed: one piece of it is, and its compressed form is repeated.
 */
export const gzipBomb = (bytes: number): Buffer => {
  const start = Buffer.from('{"padding":"')
  const close = Buffer.from('"}')
  const padding = Math.max(0, bytes - start.length - close.length)
  const piece = Buffer.alloc(Math.min(pieceBytes, padding), 'x')
  const whole = piece.length === 0 ? 0 : Math.floor(padding / piece.length)
  const rest = Buffer.alloc(padding - whole * piece.length, 'x')

  const compressed = deflated(piece)
  let checksum = crc32(start)
  for (let index = 0; index < whole; index++) checksum = crc32(piece, checksum)
  checksum = crc32(close, crc32(rest, checksum))

  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(checksum, 0)
  trailer.writeUInt32LE((start.length + padding + close.length) % 2 ** 32, 4)
  return Buffer.concat([
    header,
    deflated(start),
    ...Array.from({ length: whole }, () => compressed),
    deflated(rest),
    deflated(close),
    end,
    trailer,
  ])
}
