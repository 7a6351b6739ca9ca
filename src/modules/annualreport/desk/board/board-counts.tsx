import type { BoardRow, BoardState } from '../../queries/board.ts'
import { deskPaths } from '../../paths.ts'
import { STATE_WORDS, STATES } from '../words.ts'

/** How many reports are in each state; each number is also the filter for it. */
export const BoardCounts = ({ year, rows, state }: { year: number; rows: readonly BoardRow[]; state: BoardState | null }) => (
  <ul className="report-counts" aria-label="各进度的单位数">
    {STATES.map((one) => (
      <li key={one}>
        <a
          className={`report-count report-count-${STATE_WORDS[one].kind}`}
          href={one === state ? deskPaths.board(year) : deskPaths.board(year, one)}
          aria-current={one === state ? 'true' : undefined}
        >
          <b>{rows.filter((row) => row.state === one).length}</b>
          <span>{STATE_WORDS[one].label}</span>
        </a>
      </li>
    ))}
  </ul>
)
