import cluster, { type Worker } from 'node:cluster'
import { availableParallelism } from 'node:os'
import type { Target } from '#platform/database/connection'
import { passOn } from '#platform/siblings'
import { StartError } from '#platform/database/start-error'

/** What a portal process is told when it starts. */
export type PortalOrders = { readonly target: Target; readonly home: string; readonly host: string; readonly port: number; readonly demo: boolean }
type Fault = { readonly fault: { readonly code?: string; readonly message: string; readonly port: number } }
const ORDERS = 'GONGKAI_PORTAL_ORDERS'
const MOST = 64, AGAIN_MS = 1000

/** How many processes the portal runs in, by GONGKAI_PORTAL_PROCESSES: 1, or as many as there are cores (`auto`). */
export function portalProcesses(given = process.env['GONGKAI_PORTAL_PROCESSES'] ?? '1'): number {
  const wanted = given === 'auto' ? availableParallelism() : Number(given)
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > MOST) throw new StartError(`GONGKAI_PORTAL_PROCESSES=${given} 不对，请写 1 到 ${MOST} 之间的数，或 auto（与处理器核数相同）`)
  return wanted
}

/** The orders of this process, where it is a portal process; null in the program itself. */
export const portalOrders = (): PortalOrders | null => (cluster.isWorker ? JSON.parse(process.env[ORDERS] ?? 'null') as PortalOrders | null : null)
export const tellFault = (error: unknown, port: number): void => { process.send?.({ fault: { code: (error as NodeJS.ErrnoException).code, message: (error as Error).message, port } }) }

const isFault = (message: unknown): message is Fault => typeof message === 'object' && message !== null && 'fault' in message

/** Listening, or why it cannot. */
const listening = (worker: Worker): Promise<number> => new Promise((resolve, reject) => {
  worker.on('message', (message: unknown) => { if (isFault(message)) reject(Object.assign(new Error(message.fault.message), message.fault)) })
  worker.once('listening', ({ port }) => { resolve(port) })
  worker.once('exit', (code) => { reject(new StartError(`门户进程没有启动（退出码 ${code}），原因见上面的输出`)) })
})

/** Starts the portal in so many processes on one port. One that dies is started again; what they count they count together. */
export async function startPortals(count: number, orders: PortalOrders, clock: () => Date): Promise<{ readonly address: string; close(): Promise<void> }> {
  let closing = false
  const fork = (port: number): Worker => {
    // A clock that was set goes on where it stands now, the same in all of them.
    const worker = cluster.fork({ [ORDERS]: JSON.stringify({ ...orders, port }), ...(process.env['GONGKAI_NOW'] ? { GONGKAI_NOW: clock().toISOString() } : {}) })
    worker.on('message', (message: unknown) => { passOn(worker, message) })
    worker.on('error', () => { /* it has gone, which its exit says */ })
    return worker
  }
  const keep = (worker: Worker, port: number): void => {
    worker.once('exit', (code, signal) => {
      if (closing) return
      process.stderr.write(`${new Date().toISOString()} a portal process ended (${signal ?? code}) and is started again\n`)
      setTimeout(() => { if (!closing) keep(fork(port), port) }, AGAIN_MS)
    })
  }
  async function close(): Promise<void> {
    closing = true
    await Promise.all(Object.values(cluster.workers ?? {}).map((worker) => worker && !worker.isDead() && new Promise<void>((done) => {
      worker.once('exit', () => { done() })
      worker.kill('SIGTERM')
    })))
  }
  try {
    // The first one may be given any port; the others take the same.
    const first = fork(orders.port), port = await listening(first)
    const others = Array.from({ length: count - 1 }, () => fork(port))
    await Promise.all(others.map(listening))
    for (const worker of [first, ...others]) keep(worker, port)
    return { address: `http://${orders.host}:${port}`, close }
  } catch (error) {
    await close()
    throw error
  }
}
