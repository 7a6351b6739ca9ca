import type { Reading } from '../reading.ts'
import type { Sighting } from '../sighting.ts'
import { nameAfter, nameBefore } from './names-near.ts'
import { personTold } from './told-people.ts'

const EMAIL = /(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}[ \u200b]?(?:@|\[at\]|\(at\)|#)[ \u200b]?((?:[A-Za-z0-9-]{1,40}\.){1,3}[A-Za-z]{2,6})(?![A-Za-z0-9])/g
const EMAIL_WHY = '这是个人电子邮箱，不宜公开；请改用单位邮箱，或遮蔽。'

/** Hosts that only institutions have. */
const OWN_HOST = /\.(?:gov|edu|org|mil)(?:\.cn)?$/i
/** An address that everybody is called to write to. */
const CALL = /征求|征集|反馈|投稿|报送|发送至|发至|发到|招标|采购|监督|举报电话|传真|受理|办公室|公司|中心|委员会/u
/** The same, of an office's own person: 联系人：陈女士，电话…，邮箱…. */
const OFFICE = /征求|征集|反馈|投稿|报送|发送|发至|发到|招标|采购|监督|举报|传真|受理|办公室|公司|中心|委员会|局|联系人:|联系电话|电话/u

function isPersonal(reading: Reading, start: number, end: number): boolean {
  const cell = reading.cellAt(start)
  if (cell) return !cell.table.work && cell.row.some(({ words }) => reading.names.isName(words))
  const before = reading.before(start, 40)
  const told = personTold(reading, start, 60)
  if (told !== null && !(told !== 'called' || /某/.test(before) ? CALL : OFFICE).test(before)) return true
  if (reading.says(before, 'mailOwner')) return true
  if (nameAfter(reading, end) !== undefined) return true
  if (reading.says(before, 'mailOffice') || reading.says(reading.after(end, 16), 'mailOffice')) return false
  if (personTold(reading, start, 80) === null && !/电话|地址|网址|联系/.test(before + reading.after(end, 16))) return true
  return nameBefore(reading, start) !== undefined || /1[3-9]\d[ -]?\d{4}[ -]?\d{4}/.test(before.slice(-26)) || /^[,;、\s]{0,2}1[3-9]\d{9}/.test(reading.after(end, 14))
}

/** E-mail of private providers that belongs to a person; an office's mailbox stays quiet, whoever provides it. */
export const personalEmails = (reading: Reading): Sighting[] =>
  [...reading.plain.matchAll(EMAIL)]
    .filter((match) => reading.data.cues.mailHosts.includes((match[1] ?? '').toLowerCase()) || (!OWN_HOST.test(match[1] ?? '') && personTold(reading, match.index) === 'called'))
    .filter((match) => isPersonal(reading, match.index, match.index + match[0].length))
    .map((match) => ({ rule: 'personal-email', kind: 'email', severity: 'warn', start: match.index, end: match.index + match[0].length, why: EMAIL_WHY }))

/** GA 36: a province, a letter without I and O, five signs with at most two letters; six for new energy, whose first or last is D or F (or A–K for newer series). */
const PLATE = /(?<![A-Za-z0-9])[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][ ·•.]?[A-HJ-NP-Za-hj-np-z][ ·•.-]?(?:[DFABCEGHJKdfabceghjk][A-HJ-NP-Za-hj-np-z0-9]\d{4}|\d{5}[DFABCEGHJKdfabceghjk]|(?<=号牌[^,。\n]{0,6}[A-Z][ ·•.-]?)\d{6}|[A-HJ-NP-Za-hj-np-z0-9]{4}(?:[A-HJ-NP-Za-hj-np-z0-9]|[挂学警港澳领])?)(?![A-Za-z0-9])/g
/** Motorcycles, and plates of which somebody wrote one sign too few. */
const SMALL_VEHICLE = /摩托|三轮|电动|号牌|车牌|助力|轻便/
/** 新A股 and 云B2B are no plates: they have too few figures. */
const figures = (plate: string): number => plate.replace(/\D/g, '').length

/** 机动车号牌 of private cars; those of official cars are hints. */
export const plates = (reading: Reading): Sighting[] =>
  [...reading.plain.matchAll(PLATE)]
    .filter((match) => match[0].replace(/[ ·•.-]/g, '').length > 6 || (figures(match[0]) >= 3 && SMALL_VEHICLE.test(`${reading.before(match.index, 20)}${reading.after(match.index + match[0].length, 16)}`)))
    .filter((match) => figures(match[0]) >= (/[挂学警港澳领]$/.test(match[0]) || personTold(reading, match.index) !== null ? 2 : 3))
    .filter((match) => !reading.says(reading.before(match.index, 8), 'record') || reading.says(reading.before(match.index, 12), 'person'))
    .map((match) => {
      const official = personTold(reading, match.index, 30) === null && reading.says(`${reading.before(match.index, 20)}${reading.after(match.index, 24)}`, 'publicPlate') || reading.isPenalty || match[0].endsWith('警')
      return {
        rule: 'plate', kind: 'plate', severity: official ? 'hint' : 'warn', start: match.index, end: match.index + match[0].length,
        why: official ? '这里有公务车辆号牌；如无公开必要，请遮蔽中间几位。' : '这是机动车号牌，可以认出车主；请遮蔽中间几位。',
      }
    })
