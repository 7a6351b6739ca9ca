import type { Reading } from '../reading.ts'
import type { Sighting } from '../sighting.ts'
import { nameAfter, nameBefore } from './names-near.ts'

const EMAIL = /(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}[ \u200b]?(?:@|\[at\]|\(at\)|#)[ \u200b]?((?:[A-Za-z0-9-]{1,40}\.){1,3}[A-Za-z]{2,6})(?![A-Za-z0-9])/g
const EMAIL_WHY = '这是个人电子邮箱，不宜公开；请改用单位邮箱，或遮蔽。'

function isPersonal(reading: Reading, start: number, end: number): boolean {
  const cell = reading.cellAt(start)
  if (cell) return !cell.table.work && cell.row.some(({ words }) => reading.names.isName(words))
  const before = reading.before(start, 40)
  if (reading.says(before, 'mailOwner')) return true
  if (nameAfter(reading, end) !== undefined) return true
  if (reading.says(before, 'mailOffice')) return false
  return nameBefore(reading, start) !== undefined || /1[3-9]\d[ -]?\d{4}[ -]?\d{4}/.test(before.slice(-26)) || /^[,;、\s]{0,2}1[3-9]\d{9}/.test(reading.after(end, 14))
}

/** E-mail of private providers that belongs to a person; an office's mailbox stays quiet, whoever provides it. */
export const personalEmails = (reading: Reading): Sighting[] =>
  [...reading.plain.matchAll(EMAIL)]
    .filter((match) => reading.data.cues.mailHosts.includes((match[1] ?? '').toLowerCase()))
    .filter((match) => isPersonal(reading, match.index, match.index + match[0].length))
    .map((match) => ({ rule: 'personal-email', kind: 'email', severity: 'warn', start: match.index, end: match.index + match[0].length, why: EMAIL_WHY }))

/** GA 36: a province, a letter without I and O, five signs with at most two letters; six for new energy, whose first or last is D or F (or A–K for newer series). */
const PLATE = /(?<![A-Za-z0-9])[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][ ·•.]?[A-HJ-NP-Za-hj-np-z][ ·•.-]?(?:[DFABCEGHJKdfabceghjk][A-HJ-NP-Za-hj-np-z0-9]\d{4}|\d{5}[DFABCEGHJKdfabceghjk]|(?<=号牌[^,。\n]{0,6}[A-Z][ ·•.-]?)\d{6}|[A-HJ-NP-Za-hj-np-z0-9]{4}(?:[A-HJ-NP-Za-hj-np-z0-9]|[挂学警港澳领]))(?![A-Za-z0-9])/g
/** 新A股 and 云B2B are no plates: they have too few figures. */
const figures = (plate: string): number => plate.replace(/\D/g, '').length

/** 机动车号牌 of private cars; those of official cars are hints. */
export const plates = (reading: Reading): Sighting[] =>
  [...reading.plain.matchAll(PLATE)]
    .filter((match) => figures(match[0]) >= (/[挂学警港澳领]$/.test(match[0]) ? 2 : 3))
    .filter((match) => !reading.says(reading.before(match.index, 8), 'record') || reading.says(reading.before(match.index, 12), 'person'))
    .map((match) => {
      const official = reading.says(`${reading.before(match.index, 20)}${reading.after(match.index, 24)}`, 'publicPlate') || reading.isPenalty || match[0].endsWith('警')
      return {
        rule: 'plate', kind: 'plate', severity: official ? 'hint' : 'warn', start: match.index, end: match.index + match[0].length,
        why: official ? '这里有公务车辆号牌；如无公开必要，请遮蔽中间几位。' : '这是机动车号牌，可以认出车主；请遮蔽中间几位。',
      }
    })
