export { deskHomeRoutes, type HomePanel } from './desk/routes.tsx'
export { dashboardPortalRoutes } from './portal/routes.tsx'
