import { snapshotsOf } from '#publishing'
import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { ReportsPage } from './reports-page.tsx'

/** The published reports of one year, by words in the agency's name; or of all years when somebody searches. */
export async function showReports(kit: Kit, { query }: Asked): Promise<Answer> {
  const all = await snapshotsOf(kit.db, { kind: 'annual-report', limit: 5000 })
  const years = [...new Set(all.flatMap(({ year }) => (year === null ? [] : [year])))].sort((a, b) => b - a)
  const words = (query['q'] ?? '').trim().slice(0, 100)
  const asked = Number(query['year'])
  const year = years.includes(asked) ? asked : query['year'] === undefined && words !== '' ? null : (years[0] ?? null)
  const found = all.filter(
    (report) =>
      (year === null || report.year === year) && (words === '' || report.agencyName.includes(words) || report.title.includes(words)),
  )
  return { page: <ReportsPage years={years} year={year} words={words} reports={found} /> }
}
