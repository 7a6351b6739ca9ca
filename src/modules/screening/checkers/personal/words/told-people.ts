import type { Reading } from '../reading.ts'

/** A private person spoken of without a full name: 赵某, 周女士, 冯老伯. 某公司 and 某市 are none. */
const CALLED = /\p{Script=Han}(?:某{1,2}(?!公司|企业|单位|机关|商|店|厂|市|县|区|镇|乡|村|街|路|局|校|院|项目|小区|工程|部门|地)|女士|小姐|阿姨|阿婆|老伯|伯伯|大爷|大妈|大伯|大娘|大嫂|奶奶|爷爷|老太|老汉|老人|同学|师傅|先生|家(?:的)?(?:老屋|老宅|祖屋|住宅|宅院))/u
/** What a person is to the matter. */
const ROLE = /来信人|来电人|来访人|异议人|申报人|申请(?:公开)?人|获奖者|获得者|志愿者|报名者|应聘者|求职者|中奖人|领奖人|救助对象|受助对象|补贴对象|保障对象|当事人|投稿人|作者本人|家长|父亲|母亲|妻子|丈夫|儿子|女儿|本人|户主|村民|居民|业主|租户|住户|患者|产妇|监护人|继承人|收件人|寄件人|旅行团|考生|失主|机主|车主|报名表|QQ邮箱|个人信箱|私人邮箱|其女|其子|死者|伤者|被执行人|被征收人|捐献者|参保人/u
const FULL_NAME = /(?:^|[\s,、:;。(|])(\p{Script=Han}{2,4})(?=[,、:;。()|\s]|$)/gu

/** The words of the sentence before a place, at most `reach` signs. */
const sentenceBefore = (reading: Reading, place: number, reach: number): string => {
  const words = reading.plain.slice(Math.max(0, place - reach), place)
  return words.slice(Math.max(words.lastIndexOf('。'), words.lastIndexOf('\n')) + 1)
}

export type Told = 'called' | 'role' | 'named' | null
/** Whether the sentence speaks of a private person before a place, and how. */
export function personTold(reading: Reading, place: number, reach = 44): Told {
  const words = sentenceBefore(reading, place, reach)
  if (CALLED.test(words)) return 'called'
  if (ROLE.test(words)) return 'role'
  return [...words.matchAll(FULL_NAME)].some(([, name = '']) => name.length > 2 && reading.names.isName(name)) ? 'named' : null
}
