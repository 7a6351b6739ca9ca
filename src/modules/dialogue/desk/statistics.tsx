import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo, whereMay } from '#shared/actor'
import { dayOf, yearOf, type Day } from '#shared/days'
import { yearAsked } from '#shared/paging'
import { Refusal } from '#shared/refusal'
import { agencyFilter, yearFilter } from '#shared/register-filters'
import { DeskPage } from '#ui/desk-page'
import { Button, Form, LinkButton, SelectField } from '#ui/form'
import { DataTable } from '#ui/table'
import { figuresOf, monthsOf, oneDecimal, percent, type Figures } from '../domain/statistics.ts'
import { deskPaths } from '../paths.ts'
import { countedQuestions } from '../queries/counted.ts'
import { csvOf, xlsxOf, type Sheet } from '#platform/sheets/write-sheet'
import { CRUMBS, DialogueTabs, UNCONFIRMED } from './words.tsx'

type Line = { readonly label: string; readonly figures: Figures }
type Shown = { readonly year: number; readonly agency: string | undefined; readonly today: Day; readonly months: readonly Line[]; readonly agencies: readonly Line[]; readonly total: Figures }

const round = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10)
const rate = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part / whole) * 1000) / 10)
/** The columns of page and download: said once. */
const COLUMNS: readonly { readonly key: string; readonly label: string; readonly shown: (figures: Figures) => string | number; readonly cell: (figures: Figures) => number | null }[] = [
  { key: 'received', label: '收到', shown: ({ received }) => received, cell: ({ received }) => received }, { key: 'answered', label: '已答复', shown: ({ answered }) => answered, cell: ({ answered }) => answered },
  { key: 'onTime', label: '按期答复', shown: ({ onTime }) => onTime, cell: ({ onTime }) => onTime }, { key: 'rate', label: '按期率', shown: ({ onTime, clocked }) => percent(onTime, clocked), cell: ({ onTime, clocked }) => rate(onTime, clocked) },
  { key: 'days', label: '平均用时（天）', shown: ({ averageDays }) => oneDecimal(averageDays), cell: ({ averageDays }) => round(averageDays) }, { key: 'otherwise', label: '转出、不予办理', shown: ({ otherwise }) => otherwise, cell: ({ otherwise }) => otherwise },
  { key: 'open', label: '未办结', shown: ({ open }) => open, cell: ({ open }) => open }, { key: 'overdue', label: '其中逾期', shown: ({ overdue }) => overdue, cell: ({ overdue }) => overdue },
  { key: 'ratings', label: '评价数', shown: ({ ratings }) => ratings, cell: ({ ratings }) => ratings }, { key: 'helpful', label: '满意率', shown: ({ helpful, ratings }) => percent(helpful, ratings), cell: ({ helpful, ratings }) => rate(helpful, ratings) },
]

async function gather(kit: Kit, { actor, query }: AskedBy): Promise<Shown> {
  const agency = query['agency'] || undefined, today = dayOf(kit.now()), year = yearAsked(query['year']) ?? yearOf(today)
  if (agency !== undefined && !mayDo(actor, 'dialogue.read', agency)) throw new Refusal(403, ['您的角色不能查看这个单位的咨询'])
  const [counted, all] = await Promise.all([countedQuestions(kit.db, { year, agencies: agency ? [agency] : whereMay(actor, 'dialogue.read') }), allAgencies(kit.db)])
  const names = new Map(all.map(({ id, shortName }) => [id, shortName]))
  return {
    year, agency, today, total: figuresOf(counted, today), months: monthsOf(counted, year, today).map(({ month, figures }) => ({ label: `${Number(month.slice(5))}月`, figures })),
    agencies: [...Map.groupBy(counted, (one) => one.agency)].map(([id, of]) => ({ label: names.get(id) ?? id, figures: figuresOf(of, today) })).toSorted((a, b) => b.figures.received - a.figures.received),
  }
}

const FiguresTable = ({ caption, head, lines, total }: { caption: string; head: string; lines: readonly Line[]; total: Figures }) => <DataTable caption={caption} rows={[...lines, { label: '合计', figures: total }]} rowKey={({ label }) => label} rowKind={({ label }) => (label === '合计' ? 'total' : undefined)} empty="没有咨询"
  columns={[{ key: 'label', label: head, heads: true, cell: ({ label }) => label }, ...COLUMNS.map(({ key, label, shown }) => ({ key, label, align: 'end' as const, cell: ({ figures }: Line) => shown(figures) }))]} />

/** By month and agency, counted by the day of asking. */
export async function showStatistics(kit: Kit, asked: AskedBy): Promise<Answer> {
  const shown = await gather(kit, asked), filters = [yearFilter('年份', kit.now()), agencyFilter(await allAgencies(kit.db), asked.actor, 'dialogue.read')]
  const href = (format: string) => `${deskPaths.download}?${new URLSearchParams({ year: String(shown.year), ...(shown.agency ? { agency: shown.agency } : {}), format })}`
  return { page: <DeskPage title="政策咨询统计" crumbs={CRUMBS} lead={`${shown.year}年，按提问日期统计，截至 ${shown.today}`} actions={<><LinkButton href={href('xlsx')} download>下载 XLSX</LinkButton><LinkButton href={href('csv')} download>下载 CSV</LinkButton></>}>
    <DialogueTabs here={deskPaths.statistics} actor={asked.actor} />
    <Form action={deskPaths.statistics} method="get" look="filter">{filters.map(({ name, label, blank, options }) => <SelectField key={name} label={label} name={name} blank={blank} options={options} value={asked.query[name] ?? (name === 'year' ? String(shown.year) : '')} />)}<Button>筛选</Button></Form>
    <div className="stack"><FiguresTable caption="按月" head="月份" lines={shown.months} total={shown.total} /><FiguresTable caption="按承办单位" head="单位" lines={shown.agencies} total={shown.total} /></div>
    <p className="quiet small">按期指在答复期限当天以前答复。{UNCONFIRMED}。满意率是评价“有帮助”的占比。</p>
  </DeskPage> }
}

export async function downloadStatistics(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { year, months, agencies, total } = await gather(kit, asked), title = `${year}年政策咨询统计`
  const lines = [...months.map((line) => ['按月', line] as const), ...agencies.map((line) => ['按承办单位', line] as const), ['全部', { label: '合计', figures: total }] as const]
  const sheet: Sheet = { name: title, heads: ['分组', '项目', ...COLUMNS.map(({ key, label }) => (key === 'rate' || key === 'helpful' ? `${label}（%）` : label))], rows: lines.map(([group, { label, figures }]) => [group, label, ...COLUMNS.map(({ cell }) => cell(figures))]) }
  if (asked.query['format'] === 'csv') return { file: { bytes: csvOf(sheet), mediaType: 'text/csv; charset=utf-8', name: `${title}.csv` } }
  return { file: { bytes: await xlsxOf(sheet), mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name: `${title}.xlsx` } }
}
