/** A date as the text writes it; what is not written is undefined. */
export type WrittenDate = { readonly start: number; readonly end: number; readonly year?: number; readonly month: number; readonly day?: number; readonly isLunar: boolean }

const ARABIC = /(?<![\d.])(?:(\d{4})年)?(\d{1,2})月(?:(?:份)?(\d{1,2})(?:日|号(?![楼院线车门机])))?/g
const CHINESE = /(?<![一二三四五六七八九十])(?:([一二][〇零○九一二三四五六七八0]{3})年)?([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?/g
const DIGITS = '〇一二三四五六七八九'

/** 十一 → 11, 三十 → 30; undefined for what is no number below 100, as 三四 in 三四月. */
function chineseNumber(word: string): number | undefined {
  const [tens, ones, ...rest] = word.split('十')
  if (rest.length > 0 || tens === undefined || tens.length > 1 || (ones?.length ?? 0) > 1) return undefined
  if (ones === undefined) return DIGITS.indexOf(tens)
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones))
}

const chineseYear = (word: string): number => Number([...word.replace(/[零○0]/g, '〇')].map((sign) => DIGITS.indexOf(sign)).join(''))
const LUNAR = /[农阴旧]历|正月|腊月/
const isLunar = (text: string, at: number): boolean => LUNAR.test(text.slice(Math.max(0, at - 8), at + 6))

type Numbers = { year: number | undefined; month: number | undefined; day: number | undefined }
function written(text: string, match: RegExpExecArray, { year, month, day }: Numbers): WrittenDate[] {
  if (month === undefined || (match[3] !== undefined && day === undefined)) return []
  return [{ start: match.index, end: match.index + match[0].length, month, isLunar: isLunar(text, match.index), ...(year === undefined ? {} : { year }), ...(day === undefined ? {} : { day }) }]
}

const arabic = (word: string | undefined): number | undefined => (word === undefined ? undefined : Number(word))
const chinese = (word: string | undefined): number | undefined => (word === undefined ? undefined : chineseNumber(word))

/** All dates of a text that name a month, in their order. */
export function calendarDates(text: string): WrittenDate[] {
  const found = [...text.matchAll(ARABIC)].flatMap((match) => written(text, match, { year: arabic(match[1]), month: arabic(match[2]), day: arabic(match[3]) }))
  const inWords = [...text.matchAll(CHINESE)].flatMap((match) => written(text, match, { year: match[1] === undefined ? undefined : chineseYear(match[1]), month: chinese(match[2]), day: chinese(match[3]) }))
  return [...found, ...inWords].sort((a, b) => a.start - b.start)
}

/** Days of a month; February has 29 where the year is not known. */
export const daysIn = (year: number | undefined, month: number): number => new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate()
