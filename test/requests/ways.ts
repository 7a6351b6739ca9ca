import type { Outcome } from '#requests'
import { addSearch } from '../../src/modules/requests/commands/add-search.ts'
import { approveDecision } from '../../src/modules/requests/commands/approve-decision.ts'
import { archiveRequest } from '../../src/modules/requests/commands/archive-request.ts'
import { askCorrection } from '../../src/modules/requests/commands/ask-correction.ts'
import { askReasons } from '../../src/modules/requests/commands/ask-reasons.ts'
import { assign } from '../../src/modules/requests/commands/assign.ts'
import { askThirdParty, recordAnswer, thirdPartyReceived } from '../../src/modules/requests/commands/consult.ts'
import { corrected } from '../../src/modules/requests/commands/corrected.ts'
import { draftDecision } from '../../src/modules/requests/commands/draft-decision.ts'
import { giveOpinion } from '../../src/modules/requests/commands/give-opinion.ts'
import { lapseCorrection, lapseFee } from '../../src/modules/requests/commands/lapse.ts'
import { noticeFee } from '../../src/modules/requests/commands/notice-fee.ts'
import { registerRequest } from '../../src/modules/requests/commands/register-request.ts'
import { serveDecision } from '../../src/modules/requests/commands/serve-decision.ts'
import { LETTER_KINDS } from '../../src/modules/requests/domain/letter/kinds.ts'
import { loadRecords } from '../../src/modules/requests/store.ts'
import { CITIZEN, type RequestsOffice } from './office.ts'

export const SUBJECTS = ['临江路改造工程招标文件', '老旧小区加装电梯补贴标准', '农村公路养护资金分配表', '公交线路调整论证报告', '出租车运力投放批复', '停车场收费备案材料', '码头岸线使用许可', '客运站搬迁方案']

/** A request at the counter, given to the clerk. */
export async function handled(office: RequestsOffice, subject = SUBJECTS[0] ?? '', applicant = CITIZEN): Promise<string> {
  const { id } = await registerRequest(office.kit, office.people.clerk, {
    agency: 'jiaotong', channel: 'in_person', arrivedOn: office.today(), applicant, subject, description: '', documentNumber: '', wantedForm: 'electronic', delivery: 'online', help: [], attachments: [],
  })
  await assign(office.kit, office.people.clerk, { id, handler: 'clerk', handlerName: 'clerk某', department: '综合科' })
  return id
}

const consultation = async (office: RequestsOffice, id: string): Promise<number> => (await loadRecords(office.kit.db, id)).consultations.at(-1)?.id ?? 0

/** What has to have happened before an outcome may be drafted; the articles stand at the guards. */
const BEFORE: Readonly<Partial<Record<Outcome, (office: RequestsOffice, id: string) => Promise<void>>>> = {
  async denied_third_party(office, id) {
    const { kit, people: { clerk } } = office
    await askThirdParty(kit, clerk, { id, whom: '青汀某建设公司', contact: '0000-1112222', about: '投标文件中的报价明细' })
    await thirdPartyReceived(kit, clerk, { id, consultation: await consultation(office, id) })
    office.workdaysLater(3)
    await recordAnswer(kit, clerk, 'third_party_answered', { id, consultation: await consultation(office, id), answer: 'refuses', reason: '涉及商业秘密', overrideReason: '' })
  },
  async unavailable_not_held({ kit, people: { clerk } }, id) {
    await addSearch(kit, clerk, { id, systems: '公文系统、档案室', words: '临江路 改造', period: '2015年至2025年', results: '没有检索到', found: false })
  },
  async unavailable_unclear(office, id) {
    await askCorrection(office.kit, office.people.clerk, { id, items: '请写明工程名称和年份' })
    office.workdaysLater(4)
    await corrected(office.kit, office.people.clerk, { id, subject: '', description: '就是那个工程' })
  },
  async rejected_excessive({ kit, people: { clerk } }, id) { await askReasons(kit, clerk, { id, items: '一个月内提出43件相同内容的申请' }) },
  async other_no_correction(office, id) {
    await askCorrection(office.kit, office.people.clerk, { id, items: '请写明工程名称和年份' })
    office.workdaysLater(16)
    await lapseCorrection(office.kit, office.people.clerk, { id })
  },
  async other_fee_unpaid(office, id) {
    await noticeFee(office.kit, office.people.clerk, { id, basis: 'pages', count: 68, before: 0, how: '到服务窗口缴纳' })
    office.workdaysLater(21)
    await lapseFee(office.kit, office.people.clerk, { id })
  },
}

/** Words for every field that a kind of letter asks for. */
export const fieldsFor = (outcome: Outcome): Record<string, string> => Object.fromEntries(
  LETTER_KINDS[`decision_${outcome}`].fields.filter(({ name }) => name !== 'searchWords').map(({ name, label, type }) => [name, type === 'day' ? '2025-03-03' : `${label}：如实填写的内容`]))

export async function drafted(office: RequestsOffice, id: string, outcome: Outcome): Promise<void> {
  await BEFORE[outcome]?.(office, id)
  const more: Record<string, string> = outcome === 'partial' ? { separation: '投标人联系人的电话不予公开' } : outcome === 'unavailable_not_held' ? { rightAgency: '', rightContact: '' } : {}
  const fields = { ...fieldsFor(outcome), ...more }
  await draftDecision(office.kit, office.people.clerk, { id, outcome, fields, differsReason: '本件情况不同' })
}

export async function signed(office: RequestsOffice, id: string): Promise<void> {
  const { kit, people: { clerk, second, legal } } = office
  await giveOpinion(kit, clerk, 'submit', { id })
  await giveOpinion(kit, second, 'department_agree', { id, note: '同意' })
  await giveOpinion(kit, legal, 'legal_agree', { id, note: '合法' })
  await approveDecision(kit, second, { id, note: '同意' })
}

/** From the counter to the archived file with this outcome. */
export async function archivedWith(office: RequestsOffice, outcome: Outcome, subject?: string): Promise<string> {
  const id = await handled(office, subject)
  await drafted(office, id, outcome)
  await signed(office, id)
  await serveDecision(office.kit, office.people.clerk, { id, how: 'online' })
  await office.work()
  await archiveRequest(office.kit, office.people.clerk, { id })
  await office.work()
  return id
}
