import { resolve } from 'node:path'
import { builtAssets, writeBundle } from '#zones'
import { Refusal } from '#shared/refusal'
import { defaultAround } from '#ui/site-context'
import { HOME_OPTIONS, readArgs, UsageError } from './args.ts'
import { withDatabase } from './with-database.ts'

/** `gongkai zone bundle`: 0 written, 1 refused with the reason, 2 cannot run. */
export async function zoneBundle(argv: readonly string[]): Promise<number> {
  const { values: { json, zone, out, since, domain, ...which } } = readArgs(argv, { ...HOME_OPTIONS, json: { type: 'boolean' }, zone: { type: 'string' }, out: { type: 'string' }, since: { type: 'string' }, domain: { type: 'string' } })
  if (!zone || !out) throw new UsageError('请写明专区和输出文件夹，例如：gongkai zone bundle --zone linhe --out linhe-1')
  try {
    const manifest = await withDatabase(which, async ({ db, home }) =>
      writeBundle({ db, home, now: () => new Date(), reactions: {} }, { zone, out: resolve(out), since: since === undefined ? undefined : resolve(since), assets: await builtAssets(), domain: domain ?? defaultAround.site.domain }))
    const { files, carried, removed, number, name } = manifest
    console.log(json ? JSON.stringify({ zone, number, files: files.length, carried: carried.length, removed: removed.length, since: manifest.since }) : `${name}资料包第 ${number} 号：资料库共 ${files.length} 个文件，本包带 ${carried.length} 个${manifest.since ? `，去掉 ${removed.length} 个` : ''}\n已写入 ${out}`)
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(error.reasons.join('\n'))
    return 1
  }
}
