import { act, type Kit } from '#platform/act'
import { sendMail } from '#platform/mail/send'
import { systemActor } from '#platform/system-actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { addEvent } from '../commands/make-move.ts'
import { loadRow } from '../store.ts'
import { applicantOf } from '../store-applicant.ts'
import { addPaper, paperBytes } from '../store-papers.ts'
import { tablesOf } from '../tables.ts'

type Sent = Awaited<ReturnType<typeof sendMail>> | { readonly refused: string }
/** What no second try would mend (no address, not an address, mail not set up) is told; all else fails and is tried again. */
async function sent(mail: Parameters<typeof sendMail>[0]): Promise<Sent> {
  try {
    return await sendMail(mail)
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.reasons.join('；') }
    throw error
  }
}

/** A person must serve it another way: the history says so, and the case asks for attention. */
async function tellRefused(kit: Kit, { agency, request, letter, why }: { agency: string; request: string; letter: string; why: string }): Promise<void> {
  await act(kit, systemActor(agency, ['requests.mail']), 'requests.mail', agency, async (scene) => {
    const note = `${letter}未能以电子邮件送达：${why}。请改用其他方式送达并登记送达证明`
    await addEvent(scene, request, { move: 'note', on: dayOf(scene.now), note })
    await tablesOf(scene.db).updateTable('requests.request').set({ alarm: note.slice(0, 200) }).where('id', '=', request).execute()
    await scene.record(request, { letter, refused: true })
  })
}

/** Sends a served letter by e-mail and keeps the server's answer as the proof of service. Fails, and is tried again, while the letter is not set or the server does not take it. */
export async function mailLetter(kit: Kit, id: number): Promise<void> {
  const letter = await tablesOf(kit.db).selectFrom('requests.letter').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  if (letter.proof_paper !== null) return
  if (letter.paper_pdf === null) throw new Error(`letter ${id} is not set yet`)
  const { agency, number } = await loadRow(kit.db, letter.request)
  const { email, name } = await applicantOf(kit.db, kit.home, letter.request)
  const { bytes, name: file, mediaType } = await paperBytes(kit, letter.paper_pdf)
  const answer = await sent({
    to: email, subject: `${number}的答复`, text: `${name}：\n\n您提出的政府信息公开申请（${number}）已经答复，答复书${letter.number}见附件。\n`,
    attachments: [{ name: file, mediaType, bytes }],
  })
  if ('refused' in answer) return tellRefused(kit, { agency, request: letter.request, letter: letter.number, why: answer.refused })
  await act(kit, systemActor(agency, ['requests.mail']), 'requests.mail', agency, async (scene) => {
    const words = `电子邮件送达记录\n答复书：${letter.number}\n发出时间：${scene.now.toISOString()}\n邮件编号：${answer.id}\n服务器应答：${answer.response}\n`
    const paper = await addPaper(scene, kit.home, { request: letter.request, kind: 'proof', title: `${letter.number}送达证明（电子邮件）`, name: '电子邮件送达记录.txt', mediaType: 'text/plain', bytes: Buffer.from(words) })
    await tablesOf(scene.db).updateTable('requests.letter').set({ proof_paper: paper }).where('id', '=', id).execute()
    await scene.record(letter.request, { letter: letter.number, mail: answer.id })
  })
}
