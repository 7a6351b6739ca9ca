import type { Reading } from '../reading.ts'

/** Where the name of a person stands. */
export type NamePlace = { readonly start: number; readonly end: number }

const REACH = 40
/** What may stand between a name and the number that belongs to it; cut off from the right, bit by bit. */
const LINK =
  /(?:[\s\u200b,:;()\-、|/"“”'.。*]|性别|男|女|[汉满回壮苗瑶畲藏]族|身份证号码|身份证号|身份证件号码|身份证|居民身份证|公民身份号码|证件号码|证件号|联系电话|联系方式|电话号码|手机号码|手机号|电话|手机|现住址|家庭住址|家庭地址|户籍地址|住址|家住|住在|住|银行卡号|银行账号|银行卡|账号|卡号|护照号码|护照号|护照|电子邮箱|邮箱|号码|本人|其|为|是|的|\d{1,3}岁|\d{4}年\d{1,2}月\d{0,2}日?(?:出生|生)?|[+]86)$/u
/** Words that announce a person, so that the signs after them are a name. */
const ROLE = /(?:姓名|户主|申请人|患者|病人|村民|居民|残疾人|低保户|低保对象|五保户|特困人员|贫困户|脱贫户|学生|家长|监护人|业主|当事人|原告|被告|被告人|被执行人|被征收人|农户|老人|群众|死者|伤者|受害人|被害人|家属|失主|持卡人|机主|投诉人|举报人|信访人|反映人|住户|租户|户名|收款人|参保人|收件人|同学|联系人|市民|党员|其子|其女|其妻|其夫|妻子|丈夫|父亲|母亲|儿子|女儿|获得者|领取人|受助人|考生|职工|司机|驾驶人|法定代表人|负责人|经办人|男子|女子|及|和|与|对|向|由|给|以及)$/u

function withoutLinks(words: string): string {
  let rest = words
  for (let round = 0; round < 12; round++) {
    const shorter = rest.replace(LINK, '')
    if (shorter === rest) break
    rest = shorter
  }
  return rest
}

/** The end of a run of Chinese signs that is a name: the whole run, or what follows a word that announces a person. */
function nameAtEnd(run: string, { names }: Reading): string | undefined {
  if (names.isName(run)) return run
  return [3, 4, 2].map((length) => run.slice(-length)).find((word) => word.length < run.length && names.isName(word) && ROLE.test(run.slice(0, run.length - word.length)))
}

/** The name of the person to whom a number or an address belongs, before it on the line. */
export function nameBefore(reading: Reading, place: number, reach = REACH): NamePlace | undefined {
  const words = reading.plain.slice(Math.max(0, place - reach), place)
  const line = words.slice(words.lastIndexOf('\n') + 1)
  const rest = withoutLinks(line)
  const run = /\p{Script=Han}{2,14}$/u.exec(rest)?.[0]
  if (run === undefined) return undefined
  const name = nameAtEnd(run, reading)
  if (name === undefined) return undefined
  const end = place - line.length + rest.length
  return { start: end - name.length, end }
}

/** A name right after a number: 13800001234（王芳）, …，姓名：王芳. */
export function nameAfter(reading: Reading, place: number): NamePlace | undefined {
  const words = reading.after(place, 16)
  const match = /^[\s\u200b]?[(,;:]?[\s\u200b]?(?:姓名|机主|户主|持卡人|户名)?[\s:]?(\p{Script=Han}{2,4})(?=[),;。、\s]|$)/u.exec(words)
  const name = match?.[1]
  if (match === null || name === undefined || !reading.names.isName(name)) return undefined
  const start = place + match[0].length - name.length
  return { start, end: start + name.length }
}
