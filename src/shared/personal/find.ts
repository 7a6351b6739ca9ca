import { wrongIdentityNumber } from '../identity-number.ts'
import type { Day } from '../days.ts'

/** Kinds of personal data that are found by their shape (个人信息保护法第二十八条; domain.md §11), in the words of the screen. */
export const PERSONAL_KINDS = {
  identity: '身份证号码', bank: '银行卡号', phone: '手机号码', landline: '固定电话', email: '电子邮箱', passport: '护照号码', plate: '车牌号码', address: '住址（到门牌）',
} as const
export type PersonalKind = keyof typeof PERSONAL_KINDS
export type PersonalFinding = { readonly kind: PersonalKind; readonly start: number; readonly end: number; readonly text: string }

/** Figures beside figures belong together: a telephone number does not lie within a longer number. */
const alone = (inner: string): RegExp => new RegExp(`(?<![0-9A-Za-z])(?:${inner})(?![0-9A-Za-z])`, 'gu')
const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'

function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

type Shape = { readonly kind: PersonalKind; readonly shape: RegExp; readonly holds?: (text: string, today: Day) => boolean }
/** In the order in which they claim a text: the longer and surer first. Unified credit codes of firms are public and stay quiet. */
const SHAPES: readonly Shape[] = [
  { kind: 'identity', shape: alone('\\d{17}[\\dXx]'), holds: (text, today) => wrongIdentityNumber(text, today) === null },
  { kind: 'bank', shape: alone('\\d{16,19}|\\d{4}(?: \\d{4}){3}(?: \\d{1,3})?'), holds: (text) => luhn(text.replaceAll(' ', '')) },
  { kind: 'email', shape: /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gu },
  { kind: 'phone', shape: alone('(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}') },
  { kind: 'landline', shape: alone('0\\d{2,3}[-— ]\\d{7,8}(?:[-转]\\d{1,5})?') },
  { kind: 'passport', shape: alone('[EeGgPpSsDd]\\d{8}|E[A-HJ-NP-Z]\\d{7}') },
  { kind: 'plate', shape: new RegExp(`[${PROVINCES}][A-HJ-NP-Z][·•]?(?:[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]|[DF][A-HJ-NP-Z0-9]\\d{4}|\\d{5}[DF])(?![A-Z0-9])`, 'gu') },
  { kind: 'address', shape: /[\p{Script=Han}A-Za-z0-9]{2,20}?(?:路|街|巷|弄|大道|村|小区|社区|公寓)[\p{Script=Han}A-Za-z0-9]{0,12}?\d+号(?:[\p{Script=Han}A-Za-z0-9-]{0,10}?\d+(?:室|号|户))?/gu },
]

/** Personal data in a text, by place; a place is claimed once. What looks like a number and fails its own check is left alone. */
export function findPersonal(text: string, today: Day): PersonalFinding[] {
  const found: PersonalFinding[] = []
  for (const { kind, shape, holds } of SHAPES) {
    for (const match of text.matchAll(shape)) {
      const start = match.index, end = start + match[0].length
      if (holds && !holds(match[0], today)) continue
      if (found.some((one) => start < one.end && one.start < end)) continue
      found.push({ kind, start, end, text: match[0] })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
