export { notify, type Message } from './commands/notify.ts'
export { jobs } from './jobs.ts'
export { unseenCount } from './queries/messages.ts'
export { notificationsRoutesWith } from './routes.tsx'
