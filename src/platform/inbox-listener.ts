import type { Pool, PoolClient } from 'pg'

const AGAIN_AFTER = 1000

/** Runs `work` at once and then whenever the database says so on the channel; what is said while it works is one more run. Reconnects when the connection is lost. */
export async function listenTo(pool: Pool, channel: string, work: () => Promise<void>): Promise<{ stop(): Promise<void> }> {
  let stopped = false, running: Promise<void> | null = null, again = false, client: PoolClient | null = null, waiting: NodeJS.Timeout | undefined
  const run = (): void => {
    if (stopped) return
    if (running) { again = true; return }
    running = work().catch((error: unknown) => { process.stderr.write(`${new Date().toISOString()} inbox ${String(error)}\n`) }).finally(() => {
      running = null
      if (again) { again = false; run() }
    })
  }
  const connect = async (): Promise<void> => {
    if (stopped) return
    try {
      const fresh = await pool.connect()
      client = fresh
      fresh.on('notification', run)
      // A connection that dies may say so more than once, also after it was given back.
      fresh.on('error', () => {
        if (client !== fresh) return
        client = null
        fresh.release(true)
        if (!stopped) waiting = setTimeout(() => { void connect() }, AGAIN_AFTER)
      })
      await fresh.query(`listen ${channel}`)
      run()
    } catch { if (!stopped) waiting = setTimeout(() => { void connect() }, AGAIN_AFTER) }
  }
  await connect()
  return {
    async stop() {
      stopped = true
      clearTimeout(waiting)
      await running
      const last = client
      client = null
      last?.release(true)
    },
  }
}
