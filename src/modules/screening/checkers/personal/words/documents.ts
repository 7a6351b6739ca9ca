import { PERSONAL_KINDS, type PersonalKind } from '../../../domain/mask.ts'
import type { DocumentShape } from '../personal-data.ts'
import type { Reading } from '../reading.ts'
import type { Sighting } from '../sighting.ts'
import { personTold } from './told-people.ts'
import { oneOf } from './word-shapes.ts'

const RULES: Partial<Record<PersonalKind, string>> = { passport: 'passport-number', permit: 'permit-number', insurance: 'insurance-number', account: 'personal-account' }

/** Expressions for numbers that only the word before them tells: 护照, 通行证, 社保卡, 微信号. */
export const documentShapes = (documents: readonly DocumentShape[]): readonly { kind: PersonalKind; shape: RegExp }[] =>
  documents.map(({ kind, words, shape }) => ({
    kind,
    shape: new RegExp(`(?:${oneOf(words)})[\\p{Script=Han}]{0,5}(?:\\((?:[^)\\n]{1,8})\\))?[ :\\u200b,(]{0,4}(?:(?:证件)?号码?[为是: ]{0,2}|No\\.?[ :]{0,2})?(?<number>${shape})(?![A-Za-z0-9*])`, 'gu'),
  }))

/** The number of an ordinary passport by its own form; where a person or the word stands near. */
const PASSPORT = /(?<![A-Za-z0-9])(?:E[A-HJ-NP-Z]\d{7}|[EG]\d{8})(?![A-Za-z0-9])/g
/** Passports that no word right before them tells. */
export const passports = (reading: Reading): Sighting[] => [...reading.plain.matchAll(PASSPORT)]
  .filter(({ index }) => /护照|passport/i.test(reading.plain.slice(Math.max(0, index - 60), index)) || personTold(reading, index) !== null)
  .map(({ index, 0: number }) => ({ rule: 'passport-number', kind: 'passport', severity: 'warn', start: index, end: index + number.length, why: `这是${PERSONAL_KINDS.passport}，不宜公开；请删去或遮蔽。` }))

const OFFICE_ACCOUNT = /公众号|小程序|客服|官方|政务|群号|QQ群|qq群|咨询|服务/

/** Passports, permits of residence and travel, numbers of social and medical insurance, private accounts. */
export function documentNumbers(reading: Reading, shapes: ReturnType<typeof documentShapes>): Sighting[] {
  return shapes.flatMap(({ kind, shape }) =>
    [...reading.plain.matchAll(shape)]
      .filter((match) => kind !== 'account' || !OFFICE_ACCOUNT.test(`${reading.before(match.index, 14)}${match[0]}`))
      .map((match) => {
        const number = match.groups?.['number'] ?? ''
        const end = match.index + match[0].length
        return { rule: RULES[kind] ?? 'document-number', kind, severity: 'warn', start: end - number.length, end, why: `这是${PERSONAL_KINDS[kind]}，不宜公开；请删去或遮蔽。` }
      }))
}

const BIRTH =
  /(?:出生日期|出生年月日|出生时间|生日)(?:是|为)?[ :]{0,3}(\d{4}(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2}日?|\d{8})(?![\d日月]|[ ]?(?:[至到~—-]|之前|以前|之后|以后|\(含|及以|前|后))/g
/** 男，汉族，1970年1月15日生: a person's birthday without its label. */
const BORN = /(?<=[男女汉族][^。\n]{0,14})(?:19[3-9]\d|20\d\d)年\d{1,2}月\d{1,2}日(?=(?:出)?生(?!效|产|活|态))/g
const BIRTH_WHY = '这是个人出生日期，可与姓名一起认出本人；请删去，或只写年份。'
/** 出生日期 to the day; year and month alone are what the notices of appointments give. */
export const birthDates = (reading: Reading): Sighting[] => [
  ...[...reading.plain.matchAll(BIRTH)].map((match): Sighting => {
    const end = match.index + match[0].length
    return { rule: 'birth-date', kind: 'birth', severity: 'warn', start: end - (match[1] ?? '').length, end, why: BIRTH_WHY }
  }),
  ...[...reading.plain.matchAll(BORN)].map((match): Sighting => ({ rule: 'birth-date', kind: 'birth', severity: 'warn', start: match.index, end: match.index + match[0].length, why: BIRTH_WHY })),
]

const HEALTH = /(?:残疾等级|残疾类别|残疾程度|病情诊断|病情|诊断结果|诊断为|临床诊断|患病情况|疾病名称|病种|宗教信仰)[ ]?:[ ]?([^\s,;。\n:]{2,20})/g
/** What a label says of one person's health or belief, where a name stands near. */
export const healthFacts = (reading: Reading): Sighting[] =>
  [...reading.plain.matchAll(HEALTH)]
    .filter((match) => /姓名|患者|户主|申请人|学生/.test(reading.before(match.index, 40)))
    .map((match) => {
      const end = match.index + match[0].length
      const kind = match[0].startsWith('宗教') ? 'belief' : 'health'
      return { rule: 'sensitive-fact', kind, severity: 'warn', start: end - (match[1] ?? '').length, end, why: `这是个人的${PERSONAL_KINDS[kind]}，属于敏感个人信息；请删去。` }
    })
