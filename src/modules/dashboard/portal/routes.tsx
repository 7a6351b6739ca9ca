import { snapshotsOf } from '#publishing'
import type { Answer, Route } from '#platform/http/types'
import type { Kit } from '#platform/act'
import { PortalEmpty } from '#ui/portal-empty'
import { PortalHome } from '#ui/portal-home'
import { COMING_COLUMNS } from './columns.ts'
import { GuidePage } from './guide-page.tsx'
import { RulesPage } from './rules-page.tsx'

async function showHome(kit: Kit): Promise<Answer> {
  const reports = await snapshotsOf(kit.db, { kind: 'annual-report' })
  const years = [...new Set(reports.flatMap(({ year }) => (year === null ? [] : [year])))].sort((a, b) => b - a).slice(0, 4)
  return { page: <PortalHome
    reports={reports.slice(0, 8).map(({ title, address, agencyName, publishedOn }) => ({ title, href: address, agency: agencyName, publishedOn }))}
    reportYears={years.map((year) => ({ year, href: `/reports?year=${year}`, count: reports.filter((report) => report.year === year).length }))} /> }
}

/** Only a path of this very site may be gone back to: no scheme, no host. */
const ownPath = (path: string | undefined): string => (path && /^\/(?![/\\])/.test(path) ? path : '/')

const LOOKS = ['normal', 'senior', 'contrast'] as const

export const dashboardPortalRoutes: readonly Route[] = [
  { at: '/', method: 'GET', open: true, handle: showHome },
  { at: '/look', method: 'GET', open: true, handle: async (_kit, { query }) => ({ goTo: ownPath(query['back']), look: LOOKS.find((look) => look === query['set']) ?? 'normal' }) },
  { at: '/guide', method: 'GET', open: true, handle: async () => ({ page: <GuidePage /> }) },
  { at: '/rules', method: 'GET', open: true, handle: async () => ({ page: <RulesPage /> }) },
  ...COMING_COLUMNS.map(({ at, title, columnType, will }): Route => (
    { at, method: 'GET', open: true, handle: async () => ({ page: <PortalEmpty title={title} columnType={columnType} will={will} /> }) })),
]
