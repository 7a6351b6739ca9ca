import { createHash } from 'node:crypto'
import type { Look } from '../http/types.ts'
import { sm3 } from '../ledger/hash.ts'

export const FORMAT = 'gongkai-site-1'
export const BLOCK = 1024

export type ExportedFile = {
  readonly path: string; readonly size: number; readonly sha256: string; readonly sm3: string
  /** The first 24 bits of each block's SHA-256: they prove nothing, they tell where something was changed. */
  readonly blocks: string
  /** What a visitor asks for; packed copies have none of their own. */
  readonly address?: string; readonly look?: Look; readonly status?: number; readonly mediaType?: string
}
export type Manifest = {
  readonly format: typeof FORMAT; readonly number: number; readonly made: string; readonly domain: string
  /** SHA-256 of the manifest before; null for the first. */
  readonly since: string | null
  readonly headers: Readonly<Record<string, string>>
  readonly files: readonly ExportedFile[]
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The marks of the blocks of some bytes, six signs each. */
export function blocksOf(bytes: Uint8Array): string {
  let marks = ''
  for (let at = 0; at < bytes.length; at += BLOCK) marks += sha256(bytes.subarray(at, at + BLOCK)).slice(0, 6)
  return marks
}

export const fileOf = (path: string, bytes: Uint8Array, more: Pick<ExportedFile, 'address' | 'look' | 'status' | 'mediaType'> = {}): ExportedFile =>
  ({ path, size: bytes.length, sha256: sha256(bytes), sm3: sm3(bytes), blocks: blocksOf(bytes), ...more })

/** Reads a manifest whose signature was checked; null for what is none. */
export function readManifest(text: string): Manifest | null {
  try {
    const manifest = JSON.parse(text) as Manifest
    return manifest.format === FORMAT && Array.isArray(manifest.files) && Number.isInteger(manifest.number) ? manifest : null
  } catch { return null }
}
