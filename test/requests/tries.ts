import type { Kit } from '#platform/act'
import { OUTCOME_KEYS } from '#requests'
import type { Actor } from '#shared/actor'
import { addSearch } from '../../src/modules/requests/commands/add-search.ts'
import { approveDecision } from '../../src/modules/requests/commands/approve-decision.ts'
import { addNote, archiveRequest } from '../../src/modules/requests/commands/archive-request.ts'
import { askCorrection } from '../../src/modules/requests/commands/ask-correction.ts'
import { askReasons } from '../../src/modules/requests/commands/ask-reasons.ts'
import { assign } from '../../src/modules/requests/commands/assign.ts'
import { confirmReceipt } from '../../src/modules/requests/commands/confirm-receipt.ts'
import { askAgency, askThirdParty, recordAnswer, thirdPartyReceived } from '../../src/modules/requests/commands/consult.ts'
import { clearAlarm, correctOutcome } from '../../src/modules/requests/commands/correct-outcome.ts'
import { corrected } from '../../src/modules/requests/commands/corrected.ts'
import { draftDecision } from '../../src/modules/requests/commands/draft-decision.ts'
import { approveExtension, proposeExtension, refuseExtension } from '../../src/modules/requests/commands/extension.ts'
import { giveOpinion, OPINIONS, type OpinionMove } from '../../src/modules/requests/commands/give-opinion.ts'
import { lapseCorrection, lapseFee } from '../../src/modules/requests/commands/lapse.ts'
import { mergeRequest } from '../../src/modules/requests/commands/merge-request.ts'
import { feePaid, noticeFee } from '../../src/modules/requests/commands/notice-fee.ts'
import { proveService, serveDecision } from '../../src/modules/requests/commands/serve-decision.ts'
import { splitRequest } from '../../src/modules/requests/commands/split-request.ts'
import { strikeEvent } from '../../src/modules/requests/commands/strike-event.ts'
import { transferRequest } from '../../src/modules/requests/commands/transfer-request.ts'
import { withdrawRequest } from '../../src/modules/requests/commands/withdraw-request.ts'
import type { RequestMove } from '../../src/modules/requests/domain/procedure.ts'
import { loadRecords } from '../../src/modules/requests/store.ts'
import { fieldsFor } from './ways.ts'

type Try = (kit: Kit, actor: Actor, id: string, luck: number) => Promise<void>
const pick = <T>(of: readonly T[], luck: number): T | undefined => of[luck % Math.max(1, of.length)]
const note = '按程序办理'
const opinion = (move: OpinionMove): Try => (kit, actor, id) => giveOpinion(kit, actor, move, { id, note })
const consulted = async (kit: Kit, id: string, party: boolean): Promise<number> =>
  (await loadRecords(kit.db, id)).consultations.find(({ kind, answeredOn }) => (kind === 'third_party') === party && !answeredOn)?.id ?? 0
const proof = { name: '回执.txt', mediaType: 'text/plain', bytes: Buffer.from('签收') }

