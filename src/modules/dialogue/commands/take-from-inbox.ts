import { allAgencies } from '#agencies'
import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { takenFromInbox, type InboxItem, type InboxTakers } from '#publishing'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { readQuestion, readRating, type AskedQuestion, type SentRating } from '../domain/submission.ts'
import { loadQuestion, updateQuestion } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { createQuestion } from './create-question.ts'
import { notifyAssigned } from './notify-question.ts'

async function register(kit: Kit, item: InboxItem, asked: AskedQuestion): Promise<void> {
  const agencies = await allAgencies(kit.db)
  const root = agencies.find(({ parent }) => parent === null)?.id ?? ''
  // An agency that closed since leaves the question to the office.
  const agency = agencies.find(({ id }) => id === asked.agency)?.id ?? root
  await act(kit, systemActor(agency, ['dialogue.ask']), 'dialogue.ask', agency, async (scene) => {
    await takenFromInbox(scene, item.id)
    const known = await tablesOf(scene.db).selectFrom('dialogue.question').select('id').where('receipt', '=', item.receipt).executeTakeFirst()
    if (known) return void await scene.record(known.id, { receipt: item.receipt, again: true })
    const { name, phone, email, locator, viewKey } = asked
    const id = await createQuestion(scene, kit.home, {
      source: 'portal', externalNo: null, receipt: item.receipt, agency, title: asked.title, words: asked.words, topic: asked.topic, mayPublish: asked.mayPublish, about: asked.about || null,
      askedOn: dayOf(new Date(asked.at)), asker: { name, phone, email, locator, viewKey },
    })
    await notifyAssigned(scene, await loadQuestion(scene.db, id), agency, root)
    await scene.record(id, { receipt: item.receipt })
    await scene.later('dialogue.refresh-view', { question: id })
  })
}

/** The first opinion of a browser counts; what it sends again changes nothing. */
async function rate(kit: Kit, item: InboxItem, rating: SentRating): Promise<void> {
  const { agency, address } = await loadQuestion(kit.db, rating.question)
  if (address === null) throw new Refusal(422, ['评价的问题没有公布，无法登记'])
  await act(kit, systemActor(agency, ['dialogue.rate']), 'dialogue.rate', agency, async (scene) => {
    await takenFromInbox(scene, item.id)
    const question = await loadQuestion(scene.db, rating.question, true)
    const { numInsertedOrUpdatedRows } = await tablesOf(scene.db).insertInto('dialogue.rating').values({ question: question.id, browser: rating.browser, helpful: rating.helpful, words: rating.words, at: new Date(rating.at) })
      .onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
    if (numInsertedOrUpdatedRows === 1n) await updateQuestion(scene, question, rating.helpful ? { helpful: question.helpful + 1 } : { unhelpful: question.unhelpful + 1 })
    await scene.record(question.id, { receipt: item.receipt, ...(numInsertedOrUpdatedRows === 1n ? { rated: true } : { again: true }) })
  })
}

/** What dialogue takes out of the inbox: questions, and what visitors say of answers. */
export const dialogueTakers: InboxTakers = {
  question: { deed: 'dialogue.ask', take: (kit, item, opened) => register(kit, item, readQuestion(opened)) },
  rating: { deed: 'dialogue.rate', take: (kit, item, opened) => rate(kit, item, readRating(opened)) },
}
