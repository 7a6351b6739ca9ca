export { benefitTakers } from './commands/take-from-inbox.ts'
export { jobs } from './jobs.ts'
export { benefitsDeskRoutes, benefitsPortalRoutes } from './routes.tsx'