/** One honest attempt at every move, with the input that a person would give; `luck` chooses among possibilities. */
export const TRIES: Readonly<Record<RequestMove, Try>> = {
  confirm: (kit, actor, id) => confirmReceipt(kit, actor, { id }),
  assign: (kit, actor, id) => assign(kit, actor, { id, handler: 'clerk', handlerName: 'clerk某', department: '' }),
  ask_correction: (kit, actor, id) => askCorrection(kit, actor, { id, items: '请写明年份' }),
  corrected: (kit, actor, id) => corrected(kit, actor, { id, subject: '', description: '2024年' }),
  lapse_correction: (kit, actor, id) => lapseCorrection(kit, actor, { id }),
  ask_third_party: (kit, actor, id) => askThirdParty(kit, actor, { id, whom: '某公司', contact: '', about: '报价' }),
  third_party_received: async (kit, actor, id) => thirdPartyReceived(kit, actor, { id, consultation: (await loadRecords(kit.db, id)).consultations.find(({ kind, receivedOn }) => kind === 'third_party' && !receivedOn)?.id ?? 0 }),
  third_party_answered: async (kit, actor, id, luck) => recordAnswer(kit, actor, 'third_party_answered', {
    id, consultation: await consulted(kit, id, true), answer: pick(['agrees', 'refuses', 'no_answer'] as const, luck) ?? 'agrees', reason: '有理由', overrideReason: luck % 5 === 0 ? '涉及公共利益' : '' }),
  ask_agency: (kit, actor, id, luck) => askAgency(kit, actor, { id, whom: '市住建局', contact: '', about: '是否制作', kind: luck % 2 === 0 ? 'agency' : 'joint_maker' }),
  agency_answered: async (kit, actor, id) => recordAnswer(kit, actor, 'agency_answered', { id, consultation: await consulted(kit, id, false), answer: 'agrees', reason: '', overrideReason: '' }),
  propose_extension: (kit, actor, id, luck) => proposeExtension(kit, actor, { id, days: 1 + (luck % 20), reason: '材料较多' }),
  extend: (kit, actor, id) => approveExtension(kit, actor, { id }),
  refuse_extension: (kit, actor, id) => refuseExtension(kit, actor, { id, note }),
  notice_fee: (kit, actor, id, luck) => noticeFee(kit, actor, { id, basis: luck % 2 === 0 ? 'items' : 'pages', count: 31 + (luck % 50), before: luck % 12, how: '窗口' }),
  fee_paid: (kit, actor, id) => feePaid(kit, actor, { id, voucher: '1' }),
  lapse_fee: (kit, actor, id) => lapseFee(kit, actor, { id }),
  ask_reasons: (kit, actor, id) => askReasons(kit, actor, { id, items: '数量明显超过合理范围' }),
  add_search: (kit, actor, id, luck) => addSearch(kit, actor, { id, systems: '档案室', words: '公路', period: '近十年', results: luck % 2 ? '没有' : '有', found: luck % 2 === 0 }),
  draft: (kit, actor, id, luck) => {
    const outcome = pick(OUTCOME_KEYS, luck) ?? 'granted'
    return draftDecision(kit, actor, { id, outcome, fields: fieldsFor(outcome), differsReason: luck % 3 === 0 ? '' : '情况不同' })
  },
  ...Object.fromEntries((Object.keys(OPINIONS) as OpinionMove[]).map((move) => [move, opinion(move)])) as Record<OpinionMove, Try>,
  approve: (kit, actor, id) => approveDecision(kit, actor, { id, note }),
  serve: (kit, actor, id, luck) => serveDecision(kit, actor, { id, how: luck % 2 === 0 ? 'online' : 'post' }),
  archive: (kit, actor, id) => archiveRequest(kit, actor, { id }),
  withdraw: (kit, actor, id) => withdrawRequest(kit, actor, { id, note: '来电撤回' }),
  merge: async (kit, actor, id, luck) => mergeRequest(kit, actor, { id, into: luck % 2 === 0 ? id : id.replace(/\d{4}$/, (n) => String(1 + (Number(n) % 9)).padStart(4, '0')) }),
  split: (kit, actor, id, luck) => splitRequest(kit, actor, { id, parts: luck % 4 === 0 ? ['只有一项'] : ['第一项', '第二项'] }),
  transfer: (kit, actor, id, luck) => transferRequest(kit, actor, { id, to: luck % 3 === 0 ? 'minzheng' : 'jiaotong', note }),
  prove_service: (kit, actor, id) => proveService(kit, actor, { id, proof }),
  strike: async (kit, actor, id, luck) => strikeEvent(kit, actor, { id, event: pick((await loadRecords(kit.db, id)).events, luck)?.id ?? 0, note: '登记有误' }),
  correct_outcome: (kit, actor, id, luck) => correctOutcome(kit, actor, { id, outcome: pick(OUTCOME_KEYS, luck) ?? 'granted', note }),
  clear_alarm: (kit, actor, id) => clearAlarm(kit, actor, { id }),
  note: (kit, actor, id) => addNote(kit, actor, { id, note }),
}
