import type { Route } from '#platform/http/types'

export const benefitsDeskRoutes: readonly Route[] = []
export const benefitsPortalRoutes: readonly Route[] = []
