import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { cardsFor } from '#dialogue'
import { runningApp, type RunningApp } from '../kit/app.ts'

let app: RunningApp
before(async () => { app = await runningApp({ demo: true, reports: false, kinds: ['portal', 'desk'] }) })
after(() => app.close())

test('the demo city: 30 questions in all states, one overdue, 6 frequent questions tied to pages, 4 responses', async () => {
  const { rows } = await sql<{ state: string; n: number }>`select state, count(*)::int as n from dialogue.question group by state`.execute(app.database.office)
  assert.deepEqual(Object.fromEntries(rows.map(({ state, n }) => [state, n])), { arrived: 1, assigned: 1, answered: 1, reviewed: 1, published: 18, private: 2, merged: 2, transferred: 2, closed: 1, withdrawn: 1 })
  const late = await sql<{ n: number }>`select count(*)::int as n from dialogue.question where ended_on is null and due_on < '2025-01-10'`.execute(app.database.office)
  assert.equal(late.rows[0]?.n, 1)
  const pieces = await sql<{ kind: string; n: number; tied: number }>`select kind, count(*)::int as n, count(*) filter (where cardinality(ties) > 0)::int as tied from dialogue.piece where state = 'published' group by kind order by kind`.execute(app.database.office)
  assert.deepEqual(pieces.rows.map(({ kind, n }) => [kind, n]), [['concern', 4], ['frequent', 6]])
  const { rows: [tied] } = await sql<{ address: string }>`select data -> 'ties' -> 0 ->> 'address' as address from site.snapshot where kind = 'frequent-question' and jsonb_array_length(data -> 'ties') > 0 limit 1`.execute(app.database.office)
  const cards = await cardsFor(app.database.portal, tied?.address ?? '')
  assert.ok(cards.length > 0 && cards[0]?.frequent)
  for (const path of ['/questions', '/frequent-questions', '/concerns', '/concerns/1', '/frequent-questions/1', '/ask', '/ask/progress']) assert.equal((await fetch(app.portal + path)).status, 200, path)
})
