import { sql } from 'kysely'
import type { Kit } from '#platform/act'
import type { Jobs } from '#platform/jobs'
import { eraseEnded, forgetLetters } from './work/erase.ts'
import { gatherDigests } from './work/gather-digests.ts'
import { matchCases } from './work/match-cases.ts'
import { matchPublications } from './work/match.ts'
import { publishSubscribeGuide } from './work/publish-guide.ts'
import { sendWaiting } from './work/send-waiting.ts'

/** What the worker does for notices; each is safe to run twice and beside itself. The minute's round picks up what a killed worker left. */
export const noticesJobs: Jobs = {
  'notices.match': async (kit) => { await matchPublications(kit) },
  'notices.match-cases': matchCases,
  'notices.send': async (kit) => { await sendWaiting(kit) },
  'notices.round': async (kit) => {
    await matchPublications(kit)
    await matchCases(kit)
    await gatherDigests(kit)
    await sendWaiting(kit)
  },
  'notices.erase': async (kit) => {
    while (await eraseEnded(kit) > 0) { /* the next ones */ }
    await forgetLetters(kit)
  },
  'notices.publish-guide': publishSubscribeGuide,
}

/** At the start of a worker: what a killed one held is looked for at once, not only with the next minute. */
export async function wakeNotices(kit: Kit): Promise<void> {
  await publishSubscribeGuide(kit)
  await sql`select graphile_worker.add_job('notices.round', '{}'::json)`.execute(kit.db)
}
