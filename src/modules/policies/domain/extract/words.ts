const FULL = /[\uff01-\uff5e]/g
const CJK = '\u3400-\u9fff\u3000-\u303f\uff00-\uffef〇'
const GAP = new RegExp(`(?<=[${CJK}]) +(?=[${CJK}\\d])|(?<=\\d) +(?=[${CJK}])`, 'g')

/** Figures and letters in half width; brackets, colons and commas as Chinese texts write them stay. */
const halfWidth = (text: string): string => text.replace(FULL, (sign) => (/[０-９Ａ-Ｚａ-ｚ．／－]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : sign))

/** A line as it is read: one kind of blank, none between Chinese signs (scans and justified titles put them there). */
export const readable = (text: string): string => halfWidth(text.replace(/[\u00a0\u2000-\u200b\u3000\t\r\f\v]/g, ' ')).replace(/ +/g, ' ').trim()
export const closed = (text: string): string => readable(text).replace(GAP, '')

/** Sentences, each with its stop. */
export const sentencesOf = (text: string): string[] => text.match(/[^。；;！？\n]+[。；;！？\n]?/g)?.map((one) => one.trim()).filter((one) => one !== '') ?? []

const DIGITS: Readonly<Record<string, number>> = { 〇: 0, 零: 0, '○': 0, Ｏ: 0, O: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
/** 五, 十二, 二十, 三十一, 一百二十, or figures; null where it is none. */
export function numberOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  if (text === '') return null
  let sum = 0, digit = 0
  for (const sign of text) {
    if (sign === '百') { sum += (digit || 1) * 100; digit = 0 }
    else if (sign === '十') { sum += (digit || 1) * 10; digit = 0 }
    else if (DIGITS[sign] !== undefined) digit = DIGITS[sign] ?? 0
    else return null
  }
  return sum + digit
}
/** 二〇二四 as a year: digit by digit. */
export const yearOfSigns = (text: string): number | null => (/^\d{4}$/.test(text) ? Number(text) : [...text].length === 4 && [...text].every((sign) => DIGITS[sign] !== undefined) ? Number([...text].map((sign) => DIGITS[sign]).join('')) : null)
