import type { Route } from '#platform/http/types'

export const decisionsDeskRoutes: readonly Route[] = []
export const decisionsPortalRoutes: readonly Route[] = []
