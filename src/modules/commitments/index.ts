export { commitmentTakers } from './commands/take-from-inbox.ts'
export { jobs } from './jobs.ts'
export { commitmentsDeskRoutes, commitmentsPortalRoutes } from './routes.tsx'
