import { verifyLedger, type Verdict } from '#platform/ledger/verify'
import { HOME_OPTIONS, readArgs } from './args.ts'
import { withDatabase } from './with-database.ts'

const SHOWN = 50

function wordsFor({ lines, chains, roots, faults }: Verdict): string {
  const checked = `核对了 ${chains} 条链、${lines} 行、${roots} 个每日根`
  if (faults.length === 0) return `台账完整：${checked}，没有发现改动`
  const list = faults.slice(0, SHOWN).map(({ chain, seq, what }) => `  链 ${chain} 第 ${seq} 行：${what}`)
  return [`台账不完整：${checked}，发现 ${faults.length} 处问题`, ...list, ...(faults.length > SHOWN ? [`  ……其余 ${faults.length - SHOWN} 处用 --json 查看`] : [])].join('\n')
}

/** `gongkai ledger verify`: 0 whole, 1 broken (names chain and line), 2 cannot run. */
export async function ledgerVerify(argv: readonly string[]): Promise<number> {
  const { values: { json, ...which } } = readArgs(argv, { ...HOME_OPTIONS, json: { type: 'boolean' } })
  const verdict = await withDatabase(which, ({ db }) => verifyLedger(db))
  console.log(json ? JSON.stringify({ whole: verdict.faults.length === 0, ...verdict }) : wordsFor(verdict))
  return verdict.faults.length === 0 ? 0 : 1
}
