import { readCreditCode, wrongCreditCode } from '#shared/credit-code'
import type { Day } from '#shared/days'
import { readIdentityNumber, wrongIdentityNumber } from '#shared/identity-number'
import type { ApplicantClass } from './outcome.ts'

/** What proves who asks (条例第二十九条: 身份证明), and its shape where it has no check character. */
export const ID_KINDS = {
  resident_id: { label: '居民身份证（含港澳台居民居住证）', of: 'person' },
  passport: { label: '护照', of: 'person' },
  hk_macau_permit: { label: '港澳居民来往内地通行证', of: 'person' },
  taiwan_permit: { label: '台湾居民来往大陆通行证', of: 'person' },
  foreigner_permit: { label: '外国人永久居留身份证', of: 'person' },
  credit_code: { label: '统一社会信用代码', of: 'organisation' },
  other: { label: '其他证件', of: 'both' },
} as const satisfies Record<string, { label: string; of: 'person' | 'organisation' | 'both' }>
export type IdKind = keyof typeof ID_KINDS
export const ID_KIND_KEYS = Object.keys(ID_KINDS) as IdKind[]

/** Who asks. It leaves the form sealed, and stands in the database sealed. */
export type Applicant = {
  readonly class: ApplicantClass
  readonly name: string
  readonly idKind: IdKind
  readonly idNumber: string
  /** Who speaks for an organisation; '' for a person. */
  readonly contact: string
  readonly phone: string
  readonly email: string
  readonly address: string
  readonly postcode: string
  readonly queryCode: string
  /** Where the progress page finds the case, and the key (base64) that opens it: both follow from the query code. */
  readonly locator: string
  readonly viewKey: string
  readonly openid?: { readonly issuer: string; readonly subject: string }
}

/** As the number is kept, so that the same applicant is known again. */
export const plainId = (kind: IdKind, text: string): string =>
  kind === 'credit_code' ? readCreditCode(text) : kind === 'other' ? text.normalize('NFKC').trim() : readIdentityNumber(text)

const SHAPES: Partial<Record<IdKind, { shape: RegExp; says: string }>> = {
  passport: { shape: /^(?=.*\d)[A-Z0-9]{6,20}$/, says: '护照号码由6至20位字母和数字组成，请对照证件核对' },
  hk_macau_permit: { shape: /^[HM]\d{8}(\d{2})?$/, says: '港澳居民来往内地通行证号码以H或M开头，后面是8位数字（旧证10位），请对照证件核对' },
  taiwan_permit: { shape: /^(\d{8}|\d{10}[A-Z]?)$/, says: '台湾居民来往大陆通行证号码为8位数字（旧证10位），请对照证件核对' },
  other: { shape: /^[\p{L}\d][\p{L}\d\s()（）〔〕[\]/.-]{3,39}$/u, says: '证件号码应为4至40位字母、数字或汉字' },
}

/** Why a number cannot be that of such a document; null when it can. The new foreigner's permit (2023) is numbered by GB 11643, the old one is three letters and twelve digits. */
export function wrongId(kind: IdKind, text: string, today: Day): string | null {
  const number = plainId(kind, text)
  if (number === '') return kind === 'credit_code' ? '请填写统一社会信用代码' : '请填写证件号码'
  if (kind === 'resident_id') return wrongIdentityNumber(number, today)
  if (kind === 'credit_code') return wrongCreditCode(number)
  if (kind === 'foreigner_permit') {
    if (/^[A-Z]{3}\d{12}$/.test(number) || (/^9\d{16}[\dX]$/.test(number) && !wrongIdentityNumber(number, today))) return null
    return '外国人永久居留身份证号码为18位（以9开头），旧证为3位字母加12位数字，请对照证件核对'
  }
  const rule = SHAPES[kind]
  return rule && !rule.shape.test(number) ? rule.says : null
}

export const isOrganisation = (of: Pick<Applicant, 'class'>): boolean => of.class !== 'natural'

const DOUBLE_SURNAMES = ['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '司徒', '令狐', '长孙', '宇文', '夏侯', '端木', '独孤', '南宫', '百里', '轩辕', '呼延']

/** 王某: the surname alone. An organisation's name is no personal data. */
export function maskedName(of: Pick<Applicant, 'class' | 'name'>): string {
  if (isOrganisation(of)) return of.name
  const name = of.name.trim()
  const surname = DOUBLE_SURNAMES.find((one) => name.startsWith(one) && name.length > 2) ?? [...name][0] ?? ''
  return `${surname}某`
}

/** The first two and the last three characters; a 统一社会信用代码 is public and stays. */
export function maskedId(of: Pick<Applicant, 'idKind' | 'idNumber'>): string {
  if (of.idKind === 'credit_code') return of.idNumber
  const signs = [...of.idNumber]
  return signs.length <= 5 ? '*'.repeat(signs.length) : `${signs.slice(0, 2).join('')}${'*'.repeat(signs.length - 5)}${signs.slice(-3).join('')}`
}

/** 138****1234; of a shorter number the last two digits. */
export function maskedPhone(of: Pick<Applicant, 'phone'>): string {
  const digits = of.phone.trim()
  if (digits === '') return ''
  return digits.length >= 11 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : `****${digits.slice(-2)}`
}
