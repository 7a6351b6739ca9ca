import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { databaseOn, openPool } from '#platform/database/connection'
import { appendLine } from '#platform/ledger/append'
import { UsageError } from '../../src/cli/args.ts'
import { ledgerVerify } from '../../src/cli/ledger-verify.ts'
import { withDatabase } from '../../src/cli/with-database.ts'

const home = mkdtempSync(join(tmpdir(), 'gongkai-ledger-'))
mkdirSync(join(home, 'office'))
after(() => rmSync(home, { recursive: true, force: true }))

async function said(t: TestContext, ...argv: string[]): Promise<{ code: number; words: string }> {
  const log = t.mock.method(console, 'log', () => {})
  const code = await ledgerVerify(['--home', home, ...argv])
  log.mock.restore()
  return { code, words: log.mock.calls.flatMap(({ arguments: words }) => words).join('\n') }
}

test('gongkai ledger verify: 0 and a count when whole, 1 and the line when broken, a sentence when it cannot run', async (t) => {
  await withDatabase({ home }, async ({ db }) => {
    for (let n = 1; n <= 3; n += 1) {
      await db.transaction().execute((scene) => appendLine(scene, { chain: 'jiaotong', at: '2024-01-15T01:00:00.000Z', actor: 'zhang', deed: 'test.write', subject: `s${n}`, detail: {} }))
    }
  })
  assert.deepEqual(await said(t), { code: 0, words: '台账完整：核对了 1 条链、3 行、0 个每日根，没有发现改动' })

  await withDatabase({ home }, async ({ owner }) => {
    const db = databaseOn(openPool(owner, 1))
    await sql`alter table audit.entry disable trigger user`.execute(db)
    await sql`update audit.entry set subject = 's9' where seq = 2`.execute(db)
    await db.destroy()
  })
  const broken = await said(t)
  assert.equal(broken.code, 1)
  assert.match(broken.words, /链 jiaotong 第 2 行：内容与散列值不符/)
  const json = await said(t, '--json')
  assert.deepEqual([json.code, JSON.parse(json.words)], [1, { whole: false, lines: 3, chains: 1, roots: 0, faults: [{ chain: 'jiaotong', seq: 2, what: '内容与散列值不符，这一行被改动过' }] }])

  await assert.rejects(ledgerVerify(['--home', join(home, 'nowhere')]), /没有数据/)
  await assert.rejects(ledgerVerify(['--nonsense']), UsageError)
})
