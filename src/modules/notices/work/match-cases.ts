import { createHash } from 'node:crypto'
import { act, type Kit } from '#platform/act'
import { openAtRest } from '#platform/crypto/at-rest'
import { openView } from '#platform/crypto/query-code'
import { systemActor } from '#platform/system-actor'
import { caseView, caseViewsSince } from '#publishing'
import { rootAgency } from '../commands/root.ts'
import { writeLetters } from '../commands/write-letter.ts'
import { dueAt } from '../domain/quiet.ts'
import { noticeSettings } from '../settings.ts'
import { tablesOf } from '../tables.ts'
import { keyPurpose } from '../tokens.ts'

/** Pages are written before their deeds are committed: one that began earlier may come later. */
const OVERLAP_MS = 3_600_000
type Shown = { readonly stateWords?: unknown; readonly timeline?: unknown; readonly letters?: unknown; readonly wants?: unknown }

/** What the applicant sees of a case's progress, as a hash: what changes inside the office changes nothing here. */
async function markOf(kit: Kit, target: { subscription: number; value: string; sealed: Buffer }): Promise<string | null> {
  const found = await caseView(kit.db, target.value)
  const bytes = found && openView(openAtRest(kit.home, keyPurpose(target.subscription, target.value), target.sealed), found.sealed)
  if (!bytes) return null
  const { stateWords, timeline, letters, wants } = JSON.parse(bytes.toString('utf8')) as Shown
  return createHash('sha256').update(JSON.stringify([stateWords, timeline, letters, wants])).digest('base64url').slice(0, 24)
}

async function tell(kit: Kit, target: { subscription: number; value: string; sealed: Buffer; mark: string | null }, mark: string): Promise<void> {
  const root = await rootAgency(kit.db)
  const timing = await noticeSettings(kit.db, kit.home)
  await act(kit, systemActor(root, ['notices.match']), 'notices.match', root, async (scene) => {
    const db = tablesOf(scene.db)
    // The mark that was read is the one that is replaced: of two workers one tells.
    const changed = await db.updateTable('notices.target').set({ mark }).where('subscription', '=', target.subscription).where('kind', '=', 'request').where('value', '=', target.value)
      .where('mark', 'is not distinct from', target.mark).executeTakeFirst()
    const reader = await db.selectFrom('notices.subscription').select(['way', 'pace']).where('id', '=', target.subscription).where('state', '=', 'active').executeTakeFirst()
    // The first look says how it stands when it was subscribed; only what comes after is news. A request has no digest: there is nothing to gather.
    const news = changed.numUpdatedRows === 1n && target.mark !== null && reader !== undefined
    if (news) {
      await writeLetters(scene.db, [{
        subscription: target.subscription, way: reader.way, kind: 'progress', subject: `request ${mark}`, version: 1, items: [], madeAt: scene.now, dueAt: dueAt(scene.now, 'at_once', timing),
      }])
      await scene.later('notices.send', {})
    }
    await scene.record(`subscription ${target.subscription}`, { progress: news })
  })
}

/** Looks at the pages of cases that were renewed, and tells those who follow one that it moved. Safe to run twice. */
export async function matchCases(kit: Kit): Promise<void> {
  const { cases_at: mark } = await tablesOf(kit.db).selectFrom('notices.state').select('cases_at').executeTakeFirstOrThrow()
  const begun = kit.now()
  const followed = await tablesOf(kit.db).selectFrom('notices.target').innerJoin('notices.subscription', 'notices.subscription.id', 'notices.target.subscription')
    .select(['notices.target.subscription', 'notices.target.value', 'notices.target.sealed', 'notices.target.mark']).where('notices.target.kind', '=', 'request').where('notices.subscription.state', '=', 'active').execute()
  const since = Number.isFinite(new Date(mark).getTime()) ? new Date(new Date(mark).getTime() - OVERLAP_MS) : new Date(0)
  const renewed = new Set(followed.length === 0 ? [] : await caseViewsSince(kit.db, since))
  for (const { sealed, ...target } of followed) {
    // Who has just subscribed has no mark yet, whenever the page was renewed.
    if (!sealed || (target.mark !== null && !renewed.has(target.value))) continue
    const now = await markOf(kit, { ...target, sealed })
    if (now !== null && now !== target.mark) await tell(kit, { ...target, sealed }, now)
  }
  await tablesOf(kit.db).updateTable('notices.state').set({ cases_at: begun }).execute()
}
