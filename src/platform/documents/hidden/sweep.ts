import { fileTypeFromBuffer } from 'file-type'
import { locked, unknown } from './limits.ts'
import { sweepOffice } from './office/sweep.ts'
import { sweepOfd } from './ofd/sweep.ts'
import type { Pass } from './pass.ts'
import { sweepPdf } from './pdf/sweep.ts'
import { isPicture, sweepPicture } from './picture/sweep.ts'
import { zipArchive } from './zip/read.ts'
import { sweepZip } from './zip/sweep.ts'

/** Signs that text does not hold; a file with many of them is not text. */
const isText = (bytes: Uint8Array): boolean => {
  const sample = bytes.subarray(0, 65_536)
  const odd = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length
  const wide = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)
  if (wide) return true
  if (odd > 0) return false
  try { new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true }); return true } catch { return !new TextDecoder('gb18030').decode(sample).slice(0, -2).includes('\ufffd') }
}
const starts = (bytes: Uint8Array, mark: string, within = 0): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, within + mark.length)).includes(mark, 0, 'latin1')

/** One file, whatever it is by its content, in the same walk. Refuses what cannot be looked into. */
export async function sweepFile(_name: string, bytes: Uint8Array, pass: Pass): Promise<Uint8Array> {
  if (starts(bytes, '%PDF-', 1024)) return sweepPdf(bytes, pass)
  if (starts(bytes, 'PK\u0003\u0004') || starts(bytes, 'PK\u0005\u0006')) {
    const archive = zipArchive(bytes)
    const has = (part: string): boolean => archive.members.some(({ name }) => name === part)
    if (has('[Content_Types].xml')) return sweepOffice(archive, bytes, pass)
    if (has('OFD.xml')) return sweepOfd(archive, bytes, pass)
    // OpenDocument (ODT, ODS) and electronic books: archives to look at, with rooms of their own to hide in.
    if (has('META-INF/manifest.xml') || has('META-INF/container.xml')) throw locked()
    return sweepZip(archive, bytes, pass)
  }
  if (isPicture(bytes)) return sweepPicture(bytes, pass)
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (type?.mime === 'application/x-cfb' || starts(bytes, '{\\rtf') || starts(bytes, '<?mso-application', 200)) throw locked()
  if ((type === undefined || /xml|html|text|rtf/.test(type.mime)) && isText(bytes)) return bytes
  throw unknown()
}
