import { Refusal } from '#shared/refusal'

export const FORMAT = 'gongkai-zone-library/1'
export type LibraryFile = { readonly path: string; readonly size: number; readonly sm3: string }
/** What a bundle says of itself: the whole library as it is to stand, and which of its files it carries. Signed as it stands. */
export type Manifest = {
  readonly format: typeof FORMAT
  readonly zone: string
  readonly name: string
  /** Counts up with every bundle of the zone: an older one is never applied over a newer. */
  readonly number: number
  readonly made: string
  /** The manifest (SM3) that must stand before this one; null for a whole library. */
  readonly since: string | null
  readonly files: readonly LibraryFile[]
  readonly carried: readonly string[]
  readonly removed: readonly string[]
}

/** Paths inside a library: nothing that climbs out, nothing that some system reads in its own way. */
export const isLibraryPath = (path: string): boolean => path.length <= 200 && /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/.test(path) && !path.includes('..') && !path.endsWith('.')
const isHash = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text)
const isFile = (file: LibraryFile): boolean => file !== null && typeof file === 'object' && typeof file.path === 'string' && isLibraryPath(file.path) && Number.isInteger(file.size) && file.size >= 0 && isHash(file.sm3)
const isPaths = (list: unknown): list is string[] => Array.isArray(list) && list.every((path) => typeof path === 'string' && isLibraryPath(path))

/** Reads a manifest whose signature holds; refuses (422) one that this version cannot follow. */
export function readManifest(text: string): Manifest {
  let given: Manifest
  try { given = JSON.parse(text) as Manifest } catch { throw new Refusal(422, ['清单不是 JSON']) }
  if (given?.format !== FORMAT) throw new Refusal(422, [`清单的格式是“${String(given?.format)}”，本程序只认 ${FORMAT}，请升级程序`])
  const whole = typeof given.zone === 'string' && typeof given.name === 'string' && Number.isInteger(given.number) && given.number > 0 && typeof given.made === 'string' && (given.since === null || isHash(given.since))
    && Array.isArray(given.files) && given.files.every(isFile) && isPaths(given.carried) && isPaths(given.removed)
  const paths = new Set(whole ? given.files.map(({ path }) => path) : [])
  if (!whole || paths.size !== given.files.length || given.carried.some((path) => !paths.has(path)) || given.removed.some((path) => paths.has(path))) throw new Refusal(422, ['清单的内容前后不一致，或者有不允许的路径'])
  return given
}

/** What is new or changed, and what is gone. */
export function differenceOf(before: readonly LibraryFile[], after: readonly LibraryFile[]): { readonly carried: string[]; readonly removed: string[] } {
  const old = new Map(before.map(({ path, sm3 }) => [path, sm3])), now = new Set(after.map(({ path }) => path))
  return { carried: after.filter(({ path, sm3 }) => old.get(path) !== sm3).map(({ path }) => path), removed: before.filter(({ path }) => !now.has(path)).map(({ path }) => path) }
}

type Standing = { readonly manifest: Manifest; readonly hash: string } | null
/** Why this bundle may not be applied over what stands; empty means it may. */
export function reasonsNotToApply(bundle: Manifest, hash: string, standing: Standing): string[] {
  if (standing === null) return bundle.since === null ? [] : ['这是差量包，这里还没有装过资料库，请先装一次完整的资料包（不带 --since 生成）']
  const { manifest, hash: standingHash } = standing
  if (manifest.zone !== bundle.zone) return [`这是“${bundle.name}”的资料包，这里装的是“${manifest.name}”的，不能混装`]
  if (bundle.number < manifest.number) return [`这个资料包是第 ${bundle.number} 号，比已经装好的第 ${manifest.number} 号旧，没有装`]
  if (bundle.number === manifest.number && hash !== standingHash) return [`第 ${bundle.number} 号资料包与已经装好的同号不同内容，请核对来源`]
  if (bundle.number > manifest.number && bundle.since !== null && bundle.since !== standingHash) return [`这个差量包不是接着第 ${manifest.number} 号做的，请用 --since 指定第 ${manifest.number} 号重做，或者改用完整的资料包`]
  return []
}
