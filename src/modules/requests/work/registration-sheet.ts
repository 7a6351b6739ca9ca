import { agencyById } from '#agencies'
import type { Kit } from '#platform/act'
import { renderPdf } from '#platform/documents/typst'
import { sm3 } from '#platform/ledger/hash'
import type { Applicant } from '../domain/applicant.ts'
import type { CaseFacts } from '../domain/facts.ts'
import { APPLICANT_CLASSES, CHANNELS } from '../domain/outcome.ts'
import { DELIVERIES, WANTED_FORMS } from '../domain/submission.ts'

/** 申请登记表: the first paper of every case file, with what the applicant wrote, whole. */
export async function registrationSheet(kit: Kit, { head }: CaseFacts, applicant: Applicant) {
  const { name, signsAs } = await agencyById(kit.db, head.agency)
  const labelOf = (labels: Readonly<Record<string, string>>, key: string) => labels[key] ?? key
  const lines = [
    `申请编号：${head.number}`, `申请人：${applicant.name}（${APPLICANT_CLASSES[applicant.class]}）`, `证件号码：${applicant.idNumber || '（未填）'}`,
    ...(applicant.contact ? [`联系人：${applicant.contact}`] : []), `联系电话：${applicant.phone || '（未填）'}`, `电子邮箱：${applicant.email || '（未填）'}`,
    `通信地址：${applicant.address || '（未填）'}${applicant.postcode ? `（${applicant.postcode}）` : ''}`,
    `收到方式：${CHANNELS[head.channel]}；收到日：${head.arrivedOn}${head.confirmedOn ? `；确认日：${head.confirmedOn}` : ''}`,
    `所需信息：${head.subject}`, ...(head.description ? [`内容描述：${head.description}`] : []), ...(head.documentNumber ? [`文号：${head.documentNumber}`] : []),
    `提供形式：${labelOf(WANTED_FORMS, head.wantedForm)}；获取方式：${labelOf(DELIVERIES, head.delivery)}`,
    ...(head.receipt ? [`网上提交回执：${head.receipt}`] : []),
  ]
  const [year, month, day] = head.arrivedOn.split('-').map(Number)
  const bytes = await renderPdf('platform/documents/templates/letter.typ', {
    agency: name, number: head.number, title: '政府信息公开申请登记表', addressee: '', blocks: lines.map((text) => ({ kind: 'p', line: [{ kind: 'text', text }] })),
    signedBy: signsAs || name, signedOn: `${year}年${month}月${day}日`, date: [year, month, day],
  })
  return { title: '申请登记表', name: '申请登记表.pdf', mediaType: 'application/pdf', bytes, hash: sm3(bytes), on: head.arrivedOn, by: applicant.name }
}
