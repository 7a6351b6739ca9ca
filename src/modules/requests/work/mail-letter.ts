import { act, type Kit } from '#platform/act'
import { sendMail } from '#platform/mail/send'
import { systemActor } from '#platform/system-actor'
import { loadRow } from '../store.ts'
import { applicantOf } from '../store-applicant.ts'
import { addPaper, paperBytes } from '../store-papers.ts'
import { tablesOf } from '../tables.ts'

/** Sends a served letter by e-mail and keeps the server's answer as the proof of service. Fails, and is tried again, while the letter is not set or the server does not take it. */
export async function mailLetter(kit: Kit, id: number): Promise<void> {
  const letter = await tablesOf(kit.db).selectFrom('requests.letter').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  if (letter.proof_paper !== null) return
  if (letter.paper_pdf === null) throw new Error(`letter ${id} is not set yet`)
  const { agency, number } = await loadRow(kit.db, letter.request)
  const { email, name } = await applicantOf(kit.db, kit.home, letter.request)
  const { bytes, name: file, mediaType } = await paperBytes(kit, letter.paper_pdf)
  const answer = await sendMail({
    to: email, subject: `${number}的答复`, text: `${name}：\n\n您提出的政府信息公开申请（${number}）已经答复，答复书${letter.number}见附件。\n`,
    attachments: [{ name: file, mediaType, bytes }],
  })
  await act(kit, systemActor(agency, ['requests.mail']), 'requests.mail', agency, async (scene) => {
    const words = `电子邮件送达记录\n答复书：${letter.number}\n发出时间：${scene.now.toISOString()}\n邮件编号：${answer.id}\n服务器应答：${answer.response}\n`
    const paper = await addPaper(scene, kit.home, { request: letter.request, kind: 'proof', title: `${letter.number}送达证明（电子邮件）`, name: '电子邮件送达记录.txt', mediaType: 'text/plain', bytes: Buffer.from(words) })
    await tablesOf(scene.db).updateTable('requests.letter').set({ proof_paper: paper }).where('id', '=', id).execute()
    await scene.record(letter.request, { letter: letter.number, mail: answer.id })
  })
}
