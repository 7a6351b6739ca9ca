import { Logger, parseCronItems, run, runOnce, type Runner, type TaskList } from 'graphile-worker'
import type { Pool } from 'pg'
import type { Kit } from './act.ts'

const quietLogger = new Logger(() => (level, message) => {
  if (level === 'error') process.stderr.write(`${new Date().toISOString()} job ${message}\n`)
})

/** What the worker does later. A job may run twice, so each must be safe to. */
export type Job = (kit: Kit, data: unknown) => Promise<void>
export type Jobs = Readonly<Record<string, Job>>

const tasksOf = (kit: Kit, jobs: Jobs): TaskList => Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, (payload: unknown) => job(kit, payload)]))

/** Does all jobs that wait now, and those that they bring, then stops: for commands and tests. */
export const workOff = (pool: Pool, kit: Kit, jobs: Jobs): Promise<void> => runOnce({ pgPool: pool, logger: quietLogger, taskList: tasksOf(kit, jobs) })

/** Starts the worker: jobs as their deeds commit, and the timed ones (job → cron pattern, in UTC). */
export const startWorker = (pool: Pool, kit: Kit, jobs: Jobs, timed: Readonly<Record<string, string>>): Promise<Runner> =>
  run({
    pgPool: pool, concurrency: 4, noHandleSignals: true, pollInterval: 2000, parsedCronItems: parseCronItems(Object.entries(timed).map(([task, match]) => ({ task, match }))),
    logger: quietLogger, taskList: tasksOf(kit, jobs),
  })
