import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { addPaper } from '../store-papers.ts'
import { tablesOf } from '../tables.ts'
import { makeMove, type MoveInput } from './make-move.ts'

export const SERVICE = { online: '网上送达（查询页面）', email: '电子邮件', post: '邮寄', pickup: '当面领取', fax: '传真' } as const
export type Service = keyof typeof SERVICE
export const isService = (text: string): text is Service => Object.hasOwn(SERVICE, text)

export type ServeDecision = MoveInput & { readonly how: string; readonly proof?: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array } | null; readonly proofWords?: string }

/** Sends the reply: this day answers the request (条例第三十三条) and closes it in the register. What the system itself put before the applicant proves itself; else a proof can follow. */
export const serveDecision = (kit: Kit, actor: Actor, input: ServeDecision): Promise<void> => makeMove(kit, actor, 'serve', input, async (stage) => {
  const { how } = input
  if (!isService(how)) throw new Refusal(422, ['请选择送达方式'])
  const { head, decision, letters } = stage.facts
  const letter = letters.findLast(({ kind }) => kind.startsWith('decision_'))
  if (!decision || !letter) throw new Refusal(409, ['还没有编号的答复书，不能送达'])
  const words = how === 'online' ? `${stage.now.toISOString()} 由系统将${letter.number}放入申请人的查询页面，申请人凭查询码即可下载。` : input.proofWords?.trim() ?? ''
  const proof = input.proof ?? (words ? { name: '送达记录.txt', mediaType: 'text/plain', bytes: Buffer.from(`${SERVICE[how]}\n送达日：${stage.on}\n经办人：${actor.name}\n${words}\n`) } : null)
  const paper = proof ? await addPaper(stage, kit.home, { request: head.id, kind: 'proof', title: `${letter.number}送达证明`, ...proof }) : null
  await tablesOf(stage.db).updateTable('requests.letter').set({ served_how: how, served_on: stage.on, proof_paper: paper }).where('id', '=', letter.id).execute()
  if (how === 'email') await stage.later('requests.mail-letter', { letter: letter.id })
  return { columns: { closed_on: stage.on, outcome: decision.outcome }, data: { how, letter: letter.number } }
})

/** Adds what proves that the letter arrived: a receipt of the post, a signed slip. */
export const proveService = (kit: Kit, actor: Actor, input: MoveInput & { readonly proof: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array } }): Promise<void> =>
  makeMove(kit, actor, 'prove_service', input, async (stage) => {
    const letter = stage.facts.letters.findLast(({ kind, servedOn }) => kind.startsWith('decision_') && servedOn !== null)
    if (!letter) throw new Refusal(409, ['还没有送达的答复书'])
    const paper = await addPaper(stage, kit.home, { request: stage.facts.head.id, kind: 'proof', title: `${letter.number}送达证明`, ...input.proof })
    await tablesOf(stage.db).updateTable('requests.letter').set({ proof_paper: paper }).where('id', '=', letter.id).execute()
  })
