import type { Day } from '#shared/days'
import { ID_KINDS, isOrganisation, wrongId, type IdKind } from './applicant.ts'
import { APPLY_STEP_KEYS, type Answers, type ApplyStep, type FieldName } from './application.ts'
import { APPLICANT_CLASSES } from './outcome.ts'
import { DELIVERIES, HELP_KINDS, LONGEST, WANTED_FORMS, type Delivery } from './submission.ts'

export type WrongField = { readonly field: FieldName | 'help'; readonly reason: string }
export type ApplyFacts = { readonly today: Day; readonly agencies: readonly { readonly id: string }[] }

const isOf = <Names extends object>(names: Names, text: string): text is keyof Names & string => Object.hasOwn(names, text)
const of = (field: WrongField['field'], ...reasons: readonly (string | false | null)[]): WrongField[] =>
  reasons.filter((reason): reason is string => typeof reason === 'string').slice(0, 1).map((reason) => ({ field, reason }))
const tooLong = (text: string, longest: number, what: string): string | false => [...text].length > longest && `${what}最多${longest}字，现在是${[...text].length}字，请精简`

/** 条例第二十九条第二款第二项: name, number, or another description by which the information can be found. */
const wrongWhat = (answers: Answers, { agencies }: ApplyFacts): WrongField[] => [
  ...of('agency', !agencies.some(({ id }) => id === answers.agency) && '请选择向哪个单位申请；不知道是哪个单位的，选市人民政府'),
  ...of('subject', answers.subject === '' && '请用一句话写明您要的信息，例如“××路改造工程的施工许可”', tooLong(answers.subject, LONGEST.subject, '所需信息的名称')),
  ...of('documentNumber', tooLong(answers.documentNumber, LONGEST.documentNumber, '文号')),
  ...of('description', answers.description === '' && '请描述所需信息的内容特征，例如时间、地点、项目名称，便于查找', tooLong(answers.description, LONGEST.description, '描述')),
]

const PHONE = /^\+?\d[\d\s()（）-]{5,24}$/
const wrongPhone = ({ phone, help }: Answers): string | false => {
  if (phone !== '') return !PHONE.test(phone.normalize('NFKC')) && '电话号码不对：请填写手机号，或区号加固定电话，例如 0599-1234567'
  return !help.includes('hearing') && '请填写联系电话：收到申请后工作人员要与您确认；听力不便的，可勾选下方的文字联系，改填电子邮箱'
}

function wrongPerson(answers: Answers, today: Day): WrongField[] {
  const kind = isOf(ID_KINDS, answers.idKind) && ID_KINDS[answers.idKind].of !== 'organisation' ? answers.idKind : null
  return [
    ...of('personName', answers.personName === '' && '请填写您的姓名', tooLong(answers.personName, LONGEST.name, '姓名')),
    ...of('idKind', !kind && '请选择证件类型'),
    ...of('personId', kind && wrongId(kind, answers.personId, today)),
  ]
}

function wrongOrganisation(answers: Answers, today: Day): WrongField[] {
  const kind: IdKind = answers.orgIdKind === 'other' ? 'other' : 'credit_code'
  return [
    ...of('orgName', answers.orgName === '' && '请填写单位全称', tooLong(answers.orgName, LONGEST.name, '单位名称')),
    ...of('orgId', wrongId(kind, answers.orgId, today)),
    ...of('contact', answers.contact === '' && '请填写法定代表人或联系人的姓名', tooLong(answers.contact, LONGEST.contact, '联系人姓名')),
  ]
}

/** 条例第二十九条第二款第一项: name, proof of identity, how to be reached. */
function wrongWho(answers: Answers, { today }: ApplyFacts): WrongField[] {
  const known = isOf(APPLICANT_CLASSES, answers.class) ? answers.class : null
  const identity = !known ? [] : isOrganisation({ class: known }) ? wrongOrganisation(answers, today) : wrongPerson(answers, today)
  return [
    ...of('class', !known && '请选择申请人类别'), ...identity, ...of('phone', wrongPhone(answers)),
    ...of('help', answers.help.some((one) => !isOf(HELP_KINDS, one)) && '请从列出的帮助中选择'),
  ]
}

const EMAIL = /^[^\s@<>"',;:\\()[\]]{1,64}@([A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}$/
/** What the chosen way needs to reach the applicant. */
const NEEDS: Partial<Record<Delivery, 'email' | 'address' | 'phone'>> = { email: 'email', post: 'address', fax: 'phone' }

const wrongEmail = ({ email, delivery, phone }: Answers): string | false => {
  if (email !== '') return (!EMAIL.test(email) || email.length > LONGEST.email) && '电子邮箱的写法不对，例如 name@example.com'
  if (delivery === 'email') return '您选择了用电子邮件获取，请填写电子邮箱'
  return phone === '' && '您没有留联系电话，请填写电子邮箱，以便与您联系'
}

/** 条例第二十九条第二款第三项: the form wanted, and the way. Reading on the spot is the one way in which nothing is handed over. */
function wrongHow(answers: Answers): WrongField[] {
  const { wantedForm, delivery, address, postcode, phone } = answers
  const knownForm = isOf(WANTED_FORMS, wantedForm)
  const knownWay = isOf(DELIVERIES, delivery)
  const needs = knownWay ? NEEDS[delivery] : undefined
  return [
    ...of('wantedForm', !knownForm && '请选择希望得到哪种形式的信息'),
    ...of('delivery', !knownWay && '请选择获取方式',
      wantedForm === 'paper' && (delivery === 'email' || delivery === 'online') && '纸质件不能通过网络提供：请选邮寄、当面领取，或把形式改为电子文本',
      needs === 'phone' && phone === '' && '传真要用您的电话号码，请在上一步填写'),
    ...of('email', wrongEmail(answers)),
    ...of('address', needs === 'address' && [...address].length < 6 && '您选择了邮寄，请填写能收到信件的详细地址', tooLong(address, LONGEST.address, '地址')),
    ...of('postcode', postcode !== '' && !/^\d{6}$/.test(postcode.normalize('NFKC')) && '邮政编码是6位数字；记不清可以不填'),
  ]
}

const RULES: Readonly<Record<ApplyStep, (answers: Answers, facts: ApplyFacts) => WrongField[]>> = { what: wrongWhat, who: wrongWho, how: wrongHow, review: () => [] }

/** All that is wrong in a step; empty when one may go on. */
export const wrongIn = (step: ApplyStep, answers: Answers, facts: ApplyFacts): readonly WrongField[] => RULES[step](answers, facts)

/** The first step in which something is wrong; null when the form may be handed in. */
export const firstWrongStep = (answers: Answers, facts: ApplyFacts): ApplyStep | null => APPLY_STEP_KEYS.find((step) => wrongIn(step, answers, facts).length > 0) ?? null

