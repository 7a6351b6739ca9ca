import { DeskPage } from '#ui/desk-page'
import { Button, Form, LinkButton, SelectField } from '#ui/form'
import type { Day } from '#shared/days'
import type { RegisterFilter } from '#ui/register-page'
import { AgenciesView, DisputesView } from './agencies-view.tsx'
import type { Statistics } from './gather.ts'
import { LateView } from './late-view.tsx'
import { statisticsPaths } from './paths.ts'
import type { RecordRow } from './records.ts'
import type { RemedyLine } from './remedies.ts'
import { ChannelsView, ClassesView, MonthsView, OutcomesView, RemedyKindsView, WordsView } from './spread-view.tsx'
import { recordsIn, SummaryView } from './summary-view.tsx'
import { TableThreeView } from './table-three-view.tsx'
import { nowWords } from './words.ts'

export type Shown = {
  readonly statistics: Statistics
  readonly agency: string | undefined
  readonly names: ReadonlyMap<string, string>
  readonly overdue: readonly RecordRow[]
  readonly late: readonly RecordRow[]
  /** null where app.ts hands no register of disputes in. */
  readonly disputes: readonly RemedyLine[] | null
  readonly today: Day
}
type Props = { readonly shown: Shown; readonly filters: readonly RegisterFilter[] }

/** The statistics of one year, for one agency or all that this person may see. */
export function StatisticsPage({ shown: { statistics, agency, names, overdue, late, disputes, today }, filters }: Props) {
  const { now } = statistics
  const { year } = now.period
  const to = recordsIn(year, agency)
  const view = { statistics, to }
  return <DeskPage title="申请统计" lead={`${nowWords(now)}${agency ? ` · ${names.get(agency) ?? agency}` : ''}；由登记册实时算出，点数字看是哪些申请`}
    actions={<>
      <LinkButton href={statisticsPaths.download({ year, agency }, 'xlsx')} download>下载 Excel</LinkButton>
      <LinkButton href={statisticsPaths.download({ year, agency }, 'csv')} download>下载 CSV</LinkButton>
    </>}>
    <Form action={statisticsPaths.statistics} method="get" look="filter">
      {filters.map(({ name, label, blank, options }) => <SelectField key={name} label={label} name={name} value={name === 'year' ? String(year) : agency ?? ''}
        blank={name === 'year' ? undefined : blank} options={options} />)}
      <Button>查看</Button>
    </Form>
    <SummaryView {...view} />
    <TableThreeView rows={statistics.three} year={year} to={to} />
    <div className="stat-pair"><OutcomesView {...view} /><MonthsView {...view} /></div>
    <div className="stat-pair"><ClassesView {...view} /><ChannelsView {...view} /></div>
    <LateView overdue={overdue} late={late} totals={{ overdue: statistics.overdue, late: now.late }} names={names} today={today} to={to} />
    {agency ? null : <AgenciesView lines={statistics.agencies} names={names} to={to} />}
    <div className="stat-pair"><WordsView {...view} /><RemedyKindsView {...view} /></div>
    {disputes ? <DisputesView lines={disputes} alarmed={statistics.alarmed} to={to} /> : null}
  </DeskPage>
}
