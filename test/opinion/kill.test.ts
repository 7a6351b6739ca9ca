import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { test } from 'node:test'
import { sql } from 'kysely'
import { verifyLedger } from '#platform/ledger/verify'
import { seedTree } from '../entries/office.ts'
import { testDatabase } from '../kit/database.ts'

const POSTS = 6000, BATCH = 200, KILLS = 4
type Round = { readonly acknowledged: number; readonly ended: boolean }
/** Runs a reader; kills it when it has acknowledged so many batches more. */
function run(target: unknown, killAfter: number): Promise<Round> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/opinion/writer.ts', JSON.stringify(target), String(POSTS), String(BATCH)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let acknowledged = 0, lines = 0
  child.stdout.on('data', (words: Buffer) => {
    for (const line of words.toString().trim().split('\n')) { acknowledged = Number(line); lines += 1 }
    if (lines >= killAfter) child.kill('SIGKILL')
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ acknowledged, ended: code === 0 })))
}
test('a reader killed on the way goes on: every post is there once, groups and events are as without a kill', { timeout: 180_000 }, async () => {
  const [killed, whole] = await Promise.all([testDatabase(), testDatabase()])
  try {
    for (const { office } of [killed, whole]) { await seedTree(office); await sql`insert into opinion.source (id, kind, title, next_at) values ('s0', 'feed', '论坛', now())`.execute(office) }
    let last: Round = { acknowledged: 0, ended: false }
    for (let round = 0; round < KILLS; round++) last = await run(killed.targets.office, 2 + round)
    assert.equal(last.ended, false)
    const between = (await sql<{ n: number }>`select count(*)::int as n from opinion.post`.execute(killed.office)).rows[0]?.n ?? 0
    assert.ok(between >= last.acknowledged, `${between} of ${last.acknowledged} acknowledged`)
    assert.equal((await run(killed.targets.office, Infinity)).ended, true)
    assert.equal((await run(whole.targets.office, Infinity)).ended, true)
    const shown = async ({ office }: typeof killed) => (await sql`select id, key, same_as, event from opinion.post order by id`.execute(office)).rows
    const [a, b] = [await shown(killed), await shown(whole)]
    assert.equal(a.length, POSTS)
    assert.deepEqual(a.map((row) => (row as { key: string }).key), b.map((row) => (row as { key: string }).key))
    const events = async ({ office }: typeof killed) => (await sql`select key, posts, negative from opinion.event order by id`.execute(office)).rows
    assert.deepEqual(await events(killed), await events(whole))
    assert.deepEqual((await verifyLedger(killed.office)).faults, [])
  } finally { await killed.drop(); await whole.drop() }
})
