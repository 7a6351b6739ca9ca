import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureDatabase } from '#platform/database/databases'
import { OWNER, startEmbedded, type EmbeddedServer } from '#platform/database/embedded'
import { holderOf } from '#platform/database/home-lock'
import { migrate } from '#platform/database/migrate'
import { clearOrphan } from '#platform/database/orphan'

/** The migrated database that every test database is a copy of. */
export const TEMPLATE = 'gongkai_template'
const HOME = 'gongkai-test-'

export type TestServer = { readonly socket: string; readonly target: EmbeddedServer['target']; stop(): Promise<void> }

/** Test runs that were killed have left a server and a folder each: away with those that nobody holds. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(HOME))) {
    const home = join(tmpdir(), name)
    if (!readdirSync(home).includes('gongkai.lock') || holderOf(home)) continue
    await clearOrphan({ data: join(home, 'postgres', 'data'), socket: join(home, 'postgres', 'socket') })
    rmSync(home, { recursive: true, force: true })
  }
}

/** Starts a throw-away server with a migrated template database; the test runner does this once for all files. */
export async function startTestServer(): Promise<TestServer> {
  await sweep().catch(() => { /* another user's, or another run is sweeping */ })
  const home = mkdtempSync(join(tmpdir(), HOME))
  chmodSync(home, 0o755)
  const server = await startEmbedded({ home, durable: false })
  const stopAtOnce = (): void => { try { process.kill(server.pid, 'SIGQUIT') } catch { /* it is gone */ } }
  process.once('exit', stopAtOnce)
  const stop = async (): Promise<void> => {
    await server.stop()
    process.off('exit', stopAtOnce)
    rmSync(home, { recursive: true, force: true })
  }
  try {
    await ensureDatabase(server, TEMPLATE)
    await migrate(server.target(OWNER, TEMPLATE))
  } catch (error) {
    await stop()
    throw error
  }
  return { socket: server.socket, target: server.target, stop }
}
