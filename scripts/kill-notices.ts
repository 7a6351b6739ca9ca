import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDatabase, databaseOn, openPool } from '#platform/database/connection'
import { startDatabases } from '#platform/database/databases'
import { migrate } from '#platform/database/migrate'
import { finishAndCount, oneRound, seedReaders } from '../test/notices/kill-rounds.ts'
import { mailServer } from '../test/notices/mail-server.ts'

/**
 * Kill -9 of the program that publishes and sends (and every second time of its database, too) while a real SMTP server takes its mail.
 * After it every reader must have every publication, once. `node --import tsx scripts/kill-notices.ts [rounds]`; 20 rounds unless told.
 */
const ROUNDS = Number(process.argv[2] ?? 20), READERS = 8
const base = mkdtempSync(join(tmpdir(), 'gongkai-kill-'))
execFileSync('chmod', ['755', base])
const home = join(base, 'office')
mkdirSync(home)

const postmaster = (): number => Number(readFileSync(join(home, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
const childrenOf = (pid: number): number[] => {
  try { return execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' }).trim().split(/\s+/).filter(Boolean).map(Number) } catch { return [] }
}
function killDatabase(): void {
  const database = postmaster()
  for (const pid of [database, ...childrenOf(database)]) try { process.kill(pid, 'SIGKILL') } catch { /* it has gone with the others */ }
}

const mail = await mailServer()
let databases = await startDatabases({ home })
try {
  await migrate(databases.owner)
  const seeding = openPool(databases.office, 2)
  await seedReaders(databaseOn(seeding), home, READERS)
  await closeDatabase(databaseOn(seeding), seeding)
  const order = { home, smtp: mail.port, startedAt: Date.now(), finish: false }
  const acknowledged: string[] = []
  for (let round = 1; round <= ROUNDS; round += 1) {
    const withDatabase = round % 2 === 0
    const before = acknowledged.length
    // Not always at the same point.
    acknowledged.push(...await oneRound({ ...order, target: databases.office, round }, 200 + (round * 137) % 900, withDatabase ? killDatabase : () => {}))
    if (withDatabase) {
      await databases.stop().catch(() => {})
      databases = await startDatabases({ home })
    }
    console.log(`第 ${round} 轮${withDatabase ? '（连数据库）' : ''}：发布 ${acknowledged.length - before} 条；邮箱里已有 ${mail.mailbox.length} 封`)
  }
  const pool = openPool(databases.office, 2)
  const count = await finishAndCount({ ...order, target: databases.office, round: 0 }, databases.office, databaseOn(pool), mail, acknowledged, READERS)
  await closeDatabase(databaseOn(pool), pool)
  console.log(`${ROUNDS} 轮 kill -9，${count.publications} 条发布 × ${READERS} 人 = ${count.wanted} 封：邮箱里 ${count.letters} 封，丢失 ${count.lost}，重复 ${count.doubled}；服务器两次收到同一编号并认出的 ${count.takenTwice} 次`)
  process.exitCode = count.lost + count.doubled === 0 && count.wanted > 0 ? 0 : 1
} finally {
  await databases.stop().catch(() => {})
  await mail.close()
  rmSync(base, { recursive: true, force: true })
}
