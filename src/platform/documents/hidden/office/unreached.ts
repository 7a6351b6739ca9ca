import type { OfficePackage } from './package.ts'

/** Parts that were in the file without being part of it. Office itself leaves empty ones in [trash]. */
export function tellUnreached(file: OfficePackage): readonly string[] {
  const found = file.unreached()
  const kept = new Set<string>()
  for (const name of found) {
    if (/(^|\/)_rels\/|^\[trash\]\/|\.(?:DS_Store|db)$/.test(name) || file.bytes(name).every((byte) => byte === 0)) continue
    if (!file.pass.tell('trailing-data', name, `${name}（${file.bytes(name).length} 字节）`, { why: '文件里有一部分不属于正文的多余内容；请用原来的软件打开后另存一份' })) kept.add(name)
  }
  return [...kept]
}

/** After things were taken away, what only they pointed at goes too; what was there before and was not to go stays. */
export function dropUnreached(file: OfficePackage, keep: readonly string[]): void {
  if (!file.changed) return
  const kept = new Set(keep)
  for (const name of file.unreached()) if (!kept.has(name)) file.drop(name)
  // A signature over the old content is broken and holds the signer's data.
  for (const { type, target } of file.links('')) if (type === 'origin' && target.startsWith('_xmlsignatures/')) file.drop(target)
  for (const name of file.unreached()) if (!kept.has(name)) file.drop(name)
}
