import { clockFrom, demoClock } from '#platform/clock'
import { closeDatabase, databaseOn, openPool } from '#platform/database/connection'
import { projectRoot } from '#platform/database/project-root'
import { startApp } from '../app.ts'
import { DEMO_NOW } from './demo-city.ts'
import { tellFault, type PortalOrders } from './portal-processes.ts'

/** One of several portal processes: it serves the portal, with the portal's database user and no other. */
export async function servePortal({ target, home, host, port, demo }: PortalOrders): Promise<void> {
  const pool = openPool(target, 20), portal = databaseOn(pool)
  try {
    const app = await startApp({
      kinds: ['portal'], office: portal, portal, officePool: pool, ports: { portal: port, desk: 0 }, host, home, root: projectRoot(),
      now: demo ? demoClock(home, DEMO_NOW) : clockFrom(process.env['GONGKAI_NOW']),
    })
    let stopping = false
    const stop = async (): Promise<never> => {
      await app.close()
      await closeDatabase(portal, pool)
      process.exit(0)
    }
    const once = (): void => {
      if (stopping) return
      stopping = true
      stop().catch(() => { process.exit(1) })
    }
    // Ctrl-C reaches every process of the terminal; the program above says when, and if it is gone, this one goes too.
    for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {})
    process.on('SIGTERM', once)
    process.on('disconnect', once)
  } catch (error) {
    tellFault(error, port)
    throw error
  }
}
