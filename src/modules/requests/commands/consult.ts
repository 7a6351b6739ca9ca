import { sql } from 'kysely'
import type { Kit } from '#platform/act'
import { sealJson } from '#platform/crypto/at-rest'
import type { Actor } from '#shared/actor'
import { chineseDay } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { workdaysAfter } from '#shared/work-calendar'
import type { ConsultationAnswer, ConsultationKind } from '../domain/facts.ts'
import { tablesOf } from '../tables.ts'
import { issueLetter } from './issue-letter.ts'
import { makeMove, type MoveInput } from './make-move.ts'

export type Consult = MoveInput & { readonly whom: string; readonly contact: string; readonly about: string }
const LETTER = { third_party: 'third_party_query', agency: 'assistance_query', joint_maker: 'joint_maker_query' } as const

/** Asks a third party, in writing (条例第三十二条), and tells the applicant that its time is taken out of the term (第三十三条第三款). */
export const askThirdParty = (kit: Kit, actor: Actor, input: Consult): Promise<void> => makeMove(kit, actor, 'ask_third_party', input, (stage) => ask(stage, 'third_party', input))

/** Asks another agency (第三十三条第三款), or one that made the information jointly, whose silence agrees (第三十四条). */
export const askAgency = (kit: Kit, actor: Actor, input: Consult & { readonly kind: 'agency' | 'joint_maker' }): Promise<void> =>
  makeMove(kit, actor, 'ask_agency', input, (stage) => ask(stage, input.kind, input))

async function ask(stage: Parameters<NonNullable<Parameters<typeof makeMove>[4]>>[0], kind: ConsultationKind, { whom, contact, about }: Consult) {
  if (!whom.trim()) throw new Refusal(422, ['请填写被征求意见的名称'])
  const until = workdaysAfter(stage.on, kind === 'third_party' ? stage.facts.rules.clock.thirdParty : stage.facts.rules.clock.agency, stage.facts.calendar)
  const { id } = await tablesOf(stage.db).insertInto('requests.consultation').values({
    request: stage.facts.head.id, kind, whom: whom.trim(), about: about.trim(), sent_on: stage.on,
    sealed_contact: contact.trim() ? sealJson(stage.home, `contact:${stage.facts.head.id}`, contact.trim()) : null,
  }).returning('id').executeTakeFirstOrThrow()
  await issueLetter(stage, LETTER[kind], { about: about.trim(), whom: whom.trim(), until: chineseDay(until) }, whom.trim())
  if (kind === 'third_party') await issueLetter(stage, 'consultation_notice', { whom: '第三方', about: about.trim() })
  return { data: { consultation: id } }
}

/** The day on which the letter reached the third party: its 15 working days run from there. */
export const thirdPartyReceived = (kit: Kit, actor: Actor, input: MoveInput & { readonly consultation: number }): Promise<void> =>
  makeMove(kit, actor, 'third_party_received', input, async ({ db, on, facts }) => {
    const asked = facts.consultations.find(({ id }) => id === input.consultation)
    if (asked?.kind !== 'third_party' || asked.receivedOn) throw new Refusal(422, ['请选择一份还没有登记收到日的征求意见书'])
    if (on < asked.sentOn) throw new Refusal(422, [`收到日 ${on} 早于发出日 ${asked.sentOn}，请核对`])
    await tablesOf(db).updateTable('requests.consultation').set({ received_on: on }).where('id', '=', asked.id).execute()
    return { data: { consultation: asked.id } }
  })

export type ConsultAnswer = MoveInput & { readonly consultation: number; readonly answer: ConsultationAnswer; readonly reason: string; readonly overrideReason: string }

/** What was answered, or that nothing was. A third party's silence leaves the decision to the agency; a joint maker's silence agrees. */
export const recordAnswer = (kit: Kit, actor: Actor, move: 'third_party_answered' | 'agency_answered', input: ConsultAnswer): Promise<void> =>
  makeMove(kit, actor, move, input, async (stage) => {
    const asked = stage.facts.consultations.find(({ id }) => id === input.consultation)
    if (!asked || asked.answeredOn || (asked.kind === 'third_party') !== (move === 'third_party_answered')) throw new Refusal(422, ['请选择一份还没有答复的征求意见'])
    const until = workdaysAfter(asked.receivedOn ?? asked.sentOn, asked.kind === 'third_party' ? stage.facts.rules.clock.thirdParty : stage.facts.rules.clock.agency, stage.facts.calendar)
    if (input.answer === 'no_answer' && stage.facts.today <= until) throw new Refusal(422, [`意见期限到 ${until} 为止，还没有届满，不能登记“逾期未提出意见”`])
    if (input.answer === 'refuses' && !input.reason.trim()) throw new Refusal(422, ['不同意公开应当有理由，请写明（条例第三十二条）'])
    const override = input.overrideReason.trim()
    await tablesOf(stage.db).updateTable('requests.consultation').set({ answered_on: stage.on, answer: input.answer, reason: input.reason.trim(), override_reason: override })
      .where('id', '=', asked.id).where(sql<boolean>`answered_on is null`).execute()
    if (override && asked.kind === 'third_party') await issueLetter(stage, 'disclosure_notice_to_third_party', { about: asked.about, reason: override }, asked.whom)
    return { data: { consultation: asked.id, answer: input.answer } }
  })
