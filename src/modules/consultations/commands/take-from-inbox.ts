import { act, type Kit, type Scene } from '#platform/act'
import { sealJson } from '#platform/crypto/at-rest'
import { systemActor } from '#platform/system-actor'
import { takenFromInbox, type InboxItem, type InboxTakers } from '#publishing'
import { dayOf } from '#shared/days'
import { isOpenOn, type Consultation } from '../domain/consultation.ts'
import { maskedName } from '../domain/draw.ts'
import { faultsOfAnswers, readComment, readRegistration, readSurvey, type SentComment, type SentRegistration, type SentSurvey } from '../domain/submission.ts'
import { loadConsultation, nextOf } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { PERSON } from './answer-cluster.ts'

const DEED = 'consultations.take'
type Sent = { readonly consultation: string; readonly at: string }
/** What came in time is taken, whenever the office comes to it; the rest is noted and let go. */
async function take(kit: Kit, item: InboxItem, { consultation, at }: Sent, enter: (scene: Scene, one: Consultation) => Promise<boolean>): Promise<void> {
  const { agency } = await loadConsultation(kit.db, consultation)
  await act(kit, systemActor(agency, [DEED]), DEED, agency, async (scene) => {
    await takenFromInbox(scene, item.id)
    const one = await loadConsultation(scene.db, consultation, true), inTime = (one.state === 'open' || one.state === 'closed') && isOpenOn(one, dayOf(new Date(at)))
    await scene.record(consultation, { receipt: item.receipt, ...(inTime ? await enter(scene, one) ? {} : { again: true } : { late: true }) })
  })
}
const comment = (kit: Kit, item: InboxItem, sent: SentComment): Promise<void> => take(kit, item, sent, async (scene, one) => {
  const tables = tablesOf(scene.db), { browser, words, name, contact, at } = sent, passage = sent.passage <= one.draft.length ? sent.passage : 0
  if (await tables.selectFrom('consultations.comment').select('id').where('receipt', '=', item.receipt).executeTakeFirst()) return false
  await tables.updateTable('consultations.comment').set({ replaced: true, cluster: null }).where('consultation', '=', one.id).where('browser', '=', browser).where('passage', '=', passage).where('replaced', '=', false).execute()
  await tables.insertInto('consultations.comment').values({ consultation: one.id, receipt: item.receipt, browser, source: 'portal', passage, words, person: name + contact === '' ? null : sealJson(kit.home, PERSON(one.id), { name, contact }), at: new Date(at) }).execute()
  if (one.state === 'closed') await scene.later('consultations.cluster', { consultation: one.id })
  return true
})
const survey = (kit: Kit, item: InboxItem, sent: SentSurvey): Promise<void> => take(kit, item, sent, async (scene, one) => {
  if (faultsOfAnswers(one.questions, sent.answers).length > 0) return false
  const values = { answers: JSON.stringify(sent.answers), at: new Date(sent.at) }
  await tablesOf(scene.db).insertInto('consultations.survey').values({ consultation: one.id, browser: sent.browser, ...values }).onConflict((conflict) => conflict.columns(['consultation', 'browser']).doUpdateSet(values)).execute()
  return true
})
async function register(kit: Kit, item: InboxItem, sent: SentRegistration): Promise<void> {
  const { agency } = await loadConsultation(kit.db, sent.consultation)
  await act(kit, systemActor(agency, [DEED]), DEED, agency, async (scene) => {
    await takenFromInbox(scene, item.id)
    const one = await loadConsultation(scene.db, sent.consultation, true), tables = tablesOf(scene.db), known = await tables.selectFrom('consultations.registration').select('n').where('consultation', '=', one.id).where('browser', '=', sent.browser).executeTakeFirst()
    if (!one.hearing?.publishedOn || one.hearing.draw || dayOf(new Date(sent.at)) > one.hearing.registerUntil || known) return void await scene.record(one.id, { receipt: item.receipt, ...(known ? { again: true } : { late: true }) })
    const n = await nextOf(scene.db, `hearing ${one.id}`)
    await tables.insertInto('consultations.registration').values({ consultation: one.id, n, receipt: item.receipt, browser: sent.browser, grouping: sent.grouping, reason: sent.reason, person: sealJson(kit.home, PERSON(one.id), { name: sent.name, contact: sent.contact }), masked: maskedName(sent.name), at: new Date(sent.at) }).execute()
    await scene.record(one.id, { receipt: item.receipt, registration: n })
  })
}
/** What consultations take out of the inbox. */
export const consultationTakers: InboxTakers = {
  'consultation-comment': { deed: DEED, take: (kit, item, opened) => comment(kit, item, readComment(opened)) },
  'consultation-survey': { deed: DEED, take: (kit, item, opened) => survey(kit, item, readSurvey(opened)) },
  'hearing-registration': { deed: DEED, take: (kit, item, opened) => register(kit, item, readRegistration(opened)) },
}
