import type { Route } from '#platform/http/types'

export const commitmentsDeskRoutes: readonly Route[] = []
export const commitmentsPortalRoutes: readonly Route[] = []
