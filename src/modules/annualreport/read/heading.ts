import { normalise } from './normalise.ts'

export type Heading = { readonly title: string; readonly agency: string; readonly year: number | null }

const LABEL = /^\s*(?:标\s*题|文章标题|信息名称|名\s*称|题\s*目)\s*[:：]\s*/
const REPORT = /政府信息公开(?:工作)?(?:情况)?年度报告|政务公开(?:工作)?年度报告|信息公开(?:工作)?年度报告|信息公开(?:工作)?年报/
const YEAR = /(20\d{2})\s*(?:年|－|-)?/
const CHINESE_YEAR = /二[〇○零Oo0]([〇○零一二三四五六七八九]{2})年/
const DIGITS = '〇一二三四五六七八九'
const AGENCY_END = /(?:人民政府(?:办公室|办公厅)?|办公室|办公厅|委员会|管委会|局|厅|院|街道办事处|办事处|镇|乡|县|区|市|省|公司|中心|银行|大队|支队|总队|署|所|部|科委|发改委|教委|建委)$/
const LOOKED_AT = 400

/** Longer lines are prose: only their beginning could be a heading. */
const LONGEST_LINE = 200
const clean = (line: string): string => normalise(line.slice(0, LONGEST_LINE)).replace(/^#+\s*/, '').replace(LABEL, '').replace(/\s+/g, '').replace(/[-_|—].{0,12}(?:网|门户|政府)$/, '')

function yearIn(text: string): number | null {
  const plain = /(20\d{2})年/.exec(text) ?? YEAR.exec(text)
  if (plain?.[1]) return Number(plain[1])
  const spelt = CHINESE_YEAR.exec(text)?.[1]
  if (!spelt) return null
  const digit = (char: string | undefined): number => (char && '○零'.includes(char) ? 0 : DIGITS.indexOf(char ?? ''))
  return 2000 + digit(spelt[0]) * 10 + digit(spelt[1])
}

/** A title may be broken over two lines, and a page names other years' reports around it: the best is the one nearest before the text. */
function titleAmong(lines: readonly string[], hint: string | null): { title: string; at: number } | null {
  const candidates = lines.flatMap((line, at) => {
    const pair = `${line}${lines[at + 1] ?? ''}`
    if (line.length <= 60 && REPORT.test(line)) return [{ title: line, at, points: yearIn(line) ? 3 : 2 }]
    return pair.length <= 60 && REPORT.test(pair) && line !== '' && !REPORT.test(lines[at + 1] ?? '') ? [{ title: pair, at, points: yearIn(pair) ? 3 : 1 }] : []
  })
  const hinted = hint && REPORT.test(hint) ? candidates.find((candidate) => hint.includes(candidate.title) || candidate.title.includes(hint)) : undefined
  if (hinted && hinted.points >= 3) return hinted
  return candidates.reduce<(typeof candidates)[number] | null>((best, candidate) => (!best || candidate.points >= best.points ? candidate : best), null)
}

/** What stands before the year or before 政府信息公开 in the title. */
const agencyInTitle = (title: string): string =>
  title.replace(REPORT, '|').split('|')[0]?.replace(/^关于/, '').replace(/(20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s*年?度?/, '').replace(/[《》“”"的]/g, '').trim() ?? ''

function agencyNear(lines: readonly string[], at: number): string {
  for (let line = at - 1; line >= Math.max(0, at - 3); line -= 1) {
    const text = lines[line] ?? ''
    if (text.length >= 3 && text.length <= 30 && AGENCY_END.test(text)) return text
  }
  return ''
}

const signedBy = (lines: readonly string[]): string =>
  lines.slice(-8).reverse().find((line) => line.length >= 4 && line.length <= 30 && AGENCY_END.test(line) && !/[，。；：]/.test(line)) ?? ''

/** Title, agency and year from the first lines, then from the page's own title, and from the file's name as a last resort. */
export function readHeading(front: readonly string[], last: readonly string[], hint: string | null, fileName: string): Heading {
  const lines = front.slice(-LOOKED_AT).map(clean)
  const found = titleAmong(lines, hint ? clean(hint) : null)
  const fallback = hint && REPORT.test(clean(hint)) ? clean(hint) : ''
  const title = found?.title ?? fallback
  const stem = normalise(fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, ''))
  const near = found ? agencyNear(lines, found.at) : ''
  const agency = agencyInTitle(title) || near || signedBy(last.map(clean)) || agencyInTitle(REPORT.test(stem) ? stem : '')
  const own = yearIn(title) ?? (found ? yearIn(lines[found.at - 1] ?? '') : null)
  const year = own ?? yearIn(lines.join('\n')) ?? yearIn(stem)
  return { title: title || (REPORT.test(stem) ? stem : ''), agency, year }
}
