import type { Reading } from '../reading.ts'
import type { Sighting } from '../sighting.ts'
import { livesThere } from '../tables/cells.ts'
import { nameBefore } from './names-near.ts'
import { oneOf } from './word-shapes.ts'

const KIND = 'address'
const WHY = '这是写到门牌号的个人住址，不宜公开；请删去，或只写到乡镇、街道。'
const BACK = 36
/** The number of a door: a house, a flat, a household of a group. */
const DOOR = /[\dA-Za-z〇零一二三四五六七八九十百]{1,6}(?:-\d{1,4}){0,3}(?:号楼|号院|号|幢|栋|座|单元|室|户|#)/g
/** What may follow a door within the same address. */
const TAIL = /^(?:(?:[\dA-Za-z一二三四五六七八九十]{1,5}(?:-\d{1,4}){0,3}(?:号楼|号|幢|栋|座|楼|层|单元|室|户|#|弄|门)?)|[东西南北]?单元|[甲乙丙丁附](?:\d{1,4}号)?|\p{Script=Han}{1,8}?(?:小区|公寓|花园|新村|家园|苑|里|弄)(?=[\dA-Za-z一二三四五六七八九十])|之[一二三四五六七八九十\d]|[ ,](?=\d{1,4}(?:幢|栋|号|单元|室)))/u
const ROAD = /(?:路|街|巷|弄|大道|胡同|里|坊|村|组|队|屯|寨|湾|坞|庄|岗|塘|畈|垄|坪|岭|头|山|源|小区|社区|公寓|花园|新村|家园|苑|庭|府|城|郡|墅|园|大院|宿舍|家属院|自然村|段|号|幢|栋|单元|弄堂|楼|座)[\dA-Za-z一二三四五六七八九十 -]{0,4}$/u
const HOMELY = /小区|公寓|花园|新村|家园|[苑庭郡墅]|宿舍|家属院|单元/u
const FLAT = /(?:\d{1,3}(?:幢|栋|号楼|座|#)[\s,]?(?:\d{1,2}单元)?[\s,]?\d{2,4}(?:室|户)?|\d{1,2}单元\s?\d{2,4}室?|\d{1,4}弄\d{1,4}号\d{2,4}室|\d{1,3}-\d{1,2}-\d{2,4}|[\d一二三四五六七八九十]{1,3}(?:幢|栋|号楼)[^,。;\n]{0,6}\d{2,4}室)/u
const RURAL = /(?:村|社区|屯|寨|队)[^,。;\n]{0,8}(?:组|队|屯|寨|自然村|村)?[^,。;\n路街]{0,6}\d{1,4}(?:-\d{1,3})?号/u
const STOP = /[,，。;；:：!?、"“”'()（）《》<>[\]【】\n\t|*]/g

/** Where an address begins after a word that announces it, made once from the list. */
export const addressShape = (leads: readonly string[]): RegExp =>
  new RegExp(`(?:${oneOf(leads)}|(?<=[男女者民人户员某\\s]|^)住(?![建房宅院]))\\s?`, 'gu')

type Address = { readonly start: number; readonly end: number; readonly words: string }

/** Where an address that holds a door begins: after the last mark, or after the word that announces a home. */
function startOf(reading: Reading, door: number, least: number): number {
  const from = Math.max(least, door - BACK)
  const words = reading.plain.slice(from, door)
  const mark = [...words.matchAll(STOP)].at(-1)
  let start = from + (mark ? mark.index + 1 : 0)
  const rest = reading.plain.slice(start, door)
  const announced = [...rest.matchAll(reading.shapes.address)].at(-1)
  if (announced) start += announced.index + announced[0].length
  return start + (/^\s*/.exec(reading.plain.slice(start, door))?.[0].length ?? 0)
}

function endOf(plain: string, from: number): number {
  let end = from
  for (let round = 0; round < 8; round++) {
    const more = TAIL.exec(plain.slice(end, end + 16))?.[0]
    if (more === undefined || more === '') break
    end += more.length
  }
  return end
}

const announcesHome = (reading: Reading, start: number): boolean => {
  const close = reading.before(start, 9).slice(-9).replace(/住所|住宅|住建|住房|住院|入住|居住区/g, '')
  return reading.says(close, 'home')
}

/** Every stretch that goes from a road, village or estate to a door. */
function addressesOf(reading: Reading): Address[] {
  const found: Address[] = []
  for (const match of reading.plain.matchAll(DOOR)) {
    const least = found.at(-1)?.end ?? 0
    if (match.index < least) continue
    const start = startOf(reading, match.index, least)
    const lead = reading.plain.slice(start, match.index)
    if (start >= match.index || !(ROAD.test(lead) || (/[号室幢栋元]$/.test(match[0]) && /\p{Script=Han}{3}$/u.test(lead) && announcesHome(reading, start)))) continue
    const end = endOf(reading.plain, match.index + match[0].length)
    found.push({ start, end, words: reading.plain.slice(start, end) })
  }
  return found
}

/** How sure it is that a person lives there. An office's address, a firm's and a project's stay quiet. */
function isHome(reading: Reading, { start, end, words }: Address): boolean {
  const cell = reading.cellAt(start)
  if (cell?.label.kind === KIND) return livesThere(reading, cell)
  const before = reading.before(start, 24)
  const close = before.slice(-9)
  const around = `${reading.before(start, 48)}|${words}|${reading.after(end, 10)}`
  const premises = reading.says(around.replace(/家庭地址:?|居住地址:?|户籍地址:?|送达地址:?|收件地址:?|联系地址:?|详细地址:?/g, ''), 'premises')
  if (announcesHome(reading, start) && /^[,，;；]?(?:邮政编码|邮编)/.test(reading.after(end, 8)) && /电话|传真/.test(around)) return isPersons(reading, start, before)
  if (announcesHome(reading, start)) return !/(?:公司|厂|店|局|中心)$/.test(words)
  if (/(?:住所|地址|住所地):?$/.test(close)) return !premises && (nameOrPerson(reading, start, before) || reading.says(reading.after(end, 10), 'person'))
  if (premises) return false
  const near = nameOrPerson(reading, start, before)
  if (FLAT.test(words)) return near || HOMELY.test(words)
  return near && (RURAL.test(words) || /(?:路|街|巷|弄|大道|小区|新村)/.test(words))
}
/** 通信地址 with an office's telephone before it and a postcode behind it is an office's, unless a person is told. */
const isPersons = (reading: Reading, start: number, before: string): boolean => /申请人|户主|当事人/.test(before) || nameBefore(reading, start) !== undefined
const nameOrPerson = (reading: Reading, start: number, before: string): boolean => reading.says(before, 'person') || nameBefore(reading, start) !== undefined || /(?:男|女)[,，]/.test(before)

/** 住址 to the door of a home (镇、街道…路…号…室, 村…组…号). */
export const homeAddresses = (reading: Reading): Sighting[] =>
  addressesOf(reading)
    .filter((address) => isHome(reading, address))
    .map(({ start, end }) => ({ rule: 'home-address', kind: KIND, severity: 'warn', start, end, why: WHY }))
