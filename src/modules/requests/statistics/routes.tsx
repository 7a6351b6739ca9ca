import { allAgencies, type Agency } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy, Route } from '#platform/http/types'
import { mayDo, whereMay } from '#shared/actor'
import { dayOf, yearOf, type Day } from '#shared/days'
import { pageOf, yearAsked } from '#shared/paging'
import { Refusal } from '#shared/refusal'
import { agencyFilter, yearFilter } from '#shared/register-filters'
import { statisticsCsv, statisticsXlsx } from './files.ts'
import { gatherStatistics } from './gather.ts'
import { statisticsPaths, type RecordsAsked } from './paths.ts'
import { RecordsPage } from './records-page.tsx'
import { recordsOf } from './records.ts'
import { remedyLines, type CountRemedies } from './remedies.ts'
import { sheetsOf } from './sheets.ts'
import { StatisticsPage, type Shown } from './statistics-page.tsx'
import { isChannel, isClass, isRow, type Agencies } from './where.ts'

const DEED = 'requests.read'
const SHOWN_LATE = 10
type Scope = { readonly agencies: Agencies; readonly agency: string | undefined; readonly year: number; readonly today: Day; readonly all: readonly Agency[]; readonly names: ReadonlyMap<string, string> }

/** One agency where it is asked for, else all that this person may see. */
async function scopeOf(kit: Kit, { actor, query }: AskedBy): Promise<Scope> {
  const agency = query['agency'] || undefined
  if (agency !== undefined && !mayDo(actor, DEED, agency)) throw new Refusal(403, ['您的角色不能查看这个单位的申请'])
  const all = await allAgencies(kit.db)
  const today = dayOf(kit.now())
  return {
    agency, agencies: agency === undefined ? whereMay(actor, DEED) : [agency], today, all, year: yearAsked(query['year']) ?? yearOf(today),
    names: new Map(all.map(({ id, shortName }) => [id, shortName])),
  }
}

async function shownFor(kit: Kit, scope: Scope, countRemedies: CountRemedies | undefined): Promise<Shown> {
  const { agencies, year, today, agency, names } = scope
  const few = async (row: string) => (await recordsOf(kit.db, agencies, today, { year, row })).rows.slice(0, SHOWN_LATE)
  const [statistics, overdue, late, disputes] = await Promise.all([
    gatherStatistics(kit.db, { agencies, year, today }), few('overdue'), few('late'), countRemedies?.(kit.db, { agencies, year }),
  ])
  return { statistics, overdue, late, agency, names, today, disputes: disputes ? remedyLines(disputes) : null }
}

/** What a figure's address asks for; words that no figure has are refused rather than ignored, or a list would be another's. */
function recordsAsked({ query }: AskedBy, year: number): RecordsAsked {
  const { row = '', column, channel, month, word } = query
  const numbered = month === undefined ? undefined : Number(month)
  if (!isRow(row) || (column !== undefined && !isClass(column)) || (channel !== undefined && !isChannel(channel))
    || (numbered !== undefined && !(Number.isInteger(numbered) && numbered >= 1 && numbered <= 12))) throw new Refusal(404, ['没有这个统计项，请从统计页上点数字进入'])
  return { year, row, column, channel, month: numbered, word: word?.slice(0, 20), agency: query['agency'] || undefined, page: pageOf(query['page']) }
}

async function download(kit: Kit, asked: AskedBy, countRemedies: CountRemedies | undefined): Promise<Answer> {
  const scope = await scopeOf(kit, asked)
  const title = `${scope.year}年政府信息公开申请统计${scope.agency ? `（${scope.names.get(scope.agency) ?? scope.agency}）` : ''}`
  const sheets = sheetsOf(await shownFor(kit, scope, countRemedies))
  if (asked.query['format'] === 'csv') return { file: { bytes: statisticsCsv(sheets), mediaType: 'text/csv; charset=utf-8', name: `${title}.csv` } }
  return { file: { bytes: await statisticsXlsx(title, sheets), mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name: `${title}.xlsx` } }
}

/** The statistics of requests at the desk. `countRemedies` is the register of disputes' own count (`annualCounts` of #disputes), passed in by app.ts. */
export const statisticsRoutesWith = (countRemedies?: CountRemedies): readonly Route[] => [
  { at: statisticsPaths.statistics, method: 'GET', deed: DEED, handle: async (kit, asked) => {
    const scope = await scopeOf(kit, asked)
    const filters = [yearFilter('年份', kit.now()), agencyFilter(scope.all, asked.actor, DEED)]
    return { page: <StatisticsPage shown={await shownFor(kit, scope, countRemedies)} filters={filters} /> }
  } },
  { at: '/requests/statistics/records', method: 'GET', deed: DEED, handle: async (kit, asked) => {
    const { agencies, today, year, names } = await scopeOf(kit, asked)
    const wanted = recordsAsked(asked, year)
    return { page: <RecordsPage asked={wanted} names={names} {...await recordsOf(kit.db, agencies, today, wanted)} /> }
  } },
  { at: '/requests/statistics/download', method: 'GET', deed: DEED, handle: (kit, asked) => download(kit, asked, countRemedies) },
]
