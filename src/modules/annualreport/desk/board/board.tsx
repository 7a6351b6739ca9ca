import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf } from '#shared/days'
import { boardOf } from '../../queries/board.ts'
import { lastFinishedYear, yearIn } from '../report-asked.ts'
import { STATES } from '../words.ts'
import { BoardPage } from './board-page.tsx'

/** The board of all reports of a year, by state and by words in the agency's name. */
export async function showBoard(kit: Kit, { actor, query }: AskedBy): Promise<Answer> {
  const lastYear = lastFinishedYear(kit)
  const year = yearIn(query['year']) ?? lastYear
  const today = dayOf(kit.now())
  const rows = await boardOf(kit.db, actor, year, today)
  const state = STATES.find((one) => one === query['state']) ?? null
  const words = (query['q'] ?? '').trim().slice(0, 100)
  return {
    page: (
      <BoardPage
        year={year}
        lastYear={lastYear}
        today={today}
        rows={rows}
        state={state}
        words={words}
        mayRemind={(agency) => mayDo(actor, 'annualreport.remind', agency)}
        mayWrite={(agency) => mayDo(actor, 'annualreport.write', agency)}
        mayImport={mayDo(actor, 'annualreport.write')}
      />
    ),
  }
}
