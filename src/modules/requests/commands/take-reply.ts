import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { takenFromInbox } from '#publishing'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import type { CitizenReply } from '../domain/submission.ts'
import { addPaper } from '../store-papers.ts'
import { tablesOf } from '../tables.ts'
import { addEvent } from './make-move.ts'

/** What the desk is told when the applicant has answered on the progress page; the clerk records what follows from it. */
export const REPLIES: Readonly<Record<CitizenReply['kind'], { readonly title: string; readonly alarm: string }>> = {
  correction: { title: '申请人提交的补正', alarm: '申请人已在网上提交补正，请登记收到补正' },
  withdraw: { title: '申请人提出的撤回', alarm: '申请人要求撤回申请，请核实后登记' },
  fee_paid: { title: '申请人提交的缴费凭证', alarm: '申请人已提交缴费凭证，请核对后登记缴费' },
  message: { title: '申请人留言', alarm: '申请人有新的留言' },
  rate: { title: '申请人评价', alarm: '' },
}

/** Puts what the applicant sent from the progress page into the case file, on the day on which it was sent. */
export async function takeReply(kit: Kit, item: { readonly id: number; readonly receipt: string }, reply: CitizenReply): Promise<void> {
  const row = await tablesOf(kit.db).selectFrom('requests.request').select(['id', 'agency']).where('locator', '=', reply.locator).executeTakeFirst()
  if (!row) throw new Refusal(404, ['没有找到这份回复所说的申请'])
  await act(kit, systemActor(row.agency, ['requests.submit']), 'requests.submit', row.agency, async (scene) => {
    await takenFromInbox(scene, item.id)
    const on = dayOf(new Date(reply.at))
    const { title, alarm } = REPLIES[reply.kind]
    if (reply.kind === 'rate') {
      await tablesOf(scene.db).insertInto('requests.rating').values({ request: row.id, stars: reply.stars ?? 3, words: reply.text, rated_on: on })
        .onConflict((conflict) => conflict.column('request').doNothing()).execute()
    } else {
      const said = `${title}（${reply.at}）\n\n${reply.text}\n`
      await addPaper(scene, kit.home, { request: row.id, kind: `reply_${reply.kind}`, title, name: `${title}.txt`, mediaType: 'text/plain', bytes: Buffer.from(said) })
      for (const { name, mediaType, base64 } of reply.attachments) {
        await addPaper(scene, kit.home, { request: row.id, kind: `reply_${reply.kind}`, title: `${title}附件：${name}`, name, mediaType, bytes: Buffer.from(base64, 'base64') })
      }
      await tablesOf(scene.db).updateTable('requests.request').set({ alarm }).where('id', '=', row.id).execute()
    }
    await addEvent(scene, row.id, { move: 'note', on, note: title, data: { reply: reply.kind, receipt: item.receipt } })
    await scene.record(row.id, { reply: reply.kind, receipt: item.receipt })
    await scene.later('requests.refresh-view', { request: row.id })
  })
}
