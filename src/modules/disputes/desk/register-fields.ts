import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import { mayDo, whereMay, type Actor } from '#shared/actor'
import { ASKER_CLASSES } from '../domain/asker.ts'
import { KINDS, PROCEDURES } from '../domain/dispute.ts'
import { reconsiderationsOf } from '../queries/dispute-file.ts'
import { optionsOf, recordField } from './forms/common.ts'
import type { FieldSpec } from './forms/types.ts'

/** The form that enters a case, in its parts; the page draws it and the handler reads it from the same list. */
export type RegisterFields = { readonly request: readonly FieldSpec[]; readonly body: readonly FieldSpec[]; readonly asker: readonly FieldSpec[]; readonly days: readonly FieldSpec[] }
export const allFields = ({ request, body, asker, days }: RegisterFields): FieldSpec[] => [...request, ...body, ...asker, ...days]

export async function registerFields(kit: Kit, actor: Actor): Promise<RegisterFields> {
  const agencies = (await allAgencies(kit.db)).filter(({ id, active }) => active && mayDo(actor, 'disputes.register', id)).map(({ id, shortName }) => ({ value: id, label: shortName }))
  const names = new Map(agencies.map(({ value, label }) => [value, label]))
  const earlier = (await reconsiderationsOf(kit.db, whereMay(actor, 'disputes.register')))
    .map(({ id, number, agency, resultWords }) => ({ value: id, label: [number, agencies.length > 1 ? names.get(agency) : '', resultWords].filter(Boolean).join('　') }))
  return {
    request: [
      recordField('request', 'line', { hint: '被申请复议、被起诉的是哪一件申请的答复：填写申请编号，点“查找申请”核对；不在登记册里的留空' }),
      recordField('agency', 'select', { required: true, value: agencies.length === 1 ? agencies[0]?.value : actor.agency, options: agencies }),
    ],
    body: [
      recordField('kind', 'radio', { required: true, options: optionsOf(KINDS), value: 'reconsideration', hint: '不予公开的答复，2024年1月1日起应当先申请复议（行政复议法第二十三条）' }),
      recordField('earlier', 'select', { blank: '没有或不在登记册', options: earlier, hint: '复议后起诉的，选择此前的复议案件' }),
      recordField('number', 'line', { required: true, hint: '以通知书为准，如“青政行复〔2026〕5号”' }),
      recordField('body', 'line', { required: true }),
      recordField('procedure', 'radio', { required: true, value: 'ordinary', options: optionsOf(PROCEDURES), hint: '政府信息公开的复议案件可以适用简易程序（行政复议法第五十三条）' }),
    ],
    asker: [
      { name: 'askerClass', label: '申请人类别', as: 'radio', value: 'natural', required: true, options: optionsOf(ASKER_CLASSES) },
      recordField('asker', 'line', { hint: '自然人只保存姓氏：填写姓名后存为“陈某”' }),
      recordField('cause', 'line', { required: true, hint: '如“不服不予公开的决定”；不写个人信息' }),
    ],
    days: [recordField('appliedOn', 'day'), recordField('acceptedOn', 'day', { required: true }), recordField('noticeOn', 'day', { hint: '还没有收到的留空，收到后再登记；答复期限从次日起算' })],
  }
}
