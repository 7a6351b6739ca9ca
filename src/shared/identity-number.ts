import type { Day } from './days.ts'
import { isDay } from './days.ts'

/** GB 11643-1999: a weight for each of the first seventeen digits; the remainder picks the last character. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECKS = '10X98765432'
/** The first two digits of the regions there are, of residence permits for 港澳台 (81–83) and of the foreigner's permit of 2023 (9). */
const REGIONS = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

/** The check character of the first seventeen digits. */
export const identityCheck = (digits: string): string => CHECKS[WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11] ?? ''

/** As it is kept: half width, without spaces, the X as a capital. */
export const readIdentityNumber = plain

/** The birthday that an identity number of 18 characters holds; null where it holds none. */
export function birthdayOf(number: string): Day | null {
  const day = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  return isDay(day) ? day : null
}

/** Why a citizen's identity number cannot be right; null when it can. The date counts too: nobody is born tomorrow. */
export function wrongIdentityNumber(text: string, today: Day): string | null {
  const number = plain(text)
  if (!/^\d{17}[\dX]$/.test(number)) return '居民身份证号码应为18位：前17位是数字，最后一位是数字或字母X'
  const born = birthdayOf(number)
  if (!REGIONS.test(number) || !born || born < '1850-01-01' || born > today) return '身份证号码里的地区或出生日期不对，请对照证件核对'
  return identityCheck(number) === number[17] ? null : '身份证号码的最后一位与前面的数字对不上，请对照证件核对'
}
