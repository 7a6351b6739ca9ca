import { yearOf } from '#shared/days'
import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { bandsOf } from '#shared/min-hash'
import { Refusal } from '#shared/refusal'
import { applicantOf } from '../store-applicant.ts'
import { createRequest } from './create-request.ts'
import { makeMove, type MoveInput } from './make-move.ts'

const MOST = 20

/** One form that asks for several things becomes several requests of the same day (一事一申请, 国办函〔2020〕109号第四条). The first stays where it is. */
export const splitRequest = (kit: Kit, actor: Actor, input: MoveInput & { readonly parts: readonly string[] }): Promise<void> => makeMove(kit, actor, 'split', input, async (stage) => {
  const { head } = stage.facts
  const [first, ...others] = input.parts.map((part) => part.trim()).filter((part) => part !== '')
  if (!first || others.length === 0) throw new Refusal(422, ['请至少写出两项内容，每项一行；第一项留在本件'])
  if (others.length >= MOST) throw new Refusal(422, [`一次最多拆成${MOST}件，请分次拆分`])
  if ([first, ...others].some((part) => [...part].length > 100)) throw new Refusal(422, ['每项内容不超过100字，请概括'])
  const applicant = { ...await applicantOf(stage.db, kit.home, head.id), queryCode: '', locator: '', viewKey: '' }
  const made: string[] = []
  for (const subject of others) {
    const { id, number } = await createRequest(stage, kit.home, {
      agency: head.agency, channel: head.channel, arrivedOn: head.arrivedOn, confirmedOn: head.confirmedOn, applicant, subject, description: head.description,
      documentNumber: '', wantedForm: head.wantedForm, delivery: head.delivery, help: head.help, parent: head.id, attachments: [],
    })
    made.push(number)
    await stage.later('requests.refresh-view', { request: id })
  }
  return { columns: { subject: first, bands: bandsOf(`${first}${head.description}`) }, data: { before: head.subject, into: made, year: yearOf(head.receivedOn) } }
})
