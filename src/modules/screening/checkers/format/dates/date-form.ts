import { documents, numbers } from '../rule.ts'
import { patternRule } from '../pattern-rule.ts'
import { daysIn } from './calendar-dates.ts'

const SHORT = /(?<![\d.\-/\w])((?:19|20)\d{2})([./-])(\d{1,2})\2(\d{1,2})(?![\d.\-/\w])/g
const isProse = (kind: string): boolean => kind === 'paragraph' || kind === 'title'

/** 5.1.4: in prose a date reads 2024年1月3日; the form 2024-01-03 of GB/T 7408 stays, and tables may be shorter. */
export const dateForm = patternRule('date-form', numbers('5.1.4'), SHORT, ({ 0: shown, 1: year = '', 2: mark, 3: month = '', 4: day = '', index }, { text, kindAt }) => {
  const standard = mark === '-' && month.length === 2 && day.length === 2
  const inProse = isProse(kindAt(index)) && /[\u4e00-\u9fff]/.test(text.slice(Math.max(0, index - 1), index) + text.slice(index + shown.length, index + shown.length + 1))
  if (standard || !inProse || Number(month) > 12 || Number(month) < 1 || Number(day) > daysIn(Number(year), Number(month))) return undefined
  const proposal = `${year}年${Number(month)}月${Number(day)}日`
  return { severity: 'hint', proposal, why: `正文中的日期应写作“${proposal}”。` }
})

/** 7.3.5.4: the date of a document has no leading noughts. GB/T 15835 allows them elsewhere, so it is only a hint, and only in prose. */
export const paddedDate = patternRule('padded-date', documents('7.3.5.4'), /(?<!\d)\d{4}年(?:0\d月\d{1,2}日|\d{1,2}月0\d日)/g, ({ 0: shown, index }, { kindAt }) =>
  isProse(kindAt(index)) ? { severity: 'hint', proposal: shown.replace(/(年|月)0/g, '$1'), why: '月、日不编虚位：1月不写作01月。' } : undefined,
)
