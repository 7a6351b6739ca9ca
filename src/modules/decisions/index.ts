export { decisionTakers } from './commands/take-from-inbox.ts'
export { jobs } from './jobs.ts'
export { decisionsDeskRoutes, decisionsPortalRoutes } from './routes.tsx'
