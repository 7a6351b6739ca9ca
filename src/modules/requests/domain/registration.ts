import { isDay, type Day } from '#shared/days'
import { ID_KINDS, isOrganisation, plainId, wrongId, type Applicant, type IdKind } from './applicant.ts'
import { APPLICANT_CLASSES, CHANNELS, type ApplicantClass, type Channel } from './outcome.ts'
import { DELIVERIES, HELP_KINDS, LONGEST, WANTED_FORMS } from './submission.ts'

export type FieldReason = { readonly field: string; readonly reason: string }
type Form = Readonly<Record<string, string | undefined>>

/** What a clerk types in from a paper, a fax, a mail or what is said at the counter. */
export type Registration = {
  readonly channel: Channel; readonly arrivedOn: Day; readonly confirmedOn: Day | null; readonly applicant: Applicant; readonly subject: string; readonly description: string
  readonly documentNumber: string; readonly wantedForm: string; readonly delivery: string; readonly help: readonly string[]
}

const has = <T extends object>(list: T, key: string | undefined): key is keyof T & string => key !== undefined && Object.hasOwn(list, key)
const LENGTHS: readonly (readonly [field: keyof typeof LONGEST, label: string])[] = [
  ['name', '姓名或名称'], ['contact', '联系人'], ['phone', '联系电话'], ['email', '电子邮箱'], ['address', '通信地址'], ['postcode', '邮政编码'],
  ['subject', '所需信息'], ['description', '内容描述'], ['documentNumber', '文号'],
]

function dayFaults(form: Form, today: Day): FieldReason[] {
  const arrived = form['arrivedOn']?.trim() ?? '', confirmed = form['confirmedOn']?.trim() ?? ''
  if (!isDay(arrived)) return [{ field: 'arrivedOn', reason: '请填写收到日期，写成 2024-01-31 的样子' }]
  if (arrived > today) return [{ field: 'arrivedOn', reason: `收到日期 ${arrived} 在今天之后，请核对` }]
  if (confirmed === '') return []
  if (!isDay(confirmed)) return [{ field: 'confirmedOn', reason: '确认日期请写成 2024-01-31 的样子' }]
  return confirmed < arrived || confirmed > today ? [{ field: 'confirmedOn', reason: `确认日期应在收到日期 ${arrived} 与今天之间` }] : []
}

function idFaults(form: Form, today: Day): FieldReason[] {
  const number = form['idNumber']?.trim() ?? ''
  if (number === '') return []
  const kind = form['idKind']
  if (!has(ID_KINDS, kind)) return [{ field: 'idKind', reason: '请选择证件种类' }]
  const wrong = wrongId(kind, number, today)
  return wrong ? [{ field: 'idNumber', reason: wrong }] : []
}

/** What is wrong with the form, field by field. A paper without a number of identity can be registered: it is asked for as a correction (条例第三十条). */
export function faultsOfRegistration(form: Form, today: Day): FieldReason[] {
  const empty = (field: string, label: string): FieldReason[] => (form[field]?.trim() ? [] : [{ field, reason: `请填写${label}` }])
  return [
    ...(has(CHANNELS, form['channel']) ? [] : [{ field: 'channel', reason: '请选择收到方式' }]),
    ...(has(APPLICANT_CLASSES, form['class']) ? [] : [{ field: 'class', reason: '请选择申请人类别' }]),
    ...dayFaults(form, today), ...empty('name', '申请人姓名或名称'), ...idFaults(form, today),
    ...(form['phone']?.trim() || form['email']?.trim() || form['address']?.trim() ? [] : [{ field: 'phone', reason: '电话、邮箱、地址至少填写一项，否则无法联系申请人' }]),
    ...(form['email']?.trim() && !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(form['email'].trim()) ? [{ field: 'email', reason: '电子邮箱的写法不对，请核对' }] : []),
    ...empty('subject', '所需信息的名称或概括'),
    ...LENGTHS.filter(([field]) => [...(form[field]?.trim() ?? '')].length > LONGEST[field]).map(([field, label]) => ({ field, reason: `${label}不超过${LONGEST[field]}字` })),
  ]
}

/** The form as a registration; call it only when nothing is wrong with it. */
export function registrationOf(form: Form, help: readonly string[]): Registration {
  const text = (field: string): string => form[field]?.trim() ?? ''
  const kind = (has(ID_KINDS, form['idKind']) ? form['idKind'] : 'other') as IdKind
  const confirmed = text('confirmedOn')
  const applicant: Applicant = {
    class: form['class'] as ApplicantClass, name: text('name'), idKind: kind, idNumber: plainId(kind, text('idNumber')), contact: '', phone: text('phone'), email: text('email'),
    address: text('address'), postcode: text('postcode'), queryCode: '', locator: '', viewKey: '',
  }
  return {
    channel: form['channel'] as Channel, arrivedOn: text('arrivedOn') as Day, confirmedOn: isDay(confirmed) ? confirmed : null,
    applicant: isOrganisation(applicant) ? { ...applicant, contact: text('contact') } : applicant, subject: text('subject'), description: text('description'), documentNumber: text('documentNumber'),
    wantedForm: has(WANTED_FORMS, form['wantedForm']) ? form['wantedForm'] : 'unsaid', delivery: has(DELIVERIES, form['delivery']) ? form['delivery'] : 'unsaid',
    help: help.filter((one) => Object.hasOwn(HELP_KINDS, one)),
  }
}
