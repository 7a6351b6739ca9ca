import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { addDays, dayOf, isDay, type Day } from '#shared/days'
import { BarChart } from '#ui/charts/bar-chart'
import { DeskPage } from '#ui/desk-page'
import { Button, DayField, Form, LinkButton, SelectField } from '#ui/form'
import { EmptyState, Notice, Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import { LEAST_VISITS, USES, type UseKind } from '../domain/use.ts'
import { paths } from '../paths.ts'
import { topWords, dailySums, type UseLine } from '../queries/use-figures.ts'
import { allZones } from '../queries/zones.ts'
import { csvOf } from './export.ts'
import { ZonesTabs } from './zones-list.tsx'

const DAYS = 30
const KINDS = Object.keys(USES) as UseKind[]
type Period = { readonly from: Day; readonly until: Day; readonly zone: string }

function periodOf(query: AskedBy['query'], today: Day): Period {
  const { from = '', until = '', zone = '' } = query
  const last = isDay(until) ? until : today
  return { from: isDay(from) && from <= last ? from : addDays(last, 1 - DAYS), until: last, zone }
}

async function gather(kit: Kit, { query }: AskedBy) {
  const period = periodOf(query, dayOf(kit.now())), zones = await allZones(kit.db)
  const asked = { ...period, zones: zones.filter(({ id }) => period.zone === '' || id === period.zone).map(({ id }) => id) }
  return { period, zones, names: new Map(zones.map(({ id, name }) => [id, name])), lines: await dailySums(kit.db, asked), words: await topWords(kit.db, asked) }
}

const sum = (lines: readonly UseLine[], kind: UseKind): number => lines.reduce((all, line) => all + (line.kind === kind ? line.n : 0), 0)

/** How much the zones are used: sums a day, no person, no time of day. */
export async function showUse(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { period, zones, names, lines, words } = await gather(kit, asked)
  const byDay = [...Map.groupBy(lines.filter(({ kind }) => kind === 'session'), ({ day }) => day)].map(([day, some]) => ({ label: day, value: some.reduce((all, { n }) => all + n, 0) }))
  const byZone = [...Map.groupBy(lines, ({ zone }) => zone)].map(([zone, some]) => ({ zone, some }))
  return { page: <DeskPage title="专区使用统计" lead={`${period.from} 至 ${period.until}`} actions={<LinkButton href={`${paths.useCsv}?${new URLSearchParams(period)}`} download>下载 CSV</LinkButton>}>
    <ZonesTabs current={paths.use} />
    <Form action={paths.use} method="get" look="filter">
      <SelectField label="专区" name="zone" value={period.zone} blank="全部专区" options={zones.map(({ id, name }) => ({ value: id, label: name }))} />
      <DayField label="从" name="from" value={period.from} /><DayField label="到" name="until" value={period.until} /><Button>查看</Button>
    </Form>
    <Notice>只数次数：触摸屏在每次使用结束时报告一次总数，不记是谁、几点、先后。搜索词只列出至少 {LEAST_VISITS} 次使用都搜过的。</Notice>
    {lines.length === 0 ? <EmptyState title="这段时间没有使用记录" text="请换一段时间，或检查触摸屏是否打开" /> : <>
      <div className="stat-pair zone-use">
        <Panel title="按内容"><BarChart id="use-kinds" title="查看和操作次数" unit="次" bars={KINDS.map((kind) => ({ label: USES[kind], value: sum(lines, kind) }))} /></Panel>
        <Panel title="按日"><BarChart id="use-days" title="每日使用人次" unit="人次" bars={byDay} /></Panel>
      </div>
      <Panel title="按专区" flush><DataTable caption="各专区使用次数" captionHidden rows={byZone} rowKey={({ zone }) => zone} columns={[{ key: 'zone', label: '专区', heads: true, cell: ({ zone }) => <a href={paths.zone(zone)}>{names.get(zone) ?? zone}</a> },
        ...KINDS.map((kind) => ({ key: kind, label: USES[kind], align: 'end' as const, cell: ({ some }: { some: readonly UseLine[] }) => sum(some, kind) }))]} /></Panel>
      <Panel title="常搜的词">{words.length === 0 ? <p>还没有至少 {LEAST_VISITS} 次使用都搜过的词。</p> : <ol className="zone-words">{words.map(({ word, n }) => <li key={word}>{word} <span>{n} 次</span></li>)}</ol>}</Panel>
    </>}
  </DeskPage> }
}

/** The daily sums as a table for a spreadsheet. */
export async function downloadUse(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { names, lines } = await gather(kit, asked)
  return { file: { bytes: csvOf([['日期', '专区', '项目', '次数'], ...lines.map(({ day, zone, kind, n }) => [day, names.get(zone) ?? zone, USES[kind], String(n)])]), mediaType: 'text/csv; charset=utf-8', name: '专区使用统计.csv' } }
}
