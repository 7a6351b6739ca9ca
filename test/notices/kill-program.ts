import { sql } from 'kysely'
import { act, type Kit } from '#platform/act'
import { closeDatabase, databaseOn, openPool, type Target } from '#platform/database/connection'
import { startWorker } from '#platform/jobs'
import { systemActor } from '#platform/system-actor'
import { noticesJobs } from '#notices'
import { publishSnapshot } from '#publishing'

/** The program that is killed: publishes one entry after another and sends the notices, until it dies or, told to finish, until nothing is left to send. */
export type KillOrder = { readonly target: Target; readonly home: string; readonly smtp: number; readonly startedAt: number; readonly round: number; readonly finish: boolean }

const DEED = 'entries.publish'
async function publish(kit: Kit, address: string): Promise<void> {
  await act(kit, systemActor('gov', [DEED]), DEED, 'gov', async (scene) => {
    await publishSnapshot(scene, { address, kind: 'entry', column: '通告', columnId: 'guide', topics: [], agency: 'gov', agencyName: '青汀市人民政府', title: `通告 ${address}`, year: 2025, publishedOn: '2025-01-10', data: { content: { body: '' } }, files: [] })
    await scene.record(address, {})
  })
}
const LEFT = sql<{ n: number }>`select (select count(*) from notices.outbox where state in ('waiting', 'sending', 'handed'))::int
  + (select count(*) from publishing.publication p where p.id > (select publication from notices.state) and not exists (select from notices.matched m where m.publication = p.id))::int as n`

const order = JSON.parse(process.argv[2] ?? '') as KillOrder
process.env['GONGKAI_SMTP_URL'] = `smtp://127.0.0.1:${order.smtp}`
process.env['GONGKAI_MAIL_FROM'] = 'gongkai@example.cn'
process.env['GONGKAI_NOTICES_LEASE'] = '1'
const pool = openPool(order.target, 8)
const db = databaseOn(pool)
// Nine in the morning, and on as real time goes, over all the lives of this program.
const kit: Kit = { db, home: order.home, now: () => new Date(Date.parse('2025-01-10T01:00:00Z') + Date.now() - order.startedAt), reactions: { [DEED]: ['notices.match'] } }
const wake = (): Promise<unknown> => sql`select graphile_worker.add_job('notices.round', '{}'::json)`.execute(db)
const runner = await startWorker(pool, kit, noticesJobs, {})
const waking = setInterval(() => { wake().catch(() => {}) }, 300)
process.stdout.write('up\n')
if (order.finish) {
  while (((await LEFT.execute(db)).rows[0]?.n ?? 1) > 0) await new Promise((resolve) => { setTimeout(resolve, 100) })
} else {
  for (let n = 1; ; n += 1) {
    const address = `/info/r${order.round}/${n}`
    await publish(kit, address)
    process.stdout.write(`published ${address}\n`)
    await new Promise((resolve) => { setTimeout(resolve, 15) })
  }
}
clearInterval(waking)
await runner.stop()
await closeDatabase(db, pool)
