import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { testDatabase } from '../kit/database.ts'
import { finishAndCount, oneRound, seedReaders } from './kill-rounds.ts'
import { mailServer } from './mail-server.ts'

const READERS = 4, ROUNDS = 3

test('kill -9 while it publishes and sends: every reader has every publication, once (the long form is scripts/kill-notices.ts)', async (context) => {
  const database = await testDatabase()
  const home = mkdtempSync(join(tmpdir(), 'gongkai-kill-notices-'))
  const mail = await mailServer()
  try {
    await seedReaders(database.office, home, READERS)
    const order = { target: database.targets.office, home, smtp: mail.port, startedAt: Date.now(), finish: false }
    const acknowledged: string[] = []
    for (let round = 1; round <= ROUNDS; round += 1) acknowledged.push(...await oneRound({ ...order, round }, 250 + round * 170))
    const count = await finishAndCount({ ...order, round: 0 }, database.targets.office, database.office, mail, acknowledged, READERS)
    context.diagnostic(JSON.stringify(count))
    assert.ok(acknowledged.length > ROUNDS)
    assert.deepEqual([count.lost, count.doubled, count.letters], [0, 0, count.wanted])
  } finally {
    await mail.close()
    await database.drop()
    rmSync(home, { recursive: true, force: true })
  }
})
