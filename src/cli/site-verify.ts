import { verifySite, type SiteVerdict } from '#publishing'
import { HOME_OPTIONS, readArgs, UsageError } from './args.ts'
import { verifyServed } from './site-verify-served.ts'
import { withDatabase } from './with-database.ts'

const SHOWN = 50
const OPTIONS = { ...HOME_OPTIONS, json: { type: 'boolean' }, manifest: { type: 'string' }, key: { type: 'string' }, against: { type: 'string' }, 'at-least': { type: 'string' }, 'as-search-engine': { type: 'boolean' } } as const

function wordsFor({ snapshots, cases, roots, ledgerLines, faults }: SiteVerdict): string {
  const checked = `核对了 ${snapshots} 个公开页面的各个版本、${cases} 个申请进度页、${roots} 个台账根，对照台账 ${ledgerLines} 行`
  if (faults.length === 0) return `公开侧完整：${checked}，与发布闸门放行的完全一致`
  const list = faults.slice(0, SHOWN).map(({ address, version, what }) => `  ${address}${version === null ? '' : ` 第 ${version} 版`}：${what}`)
  return [`公开侧有问题：${checked}，发现 ${faults.length} 处`, ...list, ...(faults.length > SHOWN ? [`  ……其余 ${faults.length - SHOWN} 处用 --json 查看`] : [])].join('\n')
}

/** `gongkai site verify`: 0 what the public side holds is what the gate let through, 1 it is not (names address and version), 2 cannot run. */
export async function siteVerify(argv: readonly string[]): Promise<number> {
  const { values: { json, ...more }, positionals: [target, ...others] } = readArgs(argv, OPTIONS, { words: true })
  if (others.length > 0) throw new UsageError(`一次核验一个文件夹或网址，多了：${others.join(' ')}`)
  if (target !== undefined) return verifyServed(target, { json, ...more })
  const { home, demo } = more, which = { ...(home === undefined ? {} : { home }), ...(demo === undefined ? {} : { demo }) }
  const verdict = await withDatabase(which, ({ db }) => verifySite(db))
  console.log(json ? JSON.stringify({ whole: verdict.faults.length === 0, ...verdict }) : wordsFor(verdict))
  return verdict.faults.length === 0 ? 0 : 1
}
