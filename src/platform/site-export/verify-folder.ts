import { join } from 'node:path'
import { isSigned } from '../crypto/signing.ts'
import { rangesAgainst, rangesByBlocks, type ByteRange } from './differences.ts'
import { MANIFEST, SIGNATURE, SITE } from './export.ts'
import { readManifest, sha256, type Manifest } from './manifest.ts'
import { bytesAt, filesBelow } from './write.ts'

export type Fault = {
  readonly kind: 'changed' | 'missing' | 'added' | 'signature' | 'replayed' | 'status' | 'media-type' | 'header' | 'redirect' | 'cookie' | 'unreachable'
  readonly where: string; readonly what: string
  /** Bytes of what is there now. `exact` where the original was at hand. */
  readonly ranges?: readonly ByteRange[]; readonly exact?: boolean
  /** What stands in the first changed range. */
  readonly shows?: string
}
export type Verdict = { readonly number: number; readonly made: string; readonly files: number; readonly checked: number; readonly faults: readonly Fault[] }

const SHOWN = 160
/** What stands in a range, for people: one line, cut. */
export function textIn(bytes: Uint8Array, ranges: readonly ByteRange[]): string {
  const [first] = ranges
  return first ? Buffer.from(bytes.subarray(first.from, Math.min(first.to, first.from + SHOWN * 3))).toString('utf8').replace(/\s+/g, ' ').slice(0, SHOWN) : ''
}

/** The changed ranges of some bytes: to the byte where there is an original, else to the block. */
export function changedFault(where: string, file: Parameters<typeof rangesByBlocks>[0], now: Uint8Array, original: Uint8Array | null): Fault {
  const ranges = original ? rangesAgainst(original, now) : rangesByBlocks(file, now)
  return { kind: 'changed', where, what: '内容被改动', ranges, exact: original !== null, shows: textIn(now, ranges) }
}

export type SignedManifest = { readonly manifest: Manifest; readonly faults: readonly Fault[] }
/** Reads a manifest and says what is wrong with it: not signed by this key, or older than the latest that is known. */
export function judgeManifest(bytes: Buffer | null, signature: string, publicKey: string, atLeast: number): SignedManifest | { readonly manifest: null; readonly faults: readonly Fault[] } {
  if (!bytes) return { manifest: null, faults: [{ kind: 'missing', where: MANIFEST, what: '没有清单' }] }
  const manifest = readManifest(bytes.toString('utf8'))
  if (!manifest) return { manifest: null, faults: [{ kind: 'signature', where: MANIFEST, what: '清单读不懂' }] }
  const faults: Fault[] = []
  if (!isSigned(bytes, signature, publicKey)) faults.push({ kind: 'signature', where: MANIFEST, what: '清单的签名不对：不是本单位导出的，或者被改动过' })
  if (manifest.number < atLeast) faults.push({ kind: 'replayed', where: MANIFEST, what: `是第 ${manifest.number} 次导出，而最近一次是第 ${atLeast} 次：旧的内容被放了回来` })
  return { manifest, faults }
}

export type VerifyFolder = { readonly folder: string; readonly publicKey: string; readonly atLeast: number; /** Another copy to compare with, byte by byte. */ readonly against?: string | undefined; readonly progress: (done: number, known: number) => void }

/** Holds every file of an exported site against its signed manifest. */
export async function verifyFolder({ folder, publicKey, atLeast, against, progress }: VerifyFolder): Promise<Verdict> {
  const [bytes, signature] = await Promise.all([bytesAt(join(folder, MANIFEST)), bytesAt(join(folder, SIGNATURE))])
  const judged = judgeManifest(bytes, signature?.toString('utf8') ?? '', publicKey, atLeast)
  if (!judged.manifest) return { number: 0, made: '', files: 0, checked: 0, faults: judged.faults }
  const { manifest } = judged, faults: Fault[] = [...judged.faults], known = new Set(manifest.files.map(({ path }) => path))
  let checked = 0
  for (const file of manifest.files) {
    const now = await bytesAt(join(folder, SITE, file.path))
    if (!now) faults.push({ kind: 'missing', where: file.path, what: '文件没有了' })
    else if (sha256(now) !== file.sha256) {
      const original = against === undefined ? null : await bytesAt(join(against, SITE, file.path))
      faults.push(changedFault(file.path, file, now, original && sha256(original) === file.sha256 ? original : null))
    }
    checked += 1
    if (checked % 500 === 0) progress(checked, manifest.files.length)
  }
  for (const place of await filesBelow(join(folder, SITE))) if (!known.has(place)) faults.push({ kind: 'added', where: place, what: '多出来的文件，不是导出的' })
  return { number: manifest.number, made: manifest.made, files: manifest.files.length, checked, faults }
}
