export { consultationTakers } from './commands/take-from-inbox.ts'
export { jobs } from './jobs.ts'
export { consultationsDeskRoutes, consultationsPortalRoutes } from './routes.tsx'
