import type { Route } from '#platform/http/types'
import { downloadCsv, downloadXlsx } from './desk/export.ts'
import { postMap, showMap, showMapPicture } from './desk/map-page.tsx'
import { downloadUse, showUse } from './desk/use-page.tsx'
import { postConfirm, postInspection, postPhoto, showConfirm, showDeskPhoto, showZoneAtDesk } from './desk/zone-desk.tsx'
import { postFreshZone, postZone, showFreshZone, showZoneForm } from './desk/zone-form.tsx'
import { showZonesList } from './desk/zones-list.tsx'
import { kioskRoutes } from './kiosk/routes.tsx'
import { paths, publicPaths } from './paths.ts'
import { showPhoto, showZone } from './portal/zone-page.tsx'
import { showZones } from './portal/zones-page.tsx'

const READ = 'zones.read', CHANGE = 'zones.change'

/** The registry of zones at the desk. */
export const zonesDeskRoutes: readonly Route[] = [
  { at: paths.zones, method: 'GET', deed: READ, handle: showZonesList },
  { at: paths.csv, method: 'GET', deed: READ, handle: downloadCsv },
  { at: paths.xlsx, method: 'GET', deed: READ, handle: downloadXlsx },
  { at: paths.use, method: 'GET', deed: READ, handle: showUse },
  { at: paths.useCsv, method: 'GET', deed: READ, handle: downloadUse },
  { at: paths.map, method: 'GET', deed: READ, handle: showMap },
  { at: paths.map, method: 'POST', deed: 'zones.map', handle: postMap },
  { at: paths.mapPicture, method: 'GET', deed: READ, handle: showMapPicture },
  { at: paths.fresh, method: 'GET', deed: CHANGE, handle: showFreshZone },
  { at: paths.fresh, method: 'POST', deed: CHANGE, handle: postFreshZone },
  { at: paths.zone(':id'), method: 'GET', deed: READ, handle: showZoneAtDesk },
  { at: paths.change(':id'), method: 'GET', deed: CHANGE, handle: showZoneForm },
  { at: paths.change(':id'), method: 'POST', deed: CHANGE, handle: postZone },
  { at: paths.close(':id'), method: 'GET', deed: CHANGE, handle: showConfirm('close') },
  { at: paths.close(':id'), method: 'POST', deed: CHANGE, handle: postConfirm('close') },
  { at: paths.reopen(':id'), method: 'GET', deed: CHANGE, handle: showConfirm('reopen') },
  { at: paths.reopen(':id'), method: 'POST', deed: CHANGE, handle: postConfirm('reopen') },
  { at: paths.inspections(':id'), method: 'POST', deed: 'zones.inspect', handle: postInspection },
  { at: paths.photos(':id'), method: 'POST', deed: CHANGE, handle: postPhoto },
  { at: '/zones/:id/photos/:name', method: 'GET', deed: READ, handle: showDeskPhoto },
]

/** Where the public finds the zones, and what their touch screens show. Reads the public side only. */
export const zonesPortalRoutes: readonly Route[] = [
  { at: publicPaths.zones, method: 'GET', open: true, handle: showZones },
  { at: publicPaths.zone(':id'), method: 'GET', open: true, handle: showZone },
  { at: '/zones/:id/photos/:name', method: 'GET', open: true, handle: showPhoto },
  ...kioskRoutes,
]
