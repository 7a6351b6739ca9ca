import { addDays, type Day } from '#shared/days'
import { DeskPage } from '#ui/desk-page'
import { Button, Form, LinkButton, SelectField, TextField } from '#ui/form'
import { Notice, Tabs } from '#ui/notice'
import type { BoardRow, BoardState } from '../../queries/board.ts'
import { deskPaths } from '../../paths.ts'
import { STATE_WORDS, STATES } from '../words.ts'
import { BoardCounts } from './board-counts.tsx'
import { BoardTable } from './board-table.tsx'

type BoardPageProps = {
  readonly year: number
  readonly lastYear: number
  readonly today: Day
  readonly rows: readonly BoardRow[]
  readonly state: BoardState | null
  readonly words: string
  readonly mayRemind: (agency: string) => boolean
  readonly mayWrite: (agency: string) => boolean
  readonly mayImport: boolean
}

const YEARS_SHOWN = 5

function Filter({ year, state, words }: Pick<BoardPageProps, 'year' | 'state' | 'words'>) {
  return (
    <Form action={deskPaths.board()} method="get" look="filter" id="filter" hidden={{ year: String(year) }}>
      <TextField label="单位" name="q" value={words} width="medium" placeholder="单位名称中的字" />
      <SelectField
        label="进度"
        name="state"
        value={state ?? ''}
        blank="全部"
        width="short"
        options={STATES.map((one) => ({ value: one, label: STATE_WORDS[one].label }))}
      />
      <Button>筛选</Button>
      {state === null && words === '' ? null : (
        <LinkButton href={deskPaths.board(year)} kind="quiet">
          清除条件
        </LinkButton>
      )}
    </Form>
  )
}

/** 《条例》第四十九条: departments by 31 January, the government by 31 March. */
function DueNotice({ rows, today }: Pick<BoardPageProps, 'rows' | 'today'>) {
  const open = rows.filter(({ state }) => state !== 'published')
  const late = open.filter(({ daysLeft }) => daysLeft < 0)
  const soon = open.filter(({ dueDay, daysLeft }) => daysLeft >= 0 && dueDay <= addDays(today, 30))
  if (late.length > 0)
    return (
      <Notice kind="bad" title={`${late.length} 个单位已超过法定公布期限`}>
        部门、镇街 1 月 31 日前公布，市人民政府 3 月 31 日前公布（《条例》第四十九条）。
      </Notice>
    )
  if (soon.length > 0)
    return (
      <Notice kind="warn" title={`${soon.length} 个单位的法定公布期限在 30 天内`}>
        部门、镇街 1 月 31 日前公布，市人民政府 3 月 31 日前公布（《条例》第四十九条）。
      </Notice>
    )
  return null
}

/** How far every agency's report of a year is. */
export function BoardPage(props: BoardPageProps) {
  const { year, lastYear, rows, state, words, mayRemind, mayWrite, mayImport } = props
  const shown = rows.filter(
    (row) =>
      (state === null || row.state === state) && (words === '' || row.agency.name.includes(words) || row.agency.shortName.includes(words)),
  )
  const years = [...new Set([...Array.from({ length: YEARS_SHOWN }, (_, back) => lastYear - back), year])].sort((a, b) => b - a)
  const canRemind = rows.some((row) => row.state !== 'published' && mayRemind(row.agency.id))
  return (
    <DeskPage
      title="年度报告"
      lead={`${year}年度，共 ${rows.length} 个单位`}
      actions={
        <>
          {canRemind ? <LinkButton href={deskPaths.remind(year)}>催办未发布单位</LinkButton> : null}
          {mayImport ? <LinkButton href={deskPaths.import}>导入往年报告</LinkButton> : null}
        </>
      }
    >
      <Tabs label="年度" items={years.map((one) => ({ label: `${one}年度`, href: deskPaths.board(one), current: one === year }))} />
      <div className="stack">
        <BoardCounts year={year} rows={rows} state={state} />
        <DueNotice {...props} />
        <Filter year={year} state={state} words={words} />
        <BoardTable year={year} rows={shown} mayRemind={mayRemind} mayWrite={mayWrite} asked={{ state: state ?? '', q: words }} />
      </div>
    </DeskPage>
  )
}
