import type { Route } from '#platform/http/types'
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
  // Addresses of earlier versions, where now the columns themselves stand.
  { at: '/services', method: 'GET', open: true, handle: async () => ({ goTo: '/benefits' }) },
  { at: '/opinions', method: 'GET', open: true, handle: async () => ({ goTo: '/consultations' }) },
]
