import { caseKey, newQueryCode, sealView } from '#platform/crypto/query-code'
import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { publishCaseView } from '#publishing'
import type { CaseView } from '../../src/modules/requests/domain/case-view.ts'
import { remedyDays } from '../../src/modules/requests/domain/remedy-days.ts'

export const HANDLING: CaseView = {
  number: '青交通运输局公开申〔2025〕3号', subject: '临江路改造工程的施工许可', agencyName: '青汀市交通运输局', agencyPhone: '0599-0000001', state: 'handling', stateWords: '正在办理',
  receivedOn: '2025-01-06', askedOn: '2025-01-06', dueOn: '2025-02-10', dueWords: '收到 2025-01-06，+20 个工作日',
  timeline: [{ on: '2025-01-06', words: '收到您的申请' }, { on: '2025-01-06', words: '工作人员确认收到您的申请，办理期限从次日起算' }, { on: '2025-01-08', words: '正在书面征求第三方意见，所需时间不计入办理期限' }],
  letters: [{ label: '登记回执', file: '1.pdf', on: '2025-01-06' }], wants: [], correctionUntil: null, correctionItems: '', fee: null, outcome: null, remedies: [], mayWithdraw: true, rated: false,
}
export const CORRECTING: CaseView = { ...HANDLING, state: 'correcting', stateWords: '等待您补正', dueOn: null, dueWords: '等待补正，收到补正后重新计算', wants: ['correction'], correctionUntil: '2025-01-24',
  correctionItems: '一、请写明要的是哪一段路的施工许可；\n二、请写明大致时间。' }
export const FEE: CaseView = { ...HANDLING, state: 'awaiting_fee', stateWords: '等待您缴费', wants: ['fee'], fee: { yuan: 380, until: '2025-02-12', how: '按件计收。到青汀市政务服务中心财政窗口缴纳，或扫描通知书上的二维码缴纳（2025年2月12日前）' } }
export const REPLIED: CaseView = { ...HANDLING, state: 'replied', stateWords: '已答复', dueOn: null, outcome: '部分公开', mayWithdraw: false,
  timeline: [...HANDLING.timeline, { on: '2025-01-20', words: '答复书已签发' }, { on: '2025-01-21', words: '答复书已送达' }],
  letters: [...HANDLING.letters, { label: '政府信息公开申请答复书', file: '2.pdf', on: '2025-01-20' }],
  remedies: remedyDays('partial', '2025-01-21', { kind: 'department', reviewBody: '青汀市人民政府', court: '青汀市人民法院' }) }
export const GRANTED: CaseView = { ...REPLIED, outcome: '予以公开', remedies: remedyDays('granted', '2025-01-21', { kind: 'department', reviewBody: '青汀市人民政府', court: '青汀市人民法院' }) }

export type OpenedCase = { readonly code: string; readonly lastFour: string; readonly locator: string; readonly key: Buffer }
const SHOWER = systemActor('gov', ['requests.show'])

/** Puts a case before the gate as the office's job does, with a file a letter. */
export async function showCase(office: Kit, view: CaseView, again?: OpenedCase): Promise<OpenedCase> {
  const code = again?.code ?? newQueryCode()
  const { locator, key } = await caseKey(code, '002X')
  await act(office, SHOWER, 'requests.show', 'gov', async (scene) => {
    const files = view.letters.map(({ file }) => ({ name: file, mediaType: 'application/pdf', sealed: sealView(key, Buffer.from(`%PDF-1.4 ${file}`)) }))
    await publishCaseView(scene, { locator, sealed: sealView(key, Buffer.from(JSON.stringify(view))), files })
    await scene.record(locator, {})
  })
  return { code, lastFour: '002X', locator, key }
}
