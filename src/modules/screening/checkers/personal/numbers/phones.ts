import { arabicFigures } from '../../../domain/mask.ts'
import type { Reading } from '../reading.ts'
import type { Sighting } from '../sighting.ts'
import { nameAfter, nameBefore } from '../words/names-near.ts'
import { type DigitRun, joinedFrom, lengthsOf, sameGaps } from './digit-runs.ts'

const KIND = 'phone'
const WHY = {
  listed: '名单里姓名与手机号码并列，等于公开了个人信息；请删去手机号码，或遮蔽为138****1234的样式。',
  alone: '这里有手机号码；请改留办公电话，确需保留的请遮蔽中间4位或取得本人同意。',
} as const
const MOBILE = /^1[3-9]\d{9}$/
const SURE_FORMS = /^(?:11|3-4-4|3-8)$/
const LIKELY_FORMS = /^(?:11|3-4-4|3-8|7-4|4-3-4|4-4-3|3-3-5|5-6|6-5|2-2-3-4|3-2-2-2-2|(?:1-){10}1|4-7|3-4-2-2|2-9|1-10)$/
const COUNTRY = /(?:\+\s?86|\(\+?86\)|0086|(?<![\d.])86)[ \-\u200b]{0,2}$/

type Number = { readonly start: number; readonly end: number }

/** Figures of another kind: a sum, a number of a record, a part of a decimal or of a code. */
function isOther(reading: Reading, { start, end }: Number): boolean {
  const before = reading.before(start)
  if (reading.says(before, 'phone')) return false
  const unit = /^ ?(\p{Script=Han}|%)/u.exec(reading.plain.slice(end, end + 2))?.[1]
  return reading.says(before.slice(-12), 'record') || /[¥￥$]\s?$/.test(before) || (unit !== undefined && reading.data.cues.unitAfter.some((word) => reading.plain.startsWith(word, end)))
}

function numberIn(reading: Reading, run: DigitRun, from: number): (Number & { to: number }) | undefined {
  const first = run[from]
  if (first === undefined || !/^(?:\+?86|0|1(?:[3-9]|$))/.test(first.digits)) return undefined
  const touching = reading.plain.slice(Math.max(0, first.start - 2), first.start)
  if (/[A-Za-z_]$|[\d][.]$/.test(touching) && !/(?:[Tt]el|[Pp]hone)/.test(reading.before(first.start, 8))) return undefined
  const prefixed = /^(?:0086|86|\+86|0)(?=1[3-9]\d{9}$)/.exec(first.digits)
  if (prefixed && first.digits.length <= 15) return { start: first.start - (reading.plain.charAt(first.start - 1) === '+' ? 1 : 0), end: first.end, to: from }
  for (const one of joinedFrom(run, from, 11, 11)) {
    if (!MOBILE.test(one.digits) || /[A-Za-z_]/.test(reading.plain.charAt(one.end))) continue
    const form = lengthsOf(run, one)
    const split = one.from !== one.to
    const told = reading.says(reading.before(one.start), 'phone')
    const country = COUNTRY.exec(reading.plain.slice(Math.max(0, one.start - 8), one.start))?.[0] ?? ''
    const whole = one.to === run.length - 1 && (one.from === 0 || country !== '')
    const broken = run.slice(one.from + 1, one.to + 1).some(({ gap }) => gap.includes('\n') || /\d?[./]/.test(gap))
    if (split && !(told && LIKELY_FORMS.test(form)) && !(SURE_FORMS.test(form) && sameGaps(run, one) && !broken && whole)) continue
    return { start: one.start - country.length, end: one.end, to: one.to }
  }
  return undefined
}

const OTHERS_BESIDE = /[^\p{Script=Han}]1[3-9]\d[ -]?\d{4}[ -]?\d{4}|1[3-9]\d[ -]?\d{4}[ -]?\d{4}[^\p{Script=Han}]/u
/** A list: a table's row with a name, a line that is a name and its number, or several such pairs on a line. */
function isListed(reading: Reading, { start, end }: Number): boolean {
  const cell = reading.cellAt(start)
  if (cell) return !cell.table.work && !cell.label.work && cell.row.some(({ words }) => reading.names.isName(words))
  const name = nameBefore(reading, start) ?? nameAfter(reading, end)
  if (name === undefined) return false
  const lead = reading.before(Math.min(name.start, start), 30)
  if (reading.says(lead.slice(-14), 'office') || reading.says(reading.plain.slice(Math.min(name.end, start), start), 'office')) return false
  const atHead = /(?:^|\n)[\s\d.、()]{0,6}$/.test(reading.plain.slice(Math.max(0, Math.min(name.start, start) - 7), Math.min(name.start, start)))
  const around = `${reading.before(Math.min(name.start, start), 24)}|${reading.after(end, 24)}`
  return atHead || OTHERS_BESIDE.test(around)
}

const sighting = (reading: Reading, number: Number): Sighting => {
  const listed = isListed(reading, number)
  return { rule: listed ? 'mobile-phone-listed' : 'mobile-phone', kind: KIND, severity: listed ? 'block' : 'warn', ...number, why: listed ? WHY.listed : WHY.alone }
}

function spelledPhones(reading: Reading): Number[] {
  return [...reading.plain.matchAll(/(?<![〇○零一幺二三四五六七八九十百])[一幺][〇○零一幺二三四五六七八九]{10}(?![〇○零一幺二三四五六七八九十百])/g)]
    .filter(([number]) => MOBILE.test(arabicFigures(number)))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** 手机号码 of eleven figures, with or without +86, parted by spaces or dashes. Masked ones stay quiet. */
export function mobilePhones(reading: Reading, runs: readonly DigitRun[]): Sighting[] {
  const found: Number[] = spelledPhones(reading)
  for (const run of runs) {
    for (let from = 0; from < run.length; from++) {
      const number = numberIn(reading, run, from)
      if (number === undefined || isOther(reading, number)) continue
      found.push({ start: number.start, end: number.end })
      from = number.to
    }
  }
  return found.map((number) => sighting(reading, number))
}

const LANDLINE = /(?<![\d.-])(?:\(?0\d{2,3}\)?[ -]{0,2})?[2-8]\d{6,7}(?![\d.])/g
/** 住宅电话: a fixed line only where the words say that it is a home's. */
export const homeLandlines = (reading: Reading): Sighting[] =>
  [...reading.plain.matchAll(LANDLINE)]
    .filter((match) => reading.says(reading.before(match.index, 12), 'privateLandline') || /^ ?\(?(?:宅|住宅|家)\)/.test(reading.after(match.index + match[0].length, 5)) || reading.cellAt(match.index)?.label.kind === 'landline')
    .map((match) => ({
      rule: 'home-landline', kind: 'landline', severity: 'warn', start: match.index, end: match.index + match[0].length,
      why: '这是个人住宅电话，不宜公开；请删去，或改为办公电话。',
    }))
