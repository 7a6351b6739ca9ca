import { Badge } from '#ui/badge'
import { DeskPage } from '#ui/desk-page'
import { Button, Form, LinkButton } from '#ui/form'
import { EmptyState, Notice, Progress, Tabs } from '#ui/notice'
import { type Column, DataTable } from '#ui/table'
import type { ReactNode } from 'react'
import { RETURN_FIELDS, RETURN_KEYS } from '../../domain/returns.ts'
import { shownValue } from '../../domain/return-figures.ts'
import { returnPaths } from '../paths.ts'
import type { BoardLine } from '../queries/rounds.ts'
import type { Round } from '../tables.ts'
import { leftWords, shownTime, stateWord } from './words.ts'

type BoardPageProps = {
  readonly rounds: readonly Round[]
  readonly round: Round | null
  readonly lines: readonly BoardLine[]
  readonly may: { readonly open: boolean; readonly remind: boolean }
  readonly change: ReactNode
}

const isOpen = ({ one }: BoardLine): boolean => one.state !== 'confirmed'
export const isLate = (line: BoardLine): boolean => isOpen(line) && line.daysLeft < 0

const figureColumns: readonly Column<BoardLine>[] = RETURN_KEYS.map((field) => ({
  key: field, label: `${RETURN_FIELDS[field].label}（${RETURN_FIELDS[field].unit}）`, align: 'end',
  cell: ({ one }) => (one.figures ? shownValue(one.figures, field) : <span className="quiet">—</span>),
}))

const columnsOf = (year: number): readonly Column<BoardLine>[] => [
  { key: 'agency', label: '单位', heads: true, cell: ({ agency }) => <a href={returnPaths.one(year, agency.id)}>{agency.shortName}</a> },
  { key: 'state', label: '进度', cell: (line) => <span className="nowrap">
    <Badge kind={stateWord(line.one.state).kind}>{stateWord(line.one.state).label}</Badge>{isLate(line) ? <> <Badge kind="bad">逾期</Badge></> : null}
  </span> },
  ...figureColumns,
  { key: 'reminded', label: '最近催办', align: 'day', cell: ({ one }) => (one.remindedAt ? shownTime(one.remindedAt) : <span className="quiet">—</span>) },
]

function Counts({ lines }: { lines: readonly BoardLine[] }) {
  const n = (state: string) => lines.filter(({ one }) => one.state === state).length
  return <Progress label={`待填报 ${n('waiting')}，待确认 ${n('filled')}，更正中 ${n('correcting')}，已确认 ${n('confirmed')}`} value={n('confirmed')} max={lines.length} text={`${n('confirmed')}/${lines.length} 个单位已确认`} />
}

function LateNotice({ lines, round }: { lines: readonly BoardLine[]; round: Round }) {
  const late = lines.filter(isLate)
  if (late.length === 0) return null
  return <Notice kind="bad" title={`${late.length} 个单位逾期未确认（截止 ${round.dueOn}）`}>{late.slice(0, 8).map(({ agency }) => agency.shortName).join('、')}{late.length > 8 ? '等' : ''}</Notice>
}

function RoundActions({ round, lines, may }: Pick<BoardPageProps, 'lines' | 'may'> & { round: Round }) {
  const open = lines.filter(isOpen).length
  return <>
    {may.remind ? <Form action={returnPaths.remind(round.year)} look="inline"><Button reasons={open === 0 ? ['各单位都已确认，不需要催办'] : []}>催办未确认单位</Button></Form> : null}
    <LinkButton href={returnPaths.csv(round.year)} download>下载 CSV</LinkButton>
    {may.open ? <LinkButton href={returnPaths.open} kind="primary">开始新年度填报</LinkButton> : null}
  </>
}

function RoundBoard({ round, lines, change }: Pick<BoardPageProps, 'lines' | 'change'> & { round: Round }) {
  const left = lines[0]?.daysLeft
  return <div className="stack">
    <Counts lines={lines} />
    {left !== undefined && lines.some(isOpen) ? <p>截止日期 {round.dueOn}，{leftWords(left)}。{round.note}</p> : null}
    <LateNotice lines={lines} round={round} />
    <DataTable caption={`${round.year}年度各单位填报进度`} captionHidden columns={columnsOf(round.year)} rows={lines} rowKey={({ agency }) => agency.id}
      rowKind={(line) => (isLate(line) ? 'warn' : undefined)} empty="本年度没有请您所在的单位填报" />
    {change}
  </div>
}

/** The rounds, one a year: how far each agency is, who is late. */
export function BoardPage({ rounds, round, lines, may, change }: BoardPageProps) {
  if (!round) {
    return <DeskPage title="年度数据填报"><EmptyState title="还没有开始年度数据填报" text="行政许可、行政处罚、行政强制和行政事业性收费（《条例》第二十条第五、六、八项）的数据不在本平台的登记册中，由各单位每年填报。"
      action={may.open ? <LinkButton href={returnPaths.open} kind="primary">开始填报</LinkButton> : null} /></DeskPage>
  }
  return <DeskPage title="年度数据填报" lead={`${round.year}年度，共 ${lines.length} 个单位`} actions={<RoundActions round={round} lines={lines} may={may} />}>
    <Tabs label="年度" items={rounds.map(({ year }) => ({ label: `${year}年度`, href: returnPaths.board(year), current: year === round.year }))} />
    <RoundBoard round={round} lines={lines} change={change} />
  </DeskPage>
}
