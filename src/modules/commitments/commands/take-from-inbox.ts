import { allAgencies } from '#agencies'
import { act, type Kit } from '#platform/act'
import { sealJson } from '#platform/crypto/at-rest'
import { systemActor } from '#platform/system-actor'
import { takenFromInbox, type InboxItem, type InboxTakers } from '#publishing'
import { dayOf, yearOf } from '#shared/days'
import { readProposal, readRating, type SentProposal, type SentRating } from '../domain/submission.ts'
import { loadCommitment } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { showCommitment } from './publish.ts'

const RATE = 'commitments.rate', PROPOSE = 'commitments.propose'
/** The first mark of a browser counts. */
async function rate(kit: Kit, item: InboxItem, { commitment, browser, mark, words, at }: SentRating): Promise<void> {
  const { agency } = await loadCommitment(kit.db, commitment)
  await act(kit, systemActor(agency, [RATE]), RATE, agency, async (scene) => {
    await takenFromInbox(scene, item.id)
    const one = await loadCommitment(scene.db, commitment, true), { numInsertedOrUpdatedRows } = await tablesOf(scene.db).insertInto('commitments.rating').values({ commitment, browser, mark, words, at: new Date(at) }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
    if (numInsertedOrUpdatedRows === 1n) {
      const ratings = { ...one.ratings, [mark]: one.ratings[mark] + 1 }
      await tablesOf(scene.db).updateTable('commitments.commitment').set({ good: ratings.good, fair: ratings.fair, poor: ratings.poor }).where('id', '=', commitment).execute()
      await showCommitment(scene, { ...one, ratings })
    }
    await scene.record(commitment, { receipt: item.receipt, ...(numInsertedOrUpdatedRows === 1n ? { rated: true } : { again: true }) })
  })
}
async function propose(kit: Kit, item: InboxItem, { title, reason, place, name, contact, at }: SentProposal): Promise<void> {
  const root = (await allAgencies(kit.db)).find(({ parent }) => parent === null)?.id ?? ''
  await act(kit, systemActor(root, [PROPOSE]), PROPOSE, root, async (scene) => {
    await takenFromInbox(scene, item.id)
    const { numInsertedOrUpdatedRows } = await tablesOf(scene.db).insertInto('commitments.proposal').values({ year: yearOf(dayOf(new Date(at))) + 1, receipt: item.receipt, title, reason, place, person: name + contact === '' ? null : sealJson(kit.home, 'commitments proposer', { name, contact }), at: new Date(at) }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
    await scene.record('proposals', { receipt: item.receipt, ...(numInsertedOrUpdatedRows === 1n ? {} : { again: true }) })
  })
}
/** What commitments take out of the inbox. */
export const commitmentTakers: InboxTakers = { 'commitment-rating': { deed: RATE, take: (kit, item, opened) => rate(kit, item, readRating(opened)) }, 'commitment-proposal': { deed: PROPOSE, take: (kit, item, opened) => propose(kit, item, readProposal(opened)) } }
