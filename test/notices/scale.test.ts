import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { keepKeywords } from '../../src/modules/notices/commands/keep-keywords.ts'
import { openOffice, type Office } from './office.ts'

const READERS = 100_000
/** A quiet machine needs 0.3 s; the whole test run shares it. */
const LIMIT_MS = 8000
const CHARACTERS = [...'农村公路养护春灌用水安排医疗保障缴费标准教育招生考试公积金贷款住房补贴环境影响评价安全生产消防']
let office: Office
before(async () => { office = await openOffice() })
after(async () => { await office.close() })

/** The same every time. */
const wordAt = (n: number): string => [n, n * 7 + 3, n * 13 + 5, Math.floor(n / 43) * 3 + 1].map((at) => CHARACTERS[at % CHARACTERS.length]).join('')

test('one entry among a hundred thousand subscriptions finds its readers quickly', async (context) => {
  const { db } = office.kit
  await sql`insert into notices.subscription (receipt, way, contact_hash, contact_sealed, pace, state, nonce, asked_at, confirmed_at)
    select 'r' || n, 'email', 'h' || n, '\\x00', 'at_once', 'active', 'n', '2025-01-01', '2025-01-01' from generate_series(1, ${READERS}::int) n`.execute(db)
  // Every second reads a column of sixty, every fourth an agency, every fourth a question of keywords of their own; one in a thousand reads this column.
  await sql`insert into notices.target (subscription, kind, value, label, since) select s.id, 'column', 'statutory-21-county-' || (s.id % 60), 'x', '2025-01-01' from notices.subscription s where s.id % 2 = 0 and s.id % 1000 <> 0`.execute(db)
  await sql`insert into notices.target (subscription, kind, value, label, since) select s.id, 'column', 'statutory-20-1', 'x', '2025-01-01' from notices.subscription s where s.id % 1000 = 0`.execute(db)
  await sql`insert into notices.target (subscription, kind, value, label, since) select s.id, 'agency', 'agency-' || (s.id % 80), 'x', '2025-01-01' from notices.subscription s where s.id % 4 = 1`.execute(db)
  const words = Array.from({ length: READERS / 4 }, (_, n) => `${wordAt(n)} ${n}`)
  await keepKeywords(db, words)
  await sql`insert into notices.target (subscription, kind, value, label, since) select s.id, 'keyword', w.value, 'x', '2025-01-01' from unnest(${words}::text[]) with ordinality w (value, n) join notices.subscription s on s.id = w.n * 4 - 1`.execute(db)
  await sql`analyze`.execute(db)
  const body = `<p>${Array.from({ length: 400 }, (_, n) => wordAt(n * 11)).join('，')} 77 农村公路</p>`
  await office.publish('/info/2025/1', { body })
  const started = performance.now()
  await office.job('notices.match')
  const took = performance.now() - started
  const [{ letters = 0 } = {}] = await office.rows<{ letters: number }>('select count(*)::int as letters from notices.outbox')
  context.diagnostic(`${READERS} subscriptions, one entry: ${letters} readers in ${took.toFixed(0)} ms`)
  assert.ok(letters >= READERS / 1000)
  assert.ok(took < LIMIT_MS, `${took} ms`)
  // Against looking through them all.
  const { rows: [all] } = await sql<{ n: number }>`select count(*)::int as n from notices.target where (kind = 'column' and value in ('statutory-20-1', 'statutory')) or (kind = 'agency' and value = 'traffic')`.execute(db)
  const { keywordTerms } = await import('../../src/modules/notices/commands/keep-keywords.ts')
  const { comparedWords } = await import('../../src/modules/notices/work/publication-text.ts')
  const { holdsAll } = await import('../../src/modules/notices/domain/keyword.ts')
  const compared = comparedWords('关于春灌用水安排的通告', { content: { body } })
  const byWords = words.filter((word) => holdsAll(keywordTerms(word), compared.title, compared.text)).length
  context.diagnostic(`${byWords} by keywords`)
  assert.equal(letters, (all?.n ?? 0) + byWords)
  const again = performance.now()
  await office.job('notices.match')
  context.diagnostic(`run again: ${(performance.now() - again).toFixed(0)} ms`)
  assert.deepEqual(await office.rows('select count(*)::int as letters from notices.outbox'), [{ letters }])
})

test('everybody reads this column: all are decided in one go', async (context) => {
  await sql`insert into notices.target (subscription, kind, value, label, since) select id, 'column', 'guide', 'x', '2025-01-01' from notices.subscription on conflict do nothing`.execute(office.kit.db)
  await office.publish('/info/2025/2', { columnId: 'guide', agency: 'gov', body: '<p>无</p>', title: '无' })
  const started = performance.now()
  await office.job('notices.match')
  const took = performance.now() - started
  context.diagnostic(`${READERS} readers of one column: ${took.toFixed(0)} ms`)
  const [{ n = 0 } = {}] = await office.rows<{ n: number }>(`select count(*)::int as n from notices.outbox where subject = '/info/2025/2'`)
  assert.equal(n, READERS)
})
