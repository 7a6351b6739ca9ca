import { COMPOUND_SURNAMES } from './mask-surnames.ts'

/** Kinds of personal data (个人信息保护法第二十八条; domain.md §11), in the words of the screen. */
export const PERSONAL_KINDS = {
  identity: '身份证号码', phone: '手机号码', landline: '住宅电话', bank: '银行卡号', address: '住址（到门牌）', plate: '车牌号码', email: '个人电子邮箱', passport: '护照号码',
  permit: '通行证、居留证件号码', insurance: '社保卡、医保号码', account: '个人社交账号', name: '姓名', birth: '出生日期', health: '健康、残疾情况', belief: '宗教信仰',
} as const
export type PersonalKind = keyof typeof PERSONAL_KINDS

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cf}\p{Pd}.·•_]/gu, '')
const middle = (text: string, head: number, tail: number): string =>
  text.length <= head + tail ? '*'.repeat(text.length) : text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(text.length - tail)

const CHINESE_DIGITS: Readonly<Record<string, string>> = { '〇': '0', '○': '0', 零: '0', 一: '1', 幺: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' }
/** Figures written as Chinese signs, as Arabic ones; other signs stay. */
export const arabicFigures = (text: string): string => text.replace(/[〇○零一幺二三四五六七八九]/g, (sign) => CHINESE_DIGITS[sign] ?? sign)

function maskedPhone(text: string): string {
  const figures = arabicFigures(bare(text)).replace(/\D/g, '').slice(-11)
  return middle(figures, 3, 4)
}

function maskedLandline(text: string): string {
  const [, area = '', own = ''] = /^\(?(0\d{2,3})?\)?\p{Pd}?(\d+)/u.exec(text.normalize('NFKC').replace(/\s/g, '')) ?? []
  return own === '' ? '*'.repeat(text.length) : (area === '' ? '' : `${area}-`) + middle(own, 0, 2)
}

/** 镇 and 乡 that end the name of a township, not those of 景德镇市, 古镇路, 城乡路. */
const TOWNSHIP = /^.{1,30}?(?:街道|镇(?![市区县海江平宁安雄康原远赉坪沅巴路街巷村弄大])|乡(?![路街巷村弄里镇情]))/u
const COUNTY = /^.{1,20}[市县区旗](?=.)/u
/** 住址 only to 乡镇、街道; where none is named, to 县、市、区. */
function maskedAddress(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  return TOWNSHIP.exec(plain)?.[0] ?? COUNTY.exec(plain.replace(/(?:小区|社区|园区|校区|片区).*/u, ''))?.[0] ?? '（住址略）'
}

function maskedName(text: string): string {
  const plain = text.replace(/\s/g, '')
  const surname = plain.length > 2 && COMPOUND_SURNAMES.has(plain.slice(0, 2)) ? plain.slice(0, 2) : plain.slice(0, 1)
  return `${surname}某`
}

function maskedEmail(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const at = plain.indexOf('@')
  return `${plain.slice(0, 1)}***${plain.slice(at)}`
}

const MASKS: Readonly<Record<PersonalKind, (text: string) => string>> = {
  identity: (text) => middle(arabicFigures(bare(text)).toUpperCase(), 2, 3),
  phone: maskedPhone,
  landline: maskedLandline,
  bank: (text) => middle(bare(text), 0, 4),
  address: maskedAddress,
  plate: (text) => middle(bare(text), 2, 2),
  email: maskedEmail,
  passport: (text) => middle(bare(text), 1, 3),
  permit: (text) => middle(bare(text), 1, 3),
  insurance: (text) => middle(bare(text), 0, 3),
  account: (text) => middle(bare(text), 1, 1),
  name: maskedName,
  birth: (text) => /\d{4}年?/.exec(text.normalize('NFKC'))?.[0].replace(/^(\d{4})$/, '$1年') ?? '****年',
  health: () => '***',
  belief: () => '***',
}

/** The form in which a piece of personal data may be published (domain.md §11; 永安市 2023, 新华社 for names): phone 138****1234, identity number its first two and last three signs, an address to 乡镇、街道, a name as 姓+某. */
export const maskOf = (kind: PersonalKind, text: string): string => MASKS[kind](text)
