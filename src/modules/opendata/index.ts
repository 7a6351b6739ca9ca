export { opendataPortalRoutesWith } from './routes.ts'
