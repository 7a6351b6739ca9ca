import { Badge } from '#ui/badge'
import { Button, Form } from '#ui/form'
import { type Column, DataTable } from '#ui/table'
import type { BoardRow } from '../../queries/board.ts'
import { deskPaths } from '../../paths.ts'
import { daysLeftWords, STATE_WORDS } from '../words.ts'

type May = (agency: string) => boolean
type BoardTableProps = {
  readonly year: number
  readonly rows: readonly BoardRow[]
  readonly mayRemind: May
  readonly mayWrite: May
  /** What the board is narrowed to, so that a reminder leads back to the same view. */
  readonly asked: { readonly state: string; readonly q: string }
}

const Left = ({ row }: { row: BoardRow }) =>
  row.state === 'published' ? (
    <span className="quiet">—</span>
  ) : (
    <span className={row.daysLeft < 0 ? 'report-late' : undefined}>{daysLeftWords(row.daysLeft)}</span>
  )

function Reminder({ row, year, may, asked }: Pick<BoardTableProps, 'year' | 'asked'> & { row: BoardRow; may: boolean }) {
  const last = row.remindedOn ? <span className="quiet nowrap">{row.remindedOn.slice(5)} 已催</span> : null
  if (row.state === 'published' || !may) return last ?? <span className="quiet">—</span>
  return (
    <div className="report-remind">
      <Form action={deskPaths.remind()} look="inline" id={`remind-${row.agency.id}`} hidden={{ year: String(year), agency: row.agency.id, ...asked }}>
        <Button size="small">
          催办<span className="hidden-text">{row.agency.name}</span>
        </Button>
      </Form>
      {last}
    </div>
  )
}

/** One line an agency: where its report stands, until when, and what can be done. */
export function BoardTable({ year, rows, mayRemind, mayWrite, asked }: BoardTableProps) {
  const columns: readonly Column<BoardRow>[] = [
    { key: 'agency', label: '单位', heads: true, cell: ({ agency }) => <a href={deskPaths.report(agency.id, year)}>{agency.name}</a> },
    { key: 'state', label: '进度', cell: ({ state }) => <Badge kind={STATE_WORDS[state].kind}>{STATE_WORDS[state].label}</Badge> },
    {
      key: 'findings',
      label: '校验问题',
      align: 'end',
      cell: ({ findings, state }) => (state === 'none' ? <span className="quiet">—</span> : findings),
    },
    { key: 'due', label: '法定期限', align: 'day', cell: ({ dueDay }) => dueDay },
    { key: 'left', label: '剩余', align: 'day', cell: (row) => <Left row={row} /> },
    { key: 'remind', label: '催办', cell: (row) => <Reminder row={row} year={year} may={mayRemind(row.agency.id)} asked={asked} /> },
    {
      key: 'open',
      label: '办理',
      cell: ({ agency, state, address }) => (
        <span className="report-open">
          <a href={deskPaths.report(agency.id, year)}>
            {state === 'none' && mayWrite(agency.id) ? '开始编制' : '打开'}
            <span className="hidden-text">{agency.name}</span>
          </a>
          {address ? (
            <>
              {' '}
              ·{' '}
              <a href={deskPaths.preview(agency.id, year)}>
                看全文<span className="hidden-text">（{agency.name}）</span>
              </a>
            </>
          ) : null}
        </span>
      ),
    },
  ]
  return (
    <DataTable
      caption={`${year}年度各单位年度报告进度`}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ agency }) => agency.id}
      empty="没有符合条件的单位"
    />
  )
}
