export { jobs } from './jobs.ts'
export { searchDeskRoutesWith, searchPortalRoutes } from './routes.tsx'
