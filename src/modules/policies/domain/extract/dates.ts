import { isDay, type Day } from '#shared/days'
import { numberOf, yearOfSigns } from './words.ts'

const NUMBER = '[\\d一二三四五六七八九十〇零○]'
/** A day as documents write it: 2024年3月5日, 二〇二四年三月五日, 2024-03-05, 2024/3/5, 2024.3.5. */
export const DAY_SOURCE = `(?:[12]\\d{3}|[一二][〇零○Oo一二三四五六七八九]{3})\\s*(?:年|[-/.])\\s*${NUMBER}{1,3}\\s*(?:月|[-/.])\\s*${NUMBER}{1,3}\\s*日?`

export function dayOfText(text: string): Day | null {
  const found = /^((?:[12]\d{3})|(?:[一二][〇零○Oo一二三四五六七八九]{3}))\s*(?:年|[-/.])\s*([\d一二三四五六七八九十〇零○]{1,3})\s*(?:月|[-/.])\s*([\d一二三四五六七八九十〇零○]{1,3})/.exec(text.trim())
  if (!found) return null
  const [year, month, day] = [yearOfSigns(found[1] ?? ''), numberOf(found[2] ?? ''), numberOf(found[3] ?? '')]
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isDay(iso) ? iso : null
}

const ALONE = new RegExp(`^[（(]?\\s*(${DAY_SOURCE})\\s*[）)]?$`)
/** The day of a line that is nothing but a day. */
export const dayAlone = (line: string): Day | null => dayOfText(ALONE.exec(line)?.[1] ?? '')
/** The first day that a text names. */
export const firstDay = (text: string): Day | null => dayOfText(new RegExp(DAY_SOURCE).exec(text)?.[0] ?? '')
