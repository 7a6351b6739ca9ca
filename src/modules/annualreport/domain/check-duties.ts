import { SECTIONS, type SectionKey } from './format.ts'
import type { Finding, Warning } from './tables.ts'

/** 《条例》第四十九条: departments by 31 January, the report of a government by 31 March. */
export const DEADLINES = { department: '01-31', government: '03-31' } as const
export type ReportKind = keyof typeof DEADLINES
const SPOKEN = { department: '1月31日', government: '3月31日' } as const
const WHOSE = { department: '县级以上人民政府部门', government: '县级以上地方人民政府' } as const

/** The last day to publish the report of a year. */
export const deadlineOf = (year: number, kind: ReportKind): string => `${year + 1}-${DEADLINES[kind]}`

/** A report published late, or not published when its day has passed. Days are `YYYY-MM-DD`. */
export function checkDeadline(year: number, kind: ReportKind, publishedOn: string | null, today: string): Finding[] {
  const due = deadlineOf(year, kind)
  if ((publishedOn ?? today) <= due) return []
  const what = publishedOn === null ? `至${today}仍未公布` : `于${publishedOn}公布`
  const mend = publishedOn === null ? '请尽快公布，并在报告中说明原因。' : '请在报告中说明逾期原因；如日期有误，请更正。'
  return [{
    check: 'deadline', table: 'years', row: null, column: null, expected: due, actual: publishedOn,
    message: `《条例》第四十九条规定${WHOSE[kind]}应在每年${SPOKEN[kind]}前公布上一年度报告，${year}年度报告${what}，已逾期。${mend}`,
  }]
}

/** Every section of the form must be there (《条例》第五十条; 国办公开办函〔2021〕30号). */
export function checkSections(present: readonly SectionKey[]): Finding[] {
  return (Object.keys(SECTIONS) as SectionKey[]).filter((key) => !present.includes(key)).map((key) => ({
    check: 'sections', table: 'narrative', row: key, column: null, expected: SECTIONS[key].title, actual: null,
    message: `缺少“${SECTIONS[key].number}、${SECTIONS[key].title}”一章（《条例》第五十条和国办公开办函〔2021〕30号格式要求的内容），请补写。`,
  }))
}

/** A sentence shorter than this says too little to be copied. */
const SHORTEST = 10
const sentences = (text: string): string[] =>
  text.split(/[。！？；\n]/).map((sentence) => sentence.replace(/\s+/g, '').replace(/20\d{2}年?/g, '')).filter((sentence) => sentence.length >= SHORTEST)

/** The share of this year's sentences (by length) that stand in last year's text too; years in them are left out of the comparison. */
export function repeatedShare(text: string, last: string): number {
  const before = new Set(sentences(last))
  const now = sentences(text)
  const all = now.reduce((length, sentence) => length + sentence.length, 0)
  const taken = now.filter((sentence) => before.has(sentence)).reduce((length, sentence) => length + sentence.length, 0)
  return all === 0 ? 0 : taken / all
}

/** From here on a text counts as last year's. */
export const MOST_REPEATED = 0.3

/** A narrative that repeats last year's. */
export function checkRepeated(text: string, last: string, most: number = MOST_REPEATED): Warning[] {
  const share = repeatedShare(text, last)
  if (share <= most) return []
  return [{ code: 'repeated', message: `正文有${Math.round(share * 100)}%的语句与上年报告相同（超过${Math.round(most * 100)}%）。请写出本年度的实际情况。` }]
}
