import type { Route } from '#platform/http/types'
import { deskRoutes } from './desk/routes.tsx'
import { downloadColumn, showColumn, showEnterprises, showInfo, showTopic, showTopics } from './portal/views.tsx'

/** The catalogue for everybody: columns, topics and what they hold. */
export const cataloguePortalRoutes: readonly Route[] = [
  { at: '/info', method: 'GET', open: true, handle: showInfo },
  { at: '/info/columns/:id', method: 'GET', open: true, handle: showColumn },
  { at: '/info/columns/:id/csv', method: 'GET', open: true, handle: downloadColumn },
  { at: '/topics', method: 'GET', open: true, handle: showTopics },
  { at: '/topics/:id', method: 'GET', open: true, handle: showTopic },
  { at: '/enterprises', method: 'GET', open: true, handle: showEnterprises },
  { at: '/disclosure', method: 'GET', open: true, handle: async () => ({ goTo: '/info' }) },
]
/** The catalogue at the desk: each agency's part, the office's columns and topics, the standard rows. */
export const catalogueDeskRoutes = deskRoutes
