import { creditCheck } from '#shared/credit-code'
import { isDay } from '#shared/days'
import { wrongIdentityNumber } from '#shared/identity-number'
import { arabicFigures } from '../../../domain/mask.ts'
import type { Reading } from '../reading.ts'
import type { Sighting } from '../sighting.ts'
import { nameBefore } from '../words/names-near.ts'
import { type DigitRun, type Joined, joinedFrom, lengthsOf, sameGaps } from './digit-runs.ts'

const KIND = 'identity'
const WHY = {
  right: '这是校验位正确的居民身份证号码，不得公开；请删去，或只保留前2位和后3位。',
  record: '这串数字符合身份证号码的校验规则，但前面写的是编号；请核对，确是身份证号码的请遮蔽。',
  wrong: '这里写的是身份证号码，但校验位或其中的地区、日期不对，可能抄错；请核对，并遮蔽或删去。',
  looks: '这串18位数字像身份证号码（校验位不符）；请看一眼，是的话请遮蔽。',
  old: '这是15位旧身份证号码，不得公开；请删去，或只保留前2位和后3位。',
  looksOld: '这串15位数字像旧身份证号码；请看一眼，是的话请遮蔽。',
  disability: '残疾人证号的前18位就是身份证号码，不得公开；请删去或遮蔽。',
} as const
/** How people part an identity number: by region, birthday, order; or in fours. */
const WRITTEN = /^(?:1[78]|6-8-[34]|6-4-4-[34]|6-4-2-2-[34]|4-4-4-4-[12]|[34]-[34]-8-[34]|6-1[12]|14-[34]|(?:1-){16,17}1|3-3-4-4-[34]|6-6-[56]|9-[89]|10-[78]|4-4-4-[56]|3-3-3-3-3-[23])$/
const PLACE_CODE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])/

/** A place, a birthday since 1850, an order: what a number must look like before its check is worth computing. */
const SHAPED = /^[1-9]\d{5}(?:18[5-9]|19\d|20\d)\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/

/** The X that ends a number, beside its figures or after a small gap. */
const X_AFTER = /^[ \-.\u200b]{0,2}\n?[ \u200b]{0,2}[Xx](?![A-Za-z0-9])/

function withX(plain: string, one: Joined): { number: string; end: number } | undefined {
  if (one.digits.length === 18) return { number: one.digits, end: one.end }
  const tail = X_AFTER.exec(plain.slice(one.end, one.end + 7))?.[0]
  return one.digits.length === 17 && tail !== undefined ? { number: `${one.digits}X`, end: one.end + tail.length } : undefined
}

const isCreditCode = (number: string): boolean => creditCheck(number.slice(0, 17)) === number[17]
const inIdentity = (reading: Reading, start: number): boolean =>
  reading.says(reading.before(start), 'identity') || reading.cellAt(start)?.label.kind === KIND

function rightNumber(reading: Reading, start: number, end: number, number: string): Sighting | undefined {
  const before = reading.before(start)
  const named = inIdentity(reading, start)
  if (!named && isCreditCode(number) && reading.says(before, 'creditCode')) return undefined
  const record = !named && reading.says(before.slice(-12), 'record')
  return { rule: 'identity-number', kind: KIND, severity: record ? 'warn' : 'block', start, end, why: record ? WHY.record : WHY.right }
}

function wrongNumber(reading: Reading, start: number, end: number, number: string): Sighting | undefined {
  if (inIdentity(reading, start)) return { rule: 'identity-number-wrong', kind: KIND, severity: 'warn', start, end, why: WHY.wrong }
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!PLACE_CODE.test(number) || !isDay(born) || born < '1920-01-01' || born > reading.day || isCreditCode(number)) return undefined
  const before = reading.before(start)
  if (reading.says(before, 'record') || reading.says(before, 'creditCode') || reading.says(before, 'bank')) return undefined
  const named = nameBefore(reading, start) !== undefined
  return { rule: 'identity-number-wrong', kind: KIND, severity: named ? 'warn' : 'hint', start, end, why: named ? WHY.wrong : WHY.looks }
}

