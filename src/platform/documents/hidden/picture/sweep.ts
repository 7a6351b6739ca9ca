import { Refusal } from '#shared/refusal'
import { damaged } from '../limits.ts'
import type { Pass } from '../pass.ts'
import { sweepExif } from './exif.ts'
import { sweepGif } from './gif.ts'
import { sweepHeic } from './heic.ts'
import { sweepJpeg } from './jpeg.ts'
import { sweepPng } from './png.ts'
import { sweepWebp } from './webp.ts'

const latin = (bytes: Uint8Array, from: number, to: number): string => Buffer.from(bytes.subarray(from, to)).toString('latin1')
const isHeic = (bytes: Uint8Array): boolean => latin(bytes, 4, 8) === 'ftyp' && /^(?:hei[cfmsx]|hev[cmsx]|mif1|msf1|avif|avis)/.test(latin(bytes, 8, 12))
const FORMS: readonly (readonly [(bytes: Uint8Array) => boolean, (bytes: Uint8Array, pass: Pass) => Uint8Array])[] = [
  [(bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff, sweepJpeg],
  [(bytes) => latin(bytes, 0, 8) === '\u0089PNG\r\n\u001a\n', sweepPng],
  [(bytes) => latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP', sweepWebp],
  [(bytes) => /^(?:II\*\0|MM\0\*)$/.test(latin(bytes, 0, 4)), (bytes, pass) => sweepExif(bytes, pass, '图片信息') ?? bytes],
  [(bytes) => /^GIF8[79]a$/.test(latin(bytes, 0, 6)), sweepGif],
  [isHeic, sweepHeic],
  [(bytes) => latin(bytes, 0, 2) === 'BM' && bytes.length > 26, (bytes) => bytes],
]

export const isPicture = (bytes: Uint8Array): boolean => FORMS.some(([is]) => is(bytes))

/** A picture: who took it, where, with what, and what stands in it beside what is seen. The picture itself is not coded anew. */
export async function sweepPicture(bytes: Uint8Array, pass: Pass): Promise<Uint8Array> {
  const sweep = FORMS.find(([is]) => is(bytes))?.[1]
  try {
    return sweep ? sweep(bytes, pass) : bytes
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw damaged()
  }
}
