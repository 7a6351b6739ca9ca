import { chineseDay, type Day } from '#shared/days'
import { LinkButton } from '#ui/button'
import { Panel } from '#ui/notice'
import type { BoardState } from '../queries/board.ts'
import { deskPaths } from '../paths.ts'
import { daysLeftWords, STATE_WORDS, STATES } from './words.ts'

type ReportHomePanelProps = {
  readonly year: number
  /** How many reports are in each state, for those that this person may see. */
  readonly counts: Readonly<Record<BoardState, number>>
  /** The next legal day by which a report that is still open must be out; null when all are. */
  readonly due: { readonly day: Day; readonly daysLeft: number } | null
}

/** The year's reports on the desk's home: how many stand where, and how long is left. */
export const ReportHomePanel = ({ year, counts, due }: ReportHomePanelProps) => (
  <Panel
    title={`${year}年度报告`}
    actions={
      <LinkButton href={deskPaths.board(year)} size="small">
        打开
      </LinkButton>
    }
  >
    <ul className="report-counts">
      {STATES.filter((state) => counts[state] > 0).map((state) => (
        <li key={state}>
          <a className={`report-count report-count-${STATE_WORDS[state].kind}`} href={deskPaths.board(year, state)}>
            <b>{counts[state]}</b>
            <span>{STATE_WORDS[state].label}</span>
          </a>
        </li>
      ))}
    </ul>
    <p className={due && due.daysLeft < 0 ? 'report-late' : 'quiet'}>
      {due
        ? `最近的法定公布期限是${chineseDay(due.day)}，${daysLeftWords(due.daysLeft)}（《条例》第四十九条）。`
        : '本年度的报告都已发布。'}
    </p>
  </Panel>
)
