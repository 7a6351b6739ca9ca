import type { Route } from '#platform/http/types'
import { PortalEmpty } from '#ui/portal-empty'
import { COMING_COLUMNS } from './columns.ts'
import { GuidePage } from './guide-page.tsx'
import { showHome } from './home.tsx'
import { RulesPage } from './rules-page.tsx'

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
