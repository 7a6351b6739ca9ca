import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { join } from 'node:path'
import { isText } from '../http/kept/compress.ts'
import { sha256, type ExportedFile } from './manifest.ts'
import { bytesAt } from './write.ts'

const pack = promisify(gzip)
const WORTH_PACKING = 512

/** The packed copy that stands beside a text for the front server; the one of before where it is untouched and its text is the same. */
export async function packedOf(folder: string, place: string, body: Buffer, contentType: string, isSame: boolean, before: ReadonlyMap<string, ExportedFile>): Promise<Buffer | null> {
  if (!isText(contentType) || body.length < WORTH_PACKING) return null
  const old = isSame ? before.get(`${place}.gz`) : undefined
  if (old) {
    const bytes = await bytesAt(join(folder, `${place}.gz`))
    if (bytes && sha256(bytes) === old.sha256) return bytes
  }
  return pack(body, { level: 7 })
}
