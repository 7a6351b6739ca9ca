import { renderPdf } from '#platform/documents/typst'
import { sm3 } from '#platform/ledger/hash'
import { chineseDay, type Day } from '#shared/days'
import type { BundleInput, BundlePaper, ManifestEntry } from './types.ts'

const dateOf = (day: Day): number[] => day.split('-').map(Number)
type Sheet = { readonly title: string; readonly lead: readonly string[]; readonly head?: readonly string[]; readonly widths?: readonly number[]; readonly rows?: readonly (readonly string[])[] }

/** A hash may be broken anywhere: without a place to break it would run out of its cell. */
const breakable = (hash: string): string => hash.replace(/(.{8})(?=.)/g, '$1\u200b')
const clockTime = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')

/** A sheet of words, or of a table under some words. */
export const renderSheet = ({ head = [], widths = [], rows = [], ...sheet }: Sheet, on: Day): Promise<Uint8Array> =>
  renderPdf('platform/documents/templates/case-sheet.typ', { ...sheet, head, widths, rows, date: dateOf(on) })

/** 案卷封面 and 卷内文件目录. */
export const renderCover = (input: BundleInput, entries: readonly ManifestEntry[]): Promise<Uint8Array> => renderPdf('platform/documents/templates/case-cover.typ', {
  agency: input.agencyName, title: '依申请公开案卷', date: dateOf(input.closedOn), entries,
  facts: [['申请编号', input.number], ['申请人', input.applicantName], ['申请内容', input.subject], ['收到日', chineseDay(input.receivedOn)], ['答复日', chineseDay(input.closedOn)],
    ['办理结果', input.outcomeLabel], ['答复文号', input.letterNumber || '（无）'], ['保管期限', `至${chineseDay(input.keptUntil)}`]],
})

async function made(input: BundleInput, sheet: Sheet): Promise<BundlePaper> {
  const bytes = await renderSheet(sheet, input.closedOn)
  return { title: sheet.title, name: `${sheet.title}.pdf`, mediaType: 'application/pdf', bytes, hash: sm3(bytes), on: input.closedOn, by: '系统' }
}

/** What the system itself proves about the case: the searches, the days that counted, what was redacted and why, the ledger's lines. */
export async function proofSheets(input: BundleInput): Promise<BundlePaper[]> {
  const { clock, searches, redactions, ledger } = input
  const sheets: Sheet[] = [
    ...(searches.length > 0 ? [{ title: '检索记录', lead: [], head: ['日期', '检索的系统', '检索词', '时间范围', '结果', '检索人'], widths: [2, 3, 3, 2.4, 4, 1.6], rows: searches.map((one) => [one.on, one.systems, one.words, one.period, one.results, one.by]) }] : []),
    { title: '期限逐日计算表', lead: [clock.summary, '收到当日不计；节假日按国务院办公厅的放假通知；征求意见期间不计（条例第三十三条）。'], head: ['日期', '是否计入', '说明'], widths: [2, 1.4, 6],
      rows: clock.explanation.map(({ date, counts, why }) => [date, counts ? '计入' : '不计', why]) },
    ...(redactions.length > 0 ? [{ title: '遮盖登记表', lead: ['遮盖的内容已从提供的文件中删除；原件在本案卷的压缩包中。'], head: ['文件', '页', '理由', '经办人', '日期'], widths: [4, 1, 5, 2, 2], rows: redactions.map((one) => [one.paper, String(one.page), one.reason, one.by, one.on]) }] : []),
    { title: '台账摘录', lead: ['下列各行取自本系统的操作台账。每行的校验值由前一行的校验值和本行内容算出（SM3），每日根值在门户公布，任何改动都会使其后各行不符。'], head: ['链', '序号', '时间', '经办', '事项', '校验值'], widths: [1.7, 1, 2.3, 1.7, 3, 5],
      rows: ledger.map(({ chain, seq, at, actor, deed, hash }) => [breakable(chain), String(seq), clockTime(at), breakable(actor), breakable(deed), breakable(hash)]) },
  ]
  const papers: BundlePaper[] = []
  for (const sheet of sheets) papers.push(await made(input, sheet))
  return papers
}
