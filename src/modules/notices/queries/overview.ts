import { sql, type Kysely } from 'kysely'
import { openJson } from '#platform/crypto/at-rest'
import { PAGE_SIZE } from '#shared/paging'
import { masked } from '../domain/mask.ts'
import type { Contact, Way } from '../domain/subscription.ts'
import type { TargetKind } from '../domain/target.ts'
import { tablesOf, type LetterKind } from '../tables.ts'
import { contactPurpose } from '../tokens.ts'

export type Overview = {
  readonly ways: readonly { readonly way: Way; readonly active: number; readonly waiting: number; readonly ended: number }[]
  readonly wishes: readonly { readonly kind: TargetKind; readonly label: string; readonly n: number }[]
  readonly letters: { readonly waiting: number; readonly held: number; readonly sent: number; readonly failed: number; readonly dropped: number; readonly doubts: number; readonly oldest: Date | null }
}

/** How many subscribe by which way to what, and what became of the messages of the last 30 days: numbers, and nobody's address. */
export async function overview(db: Kysely<unknown>, now: Date): Promise<Overview> {
  const since = new Date(now.getTime() - 30 * 86_400_000)
  const [ways, wishes, letters] = await Promise.all([
    sql<Overview['ways'][number]>`select way, count(*) filter (where state = 'active')::int as active, count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state in ('off', 'lapsed') and ended_at > ${since})::int as ended from notices.subscription group by way order by way`.execute(db),
    sql<Overview['wishes'][number]>`select t.kind, max(t.label) as label, count(*)::int as n from notices.target t join notices.subscription s on s.id = t.subscription
      where s.state = 'active' and t.kind <> 'request' group by t.kind, t.value order by n desc, label limit 10`.execute(db),
    sql<Overview['letters']>`select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state in ('sending', 'handed'))::int as held, count(*) filter (where state = 'sent')::int as sent,
      count(*) filter (where state = 'failed')::int as failed, count(*) filter (where state = 'dropped')::int as dropped, coalesce(sum(doubts), 0)::int as doubts, min(due_at) filter (where state = 'waiting') as oldest
      from notices.outbox where made_at > ${since} or state in ('waiting', 'sending', 'handed')`.execute(db),
  ])
  const [counted] = letters.rows
  return { ways: ways.rows, wishes: wishes.rows, letters: counted ?? { waiting: 0, held: 0, sent: 0, failed: 0, dropped: 0, doubts: 0, oldest: null } }
}

export type FailedLine = { readonly id: number; readonly way: Way; readonly to: string; readonly kind: LetterKind; readonly about: string; readonly attempts: number; readonly reason: string; readonly madeAt: Date; readonly mayRetry: boolean }

/** What was given up, newest first, with its address masked. */
export async function failedLetters(db: Kysely<unknown>, home: string, page: number): Promise<{ total: number; rows: FailedLine[] }> {
  const failed = tablesOf(db).selectFrom('notices.outbox').innerJoin('notices.subscription', 'notices.subscription.id', 'notices.outbox.subscription').where('notices.outbox.state', '=', 'failed')
  const { n } = await failed.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const rows = await failed.select(['notices.outbox.id', 'notices.outbox.way', 'notices.outbox.kind', 'notices.outbox.items', 'notices.outbox.attempts', 'notices.outbox.reason', 'notices.outbox.made_at', 'contact_sealed', 'receipt', 'notices.subscription.state'])
    .orderBy('notices.outbox.id', 'desc').limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE).execute()
  return { total: Number(n), rows: rows.map((row) => ({
    id: row.id, way: row.way, kind: row.kind, attempts: row.attempts, reason: row.reason, madeAt: row.made_at, about: (row.items as { title: string }[]).map(({ title }) => title).join('；'),
    to: row.contact_sealed ? masked(row.way, openJson<Contact>(home, contactPurpose(row.receipt), row.contact_sealed).address) : '（已删除）',
    mayRetry: row.state === (row.kind === 'confirm' ? 'waiting' : 'active'),
  })) }
}
