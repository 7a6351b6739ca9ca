import { sql, type Kysely } from 'kysely'
import { rootsOf, type DailyRoot } from './daily-root.ts'
import { dailyRoot, FIRST_HASH, hashOfLine, type LedgerLine } from './hash.ts'

export type Fault = { readonly chain: string; readonly seq: number; readonly what: string }
export type Verdict = { readonly lines: number; readonly chains: number; readonly roots: number; readonly faults: readonly Fault[] }

const BATCH = 2000
const MOST_FAULTS = 1000
/** The name under which faults of the daily roots are told. */
export const ROOTS_CHAIN = 'daily-root'

type Row = LedgerLine & { readonly previous: string; readonly hash: string }
type Last = { readonly chain: string; readonly seq: number; readonly hash: string }

/** What is wrong with a line, given the one before it in its chain. */
export function faultsOfLine(row: Row, last: Last | null): string[] {
  const expectedSeq = (last?.seq ?? 0) + 1
  const faults: string[] = []
  if (row.seq !== expectedSeq) faults.push(row.seq === expectedSeq + 1 ? `缺第 ${expectedSeq} 行` : `缺第 ${expectedSeq} 至 ${row.seq - 1} 行`)
  else if (row.previous !== (last?.hash ?? FIRST_HASH)) faults.push('与上一行的散列值接不上')
  if (hashOfLine(row, row.previous) !== row.hash) faults.push('内容与散列值不符，这一行被改动过')
  return faults
}

async function* linesInOrder(db: Kysely<unknown>): AsyncGenerator<Row> {
  for (let last: Last = { chain: '', seq: 0, hash: '' }; ;) {
    const { rows } = await sql<Row>`
      select chain, seq, at, actor, deed, subject, detail, previous, hash from audit.entry
      where (chain, seq) > (${last.chain}, ${last.seq}) order by chain, seq limit ${BATCH}`.execute(db)
    for (const row of rows) yield { ...row, seq: Number(row.seq) }
    const end = rows.at(-1)
    if (!end || rows.length < BATCH) return
    last = { ...end, seq: Number(end.seq) }
  }
}

function faultsOfRoots(roots: readonly DailyRoot[]): Fault[] {
  return roots.flatMap((root, index) => {
    const faults: string[] = []
    if (root.previousRoot !== (roots[index - 1]?.root ?? FIRST_HASH)) faults.push(`${root.day} 的每日根与前一个接不上`)
    if (dailyRoot(root.day, root.heads, root.previousRoot) !== root.root) faults.push(`${root.day} 的每日根与其内容不符`)
    return faults.map((what) => ({ chain: ROOTS_CHAIN, seq: index + 1, what }))
  })
}

/** Lines that a day's root saw and that are not there any more, or not the same: a chain whose tail was cut off is found here. */
async function faultsAgainstRoots(db: Kysely<unknown>): Promise<Fault[]> {
  const { rows } = await sql<{ day: string; chain: string; seq: number; there: boolean }>`
    select root.day, head.chain, head.seq, entry.hash is not null as there
    from audit.daily_root as root
    cross join lateral jsonb_to_recordset(root.heads) as head(chain text, seq bigint, hash text)
    left join audit.entry as entry on entry.chain = head.chain and entry.seq = head.seq
    where entry.hash is distinct from head.hash
    order by root.day, head.chain limit ${MOST_FAULTS}`.execute(db)
  return rows.map(({ day, chain, seq, there }) => ({
    chain, seq: Number(seq), what: there ? `与 ${day} 的每日根所记的散列值不同，这一行被换过` : `${day} 的每日根记有这一行，现已不在，链尾被截断`,
  }))
}

/**
 * Checks the whole ledger: every hash again, no number missing, every line tied to the one before, and every daily root
 * against the lines it saw. Reads in batches, so its memory does not grow with the ledger.
 */
export async function verifyLedger(db: Kysely<unknown>): Promise<Verdict> {
  const roots = await rootsOf(db)
  const faults: Fault[] = [...faultsOfRoots(roots), ...await faultsAgainstRoots(db)]
  let lines = 0, chains = 0
  let last = null as Last | null
  for await (const row of linesInOrder(db)) {
    lines += 1
    if (last === null || last.chain !== row.chain) {
      chains += 1
      last = null
    }
    if (faults.length < MOST_FAULTS) for (const what of faultsOfLine(row, last)) faults.push({ chain: row.chain, seq: row.seq, what })
    last = { chain: row.chain, seq: row.seq, hash: row.hash }
  }
  return { lines, chains, roots: roots.length, faults }
}
