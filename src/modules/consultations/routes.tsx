import type { Route } from '#platform/http/types'

export const consultationsDeskRoutes: readonly Route[] = []
export const consultationsPortalRoutes: readonly Route[] = []
