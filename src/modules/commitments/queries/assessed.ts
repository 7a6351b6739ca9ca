import type { Kysely } from 'kysely'
import type { AssessedRecord } from '#shared/assessed-record'
import type { Day } from '#shared/days'
import type { Kind } from '../domain/commitment.ts'
import { deskPaths } from '../paths.ts'
import { tablesOf } from '../tables.ts'
import { roundLines, roundsOf } from './standing.ts'

/** Reports of progress that were due in the year: good where they came by their day. */
export async function reportsOnTime(db: Kysely<unknown>, year: number, today: Day): Promise<AssessedRecord[]> {
  const lists = await tablesOf(db).selectFrom('commitments.list').select(['year', 'kind']).where('state', '=', 'published').where('year', 'in', [year, year - 1]).execute(), all: AssessedRecord[] = []
  for (const list of lists) for (const round of await roundsOf(db, list.year, list.kind as Kind)) {
    if (!round.dueOn.startsWith(`${year}-`)) continue
    for (const { commitment, report, lateness } of await roundLines(db, list.year, list.kind as Kind, round, today)) {
      if (lateness.kind === 'waiting') continue
      all.push({ id: `${commitment.id}-${round.n}`, agency: commitment.agency, title: `${commitment.title}（第 ${round.n} 次）`, href: deskPaths.report(commitment.id, round.n), good: lateness.kind === 'inTime', why: report?.sentOn ? `期限 ${round.dueOn}，${report.sentOn} 报送` : `期限 ${round.dueOn}，没有报送` })
    }
  }
  return all
}
