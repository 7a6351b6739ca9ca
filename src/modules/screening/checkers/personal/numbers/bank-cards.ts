import { wrongCreditCode } from '#shared/credit-code'
import type { Reading } from '../reading.ts'
import type { Sighting } from '../sighting.ts'
import { nameAfter, nameBefore } from '../words/names-near.ts'
import { type DigitRun, type Joined, joinedFrom, lengthsOf, sameGaps } from './digit-runs.ts'

const KIND = 'bank'
const WHY = {
  right: '这是校验位正确的银行卡号，属于金融账户信息，不得公开；请删去，或只保留后4位。',
  likely: '这串数字像银行卡号；请核对，确是个人卡号的请删去，或只保留后4位。',
  wrong: '这里写的是个人银行账号或卡号；请核对，并删去或只保留后4位。',
} as const
const FORMS = /^(?:1[6-9]|4-4-4-4(?:-[1-3])?|6-1[0-3]|4-4-4-[4-7]|8-8|8-1[01]|6-4-4-[2-5]|6-6-7|3-4-4-4-[1-4])$/
/** 银联 cards begin with 62 (ISO/IEC 7812); older ones of the large banks with these. */
const CARD_PREFIX = /^(?:62|60[13]|9558|9559|4367|4563|5187|5218|5264|6858|9400|9111|9400|8888|9843)/

/** The check of ISO/IEC 7812-1 (Luhn). */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let at = digits.length - 1, double = false; at >= 0; at--, double = !double) {
    const value = Number(digits[at]) * (double ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}

const HOLDER = /(?:户名|账户名称|账户名|开户名称|开户名|收款人|收款单位|单位名称|持卡人)(?:为|是)?[: ]{1,3}([\p{Script=Han}()]{2,30})/u

/** An account of an office or a firm: it is published so that people can pay into it. */
function isOrganisations(reading: Reading, start: number, end: number): boolean {
  const cell = reading.cellAt(start)
  const ends = reading.data.cues.organisationEnd
  if (cell) return cell.row.some(({ words }) => words.length >= 4 && ends.some((word) => words.endsWith(word)) && !/[银支分]行$|信用社$/.test(words))
  const words = `${reading.before(start, 60)}|${reading.after(end, 30)}`
  const holder = HOLDER.exec(words)?.[1]
  if (holder !== undefined) return !reading.names.isName(holder)
  return reading.says(words, 'organisationAccount')
}

function seen(reading: Reading, run: DigitRun, one: Joined): Sighting | undefined {
  const { start, end, digits } = one
  const before = reading.before(start, 30)
  const right = passesLuhn(digits)
  const prefix = CARD_PREFIX.test(digits)
  const told = reading.says(before, 'bank') || reading.cellAt(start)?.label.kind === KIND
  const person = nameBefore(reading, start) ?? nameAfter(reading, end) ?? (reading.says(before, 'person') ? { start, end } : undefined)
  if (/[A-Za-z]$|\d[.]$/.test(reading.plain.slice(Math.max(0, start - 2), start)) || /[A-Za-z]/.test(reading.plain.charAt(end))) return undefined
  if (!told && (reading.says(before.slice(-14), 'record') || wrongCreditCode(digits) === null)) return undefined
  if (isOrganisations(reading, start, end) && !(right && prefix && person)) return undefined
  if (one.from !== one.to && !sameGaps(run, one)) return undefined
  if (right && (told || (prefix && person !== undefined))) return { rule: 'bank-card', kind: KIND, severity: prefix || person || /卡号|银行卡/.test(before) ? 'block' : 'warn', start, end, why: WHY.right }
  if (right && prefix) return { rule: 'bank-card', kind: KIND, severity: 'warn', start, end, why: WHY.likely }
  if (told && (prefix || /卡号|银行卡|储蓄卡|信用卡|借记卡|一卡通|存折/.test(before) || person !== undefined)) return { rule: 'bank-account', kind: KIND, severity: 'warn', start, end, why: WHY.wrong }
  return undefined
}

/** 银行卡号: sixteen to nineteen figures, whole or in groups, by Luhn and by known beginnings or the words before them. */
export function bankCards(reading: Reading, runs: readonly DigitRun[]): Sighting[] {
  const found: Sighting[] = []
  for (const run of runs) {
    for (let from = 0; from < run.length; from++) {
      const joins = joinedFrom(run, from, 16, 19).filter((one) => FORMS.test(lengthsOf(run, one)))
      const longest = joins.at(-1)
      const best = longest && sameGaps(run, longest) && longest.to === run.length - 1 ? longest : (joins.findLast(({ digits }) => passesLuhn(digits)) ?? longest)
      const sighting = best ? seen(reading, run, best) : undefined
      if (sighting === undefined) continue
      found.push(sighting)
      from = best?.to ?? from
    }
  }
  return found
}
