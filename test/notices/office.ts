import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { seedAgencies } from '#agencies'
import { act, type Kit } from '#platform/act'
import { sealForOffice } from '#platform/crypto/keys'
import { workOff } from '#platform/jobs'
import { systemActor } from '#platform/system-actor'
import { noticesJobs, noticesTakers } from '#notices'
import { dropInInbox, drainInbox, publishSnapshot, withdrawSnapshot } from '#publishing'
import { dayOf } from '#shared/days'
import type { SubscriptionAsked } from '../../src/modules/notices/domain/subscription.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'

export type Office = {
  readonly kit: Kit; readonly portal: Kit; readonly database: TestDatabase; readonly home: string
  turnTo(moment: string): void
  /** Drops what a portal would and drains it. */
  hand(kind: string, what: unknown): Promise<void>
  ask(asked: Partial<SubscriptionAsked> & { to?: string }): Promise<void>
  publish(address: string, more?: Partial<Published>): Promise<void>
  withdraw(address: string): Promise<void>
  /** All jobs that wait, then what is due. */
  work(): Promise<void>
  job(name: string): Promise<void>
  rows<T>(statement: string): Promise<T[]>
  close(): Promise<void>
}
export type Published = { title: string; column: string; columnId: string; topics: string[]; agency: string; agencyName: string; body: string; publishedOn: string; kind: 'entry' | 'annual-report' }
const PLAIN = { kind: 'department' as const, reports: true, position: 0, address: '' }
const DEED = 'entries.publish'

export async function openOffice(): Promise<Office> {
  const database = await testDatabase()
  const home = mkdtempSync(join(tmpdir(), 'gongkai-notices-'))
  let now = new Date('2025-01-10T01:00:00Z')
  const common = { now: () => now, home, reactions: { 'entries.publish': ['notices.match'], 'entries.withdraw': ['notices.match'], 'requests.show': ['notices.match-cases'] } }
  const [kit, portal]: Kit[] = [{ ...common, db: database.office }, { ...common, db: database.portal }]
  if (!kit || !portal) throw new Error('no kits')
  await seedAgencies(database.office, [
    { ...PLAIN, id: 'gov', parent: null, name: '青汀市人民政府', shortName: '市政府', kind: 'government', signsAs: '青汀市人民政府办公室', phone: '0599-0000000' },
    { ...PLAIN, id: 'traffic', parent: 'gov', name: '青汀市交通运输局', shortName: '市交通运输局', signsAs: '青汀市交通运输局', phone: '0599-0000001' },
  ])
  const office: Office = {
    kit, portal, database, home, turnTo(moment) { now = new Date(moment) },
    async hand(kind, what) {
      await dropInInbox(portal.db, { receipt: randomBytes(16).toString('hex'), kind, sealed: await sealForOffice(home, Buffer.from(JSON.stringify(what))) })
      await drainInbox(kit, noticesTakers)
    },
    async ask({ to = 'wang@example.cn', ...asked }) {
      await office.hand('subscription', { version: 1, at: now.toISOString(), way: 'email', contact: { address: to }, pace: 'at_once', targets: [{ kind: 'column', value: 'statutory', label: '法定主动公开内容' }], ...asked })
    },
    async publish(address, more = {}) {
      const { title, column, columnId, topics, agency, agencyName, body, publishedOn, kind } = {
        title: '关于春灌用水安排的通告', column: '规范性文件', columnId: 'statutory-20-1', topics: [], agency: 'traffic', agencyName: '青汀市交通运输局', body: '<p>按片区分片供水。</p>', publishedOn: dayOf(now), kind: 'entry' as const, ...more,
      }
      await act(kit, systemActor(agency, [DEED]), DEED, agency, async (scene) => {
        await publishSnapshot(scene, { address, kind, column, columnId, topics, agency, agencyName, title, year: 2025, publishedOn: publishedOn as '2025-01-10', data: { content: { body, summary: '' } }, files: [] })
        await scene.record(address, {})
      })
    },
    async withdraw(address) {
      await act(kit, systemActor('traffic', ['entries.withdraw']), 'entries.withdraw', 'traffic', async (scene) => {
        await withdrawSnapshot(scene, address, { reason: '有误', tombstone: true })
        await scene.record(address, {})
      })
    },
    async work() {
      await workOff(database.officePool, kit, noticesJobs)
      await office.job('notices.round')
    },
    async job(name) { await noticesJobs[name]?.(kit, {}) },
    rows: async <T>(statement: string) => (await sql.raw<T>(statement).execute(database.office)).rows,
    async close() {
      await database.drop()
      rmSync(home, { recursive: true, force: true })
    },
  }
  return office
}

/** The token of a link in a message. */
export const tokenIn = (text: string, page: 'confirm' | 'off'): string => new RegExp(`/subscribe/${page}\\?t=([\\w.-]+)`).exec(text)?.[1] ?? ''

/** Somebody asks, opens the link of the mail that comes, and the mailbox is empty again. */
export async function subscribed(office: Office, mail: { readonly mailbox: { to: string; text: string }[] }, more: Parameters<Office['ask']>[0] = {}): Promise<void> {
  await office.ask(more)
  await office.work()
  const got = mail.mailbox.findLast(({ to }) => to === (more.to ?? 'wang@example.cn'))
  await office.hand('subscription-confirm', { token: tokenIn(got?.text ?? '', 'confirm') })
  mail.mailbox.length = 0
}
