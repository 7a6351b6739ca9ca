import { momentOf } from '#shared/moments'
import type { PinnedNotice } from '#platform/work-calendar'
import { DeskPage } from '#ui/desk-page'
import { LinkButton } from '#ui/form'
import { Badge, Facts, Notice, Panel, Tabs } from '#ui/notice'
import { DataTable } from '#ui/table'
import { paths } from '../paths.ts'
import type { LoadedNotice } from '../queries/holiday-notices.ts'
import { DaysTable } from './days-table.tsx'
import { SettingsTabs } from './settings-tabs.tsx'
import { YearPicture, type YearDays } from './year-picture.tsx'

export type YearShown = { readonly year: number; readonly days: YearDays; readonly pinned: readonly PinnedNotice[]; readonly loaded: readonly LoadedNotice[] }
type Props = { readonly years: readonly number[]; readonly shown: YearShown; readonly lastYear: number; readonly thisYear: number; readonly mayLoad: boolean }

const pinnedWords = ({ number, seen }: PinnedNotice) => number ?? <>{seen ?? '文号不详'} <Badge kind="warn">文号未经核实</Badge></>

function Source({ shown: { pinned, loaded } }: { shown: YearShown }) {
  const [standing] = loaded
  if (standing) return <Facts items={[{ label: '通知文号', value: standing.number }, { label: '载入', value: `${standing.by} ${momentOf(standing.at)}` }, ...(standing.reason ? [{ label: '更正理由', value: standing.reason }] : [])]} />
  return <Facts items={[
    { label: '来源', value: '随系统提供' },
    { label: '通知文号', value: pinned.map((one) => <div key={one.number ?? one.seen ?? one.address}>{pinnedWords(one)}{one.address ? <> <a href={one.address} rel="noreferrer">原文</a></> : null}</div>) },
  ]} />
}

const Superseded = ({ loaded }: { loaded: readonly LoadedNotice[] }) => <Panel title="载入记录" flush>
  <DataTable caption="各次载入" captionHidden cards rows={loaded} rowKey={({ id }) => String(id)} columns={[
    { key: 'at', label: '时间', align: 'day', heads: true, cell: ({ at }) => momentOf(at) },
    { key: 'number', label: '文号', cell: ({ number }) => number },
    { key: 'by', label: '经办人', cell: ({ by }) => by },
    { key: 'reason', label: '理由', cell: ({ reason }) => reason || '—' },
    { key: 'state', label: '状态', cell: ({ superseded }) => (superseded ? <Badge>已被替换</Badge> : <Badge kind="good">有效</Badge>) },
  ]} />
</Panel>

/** The working calendar: which years are known and from which notice, and one of them as a picture. */
export function HolidaysPage({ years, shown, lastYear, thisYear, mayLoad }: Props) {
  return <DeskPage title="放假安排" crumbs={[{ label: '系统设置', href: paths.settings }]} lead={`工作日历现有 ${years.at(-1)} 年至 ${lastYear} 年；之后的期限要载入下一年的通知才能推算`}
    actions={mayLoad ? <>
      <LinkButton kind="primary" href={`${paths.load}?year=${lastYear + 1}`}>载入 {lastYear + 1} 年的通知</LinkButton>
      <LinkButton href={`${paths.load}?year=${lastYear}`}>更正 {lastYear} 年的</LinkButton>
    </> : undefined}>
    <SettingsTabs current="holidays" />
    {lastYear <= thisYear ? <Notice kind="warn" title={`${lastYear + 1} 年的放假安排还没有载入`}>
      <p>期限落在 {lastYear + 1} 年的申请现在推算不出答复期限。国务院办公厅一般在 11 月公布下一年的通知，公布后请尽快载入。</p>
    </Notice> : null}
    <Tabs label="年份" items={years.map((year) => ({ label: `${year} 年`, href: paths.year(year), current: year === shown.year }))} />
    <Panel title={`${shown.year} 年放假安排`}>
      <Source shown={shown} />
      <YearPicture year={shown.year} days={shown.days} />
    </Panel>
    <Panel title="逐段列表" flush><DaysTable days={shown.days} /></Panel>
    {shown.loaded.length > 0 ? <Superseded loaded={shown.loaded} /> : null}
  </DeskPage>
}
