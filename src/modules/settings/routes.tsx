import type { Route } from '#platform/http/types'
import { holidayRoutes } from './desk/holiday-routes.tsx'
import { settingRoutes, type RootAgency } from './desk/setting-routes.tsx'

/** The settings at the desk. `rootOf` names the root agency, at which the rights are asked; agencies stand on the same floor, so app.ts passes it in. */
export const settingsRoutesWith = (rootOf: RootAgency): readonly Route[] => [...holidayRoutes(rootOf), ...settingRoutes(rootOf)]
