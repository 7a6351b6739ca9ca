import { createConsultation, type ConsultationMove, type NewConsultation } from '#consultations'
import type { Kit } from '#platform/act'
import { sealForOffice } from '#platform/crypto/keys'
import { drainInbox, dropInInbox } from '#publishing'
import type { Actor } from '#shared/actor'
import { makeMove } from '../../src/modules/consultations/commands/make-move.ts'
import { consultationTakers } from '../../src/modules/consultations/commands/take-from-inbox.ts'
import { loadConsultation } from '../../src/modules/consultations/store.ts'
import { PEOPLE } from '../benefits/office.ts'
import { ROOT } from '../entries/office.ts'

export const TEXT: NewConsultation = { agency: ROOT, title: '停车管理办法（草案）', draft: ['第一条 路内停车差别收费。', '第二条 夜间免费。'], explanation: '修订收费标准。', ways: '网上、来信', from: '2026-01-08', until: '2026-02-10', shortReason: '' }
export const create = (kit: Kit, more: Partial<NewConsultation> = {}): Promise<string> => createConsultation(kit, PEOPLE.clerk, { ...TEXT, ...more })
export async function move(kit: Kit, actor: Actor, id: string, name: ConsultationMove, values: Readonly<Record<string, string>> = {}): Promise<void> { await makeMove(kit, actor, name, { id, seen: (await loadConsultation(kit.db, id)).version, values: { note: '说明', ...values } }) }
export async function opened(kit: Kit, more: Partial<NewConsultation> = {}): Promise<string> {
  const id = await create(kit, more)
  await move(kit, PEOPLE.clerk, id, 'ready')
  await move(kit, PEOPLE.head, id, 'open')
  return id
}
let drops = 0
/** What the portal would send, taken by the office at once. */
export async function send(office: { readonly kit: Kit; readonly portal: Kit }, kind: 'consultation-comment' | 'consultation-survey' | 'hearing-registration', sent: Readonly<Record<string, unknown>>, receipt = `r${drops++}`): Promise<void> {
  await dropInInbox(office.portal.db, { receipt, kind, sealed: await sealForOffice(office.kit.home, Buffer.from(JSON.stringify({ version: 1, at: office.kit.now().toISOString(), browser: 'b1', name: '', contact: '', ...sent }))) })
  await drainInbox(office.kit, consultationTakers)
}