function oldNumber(reading: Reading, run: DigitRun, one: Joined): Sighting | undefined {
  const { start, end, digits } = one
  const born = `19${digits.slice(6, 8)}-${digits.slice(8, 10)}-${digits.slice(10, 12)}`
  if (!PLACE_CODE.test(digits) || !/^(?:15|6-6-3)$/.test(lengthsOf(run, one)) || !isDay(born) || /[\dA-Za-z][.]$/.test(reading.plain.slice(Math.max(0, start - 2), start))) return undefined
  const before = reading.before(start)
  const near = inIdentity(reading, start) || nameBefore(reading, start) !== undefined
  if (!near && (one.from !== one.to || reading.says(before, 'record') || reading.says(before, 'bank') || reading.says(before, 'creditCode'))) return undefined
  return { rule: 'identity-number-old', kind: KIND, severity: near ? 'warn' : 'hint', start, end, why: near ? WHY.old : WHY.looksOld }
}

function inRun(reading: Reading, run: DigitRun): Sighting[] {
  const found: Sighting[] = []
  for (let from = 0; from < run.length; from++) {
    const joins = joinedFrom(run, from, 15, 18)
    const full = joins.flatMap((one) => { const whole = withX(reading.plain, one); return whole ? [{ one, ...whole }] : [] })
    const right = full.find(({ number, end }) => SHAPED.test(number) && wrongIdentityNumber(number, reading.day) === null && !/[A-Za-z]/.test(reading.plain.charAt(end)))
    const written = full.find(({ one }) => (one.from === one.to || sameGaps(run, one)) && WRITTEN.test(lengthsOf(run, one)))
    const old = joins.find(({ digits }) => digits.length === 15)
    const seen = right
      ? rightNumber(reading, right.one.start, right.end, right.number)
      : written && (written.one.from === written.one.to || inIdentity(reading, written.one.start))
        ? wrongNumber(reading, written.one.start, written.end, written.number)
        : undefined
    const sighting = seen ?? (old && !right ? oldNumber(reading, run, old) : undefined)
    if (sighting === undefined) continue
    found.push(sighting)
    from = (right ?? written)?.one.to ?? old?.to ?? from
  }
  return found
}

/** 残疾人证号 is the identity number, the kind (1–7) and the grade (1–4) of disability, and after a renewal B and a figure. */
function disabilityNumbers(reading: Reading): Sighting[] {
  return [...reading.plain.matchAll(/(?<![0-9A-Za-z])(\d{17}[\dXx])[1-7][1-4](?:[Bb]\d)?(?![0-9A-Za-z])/g)]
    .filter(([, number = '']) => wrongIdentityNumber(number, reading.day) === null)
    .map((match) => ({ rule: 'identity-number', kind: KIND, severity: 'block', start: match.index, end: match.index + match[0].length, why: WHY.disability }))
}

/** Numbers of eighteen figures written as Chinese signs. */
function spelledNumbers(reading: Reading): Sighting[] {
  return [...reading.plain.matchAll(/(?<![〇○零一幺二三四五六七八九])[〇○零一幺二三四五六七八九]{17}[〇○零一幺二三四五六七八九Xx](?![〇○零一幺二三四五六七八九])/g)]
    .filter(([number]) => wrongIdentityNumber(arabicFigures(number), reading.day) === null)
    .map((match) => ({ rule: 'identity-number', kind: KIND, severity: 'block', start: match.index, end: match.index + match[0].length, why: WHY.right }))
}

/** 居民身份证号码 (GB 11643): eighteen signs however parted, the old fifteen figures, and the number inside a 残疾人证号. Masked numbers stay quiet. */
export const identityNumbers = (reading: Reading, runs: readonly DigitRun[]): Sighting[] => [
  ...runs.flatMap((run) => inRun(reading, run)), ...disabilityNumbers(reading), ...spelledNumbers(reading),
]
