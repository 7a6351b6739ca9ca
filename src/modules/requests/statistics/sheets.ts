import { APPLICANT_CLASSES, CHANNELS } from '../domain/outcome.ts'
import type { Shown } from './statistics-page.tsx'
import { REMEDY_COLUMNS } from './remedies.ts'
import { CLASSES } from './table-three.ts'
import { beforeWords, nowWords, REMEDY_LABELS } from './words.ts'
import type { Summary } from './gather.ts'

export type Cell = string | number | null
/** One table of the download. */
export type Sheet = { readonly name: string; readonly heads: readonly string[]; readonly rows: readonly (readonly Cell[])[] }

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100)
const percent = (part: number, whole: number): number | null => (whole === 0 ? null : rounded((part / whole) * 100))

const FIGURES: readonly (readonly [string, (summary: Summary) => Cell])[] = [
  ['新收（件）', ({ received }) => received], ['办结（件）', ({ closed }) => closed], ['在期限内答复（件）', ({ timely }) => timely], ['超过期限答复（件）', ({ late }) => late],
  ['按期答复率（%）', ({ timely, late }) => percent(timely, timely + late)], ['答复用时中位数（自然日）', ({ median }) => rounded(median)],
  ['予以公开和部分公开（件）', ({ disclosed }) => disclosed], ['公开占比（%）', ({ disclosed, closed }) => percent(disclosed, closed)],
  ['评价人数', ({ ratings }) => ratings.n], ['评价平均分（满分5分）', ({ ratings }) => rounded(ratings.average)],
]

/** The page's tables for the downloads; numbers are numbers. */
export function sheetsOf({ statistics, names, disputes }: Shown): Sheet[] {
  const { now, before, three, classes, channels, months, agencies, words, remedies, overdue } = statistics
  const counts = (labels: Readonly<Record<string, string>>, of: ReadonlyMap<string, number>) => Object.entries(labels).map(([key, label]) => [label, of.get(key) ?? 0])
  return [
    { name: '概况', heads: ['指标', nowWords(now), beforeWords(before)], rows: [...FIGURES.map(([label, figure]) => [label, figure(now), figure(before)]), ['现在超期未答复（件）', overdue, null]] },
    { name: '表三', heads: ['项目', ...CLASSES.map((column) => APPLICANT_CLASSES[column]), '总计'], rows: three.map(({ label, figures, total }) => [label, ...figures, total]) },
    { name: '申请人类别', heads: ['类别', '新收（件）'], rows: counts(APPLICANT_CLASSES, classes) },
    { name: '申请渠道', heads: ['渠道', '新收（件）'], rows: counts(CHANNELS, channels) },
    { name: '月份', heads: ['月份', '新收（件）', '上年新收（件）', '办结（件）'], rows: months.map(({ month, received, before: was, closed }) => [`${month}月`, received, was, closed]) },
    {
      name: '单位', heads: ['单位', '新收（件）', '办结（件）', '在期限内答复（件）', '超过期限答复（件）', '用时中位数（自然日）'],
      rows: agencies.map((line) => [names.get(line.agency) ?? line.agency, line.received, line.closed, line.timely, line.late, rounded(line.median)]),
    },
    { name: '救济途径', heads: ['答复告知的救济途径', '件数'], rows: counts(REMEDY_LABELS, remedies) },
    ...(disputes ? [{ name: '复议诉讼', heads: ['类别', ...Object.values(REMEDY_COLUMNS), '总计'], rows: disputes.map(({ label, figures, total }) => [label, ...figures, total]) }] : []),
    { name: '高频词', heads: ['词', '件数'], rows: words.map(({ word, n }) => [word, n]) },
  ]
}
