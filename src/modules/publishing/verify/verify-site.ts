import type { Kysely } from 'kysely'
import { rootsOf, sealedLines, verifyLedger, type SealedLine } from '#audit'
import { caseAddress, isCaseAddress } from '../domain/case-seal.ts'
import { ledgerRoots } from '../queries/snapshots.ts'
import { foundCases, foundSnapshots, type FoundSnapshot } from './site-rows.ts'

export type SiteFault = { readonly address: string; readonly version: number | null; readonly what: string }
export type SiteVerdict = { readonly snapshots: number; readonly cases: number; readonly roots: number; readonly ledgerLines: number; readonly faults: readonly SiteFault[] }

const keyOf = ({ address, version }: { address: string; version: number }): string => `${address} ${version}`

/** What the ledger let through: the hash of every version, the withdrawals, and what must be current at every address. */
function letThrough(lines: readonly SealedLine[]) {
  const pages = lines.filter(({ address }) => !isCaseAddress(address))
  return {
    versions: new Map(pages.filter(({ act }) => act !== 'withdraw').map((line) => [keyOf(line), line.hash])),
    withdrawals: new Map(pages.filter(({ act }) => act === 'withdraw').map((line) => [keyOf(line), line.hash])),
    latest: new Map(pages.map(({ address, version }) => [address, version])),
    cases: new Map(lines.filter(({ address }) => isCaseAddress(address)).map((line) => [line.address, line])),
  }
}
type LetThrough = ReturnType<typeof letThrough>

/** What is wrong with one row of the public side. */
export function faultsOfSnapshot(found: FoundSnapshot, { versions, withdrawals, latest }: LetThrough): string[] {
  const key = keyOf(found)
  const recorded = versions.get(key)
  if (recorded === undefined) return ['没有任何办理记录放行过这一版，它是绕过发布闸门写入的']
  return [
    ...(found.computed === recorded ? [] : ['内容与放行时的散列值不符，发布后被改动过']),
    ...(found.hash === recorded ? [] : ['页面所记的散列值与台账不符']),
    ...found.badFiles.map((name) => `附件“${name}”与其散列值不符，发布后被改动过`),
    ...((found.withdrawal ?? undefined) === withdrawals.get(key) ? [] : [found.withdrawal === null ? '台账记有撤回，页面上却没有撤回' : '撤回的日期、理由与台账不符，或台账里没有这次撤回']),
    ...(found.current === (latest.get(found.address) === found.version) ? [] : [found.current ? '已有更新的版本，公开的却是这一旧版' : '这是最新的一版，却没有公开']),
  ]
}

async function faultsOfCases(db: Kysely<unknown>, { cases }: LetThrough): Promise<{ count: number; faults: SiteFault[] }> {
  const faults: SiteFault[] = []
  const seen = new Set<string>()
  for await (const { locator, computed } of foundCases(db)) {
    const address = caseAddress(locator)
    seen.add(address)
    if (cases.get(address)?.hash !== computed) faults.push({ address, version: null, what: '申请进度页与放行时的散列值不符' })
  }
  for (const [address, line] of cases) if (line.act !== 'withdraw' && !seen.has(address)) faults.push({ address, version: null, what: '台账记有这个申请进度页，公开侧却没有' })
  return { count: seen.size, faults }
}

async function faultsOfRoots(db: Kysely<unknown>): Promise<{ count: number; faults: SiteFault[] }> {
  const real = new Map((await rootsOf(db)).map(({ day, root }) => [day as string, root]))
  const shown = await ledgerRoots(db, 1_000_000)
  return { count: shown.length, faults: shown.filter(({ day, root }) => real.get(day) !== root).map(({ day }) => ({ address: '/ledger-roots', version: null, what: `公布的 ${day} 台账根与台账不符` })) }
}

/**
 * Proves that the public side holds exactly what the gate let through: every row and file is hashed anew and held against the ledger, which is itself verified;
 * nothing may be there that no deed let through, and nothing may be missing.
 */
export async function verifySite(db: Kysely<unknown>): Promise<SiteVerdict> {
  const ledger = await verifyLedger(db)
  const faults: SiteFault[] = ledger.faults.map(({ chain, seq, what }) => ({ address: `台账 ${chain} 第 ${seq} 行`, version: null, what }))
  const allowed = letThrough(await sealedLines(db))
  const missing = new Set(allowed.versions.keys())
  let snapshots = 0
  for await (const found of foundSnapshots(db)) {
    snapshots += 1
    missing.delete(keyOf(found))
    for (const what of faultsOfSnapshot(found, allowed)) faults.push({ address: found.address, version: found.version, what })
  }
  for (const key of missing) {
    const [address = '', version = ''] = key.split(' ')
    faults.push({ address, version: Number(version), what: '台账记有这一版，公开侧却没有，被删除了' })
  }
  const cases = await faultsOfCases(db, allowed)
  const roots = await faultsOfRoots(db)
  return { snapshots, cases: cases.count, roots: roots.count, ledgerLines: ledger.lines, faults: [...faults, ...cases.faults, ...roots.faults] }
}
