import { createFirstAgency } from '#agencies'
import { createFirstAdministrator } from '#identity'
import type { Kit } from '#platform/act'
import { clockFrom, demoClock } from '#platform/clock'
import { officeRecipient } from '#platform/crypto/keys'
import { closeDatabase, databaseOn, openDatabase, openPool } from '#platform/database/connection'
import { startDatabases, type Databases } from '#platform/database/databases'
import { migrate } from '#platform/database/migrate'
import { projectRoot } from '#platform/database/project-root'
import { StartError } from '#platform/database/start-error'
import { startApp, type App, type ProcessKind } from '../app.ts'
import { DEMO_NOW, demoCityIn, ensureDemoCity, type DemoLogin } from './demo-city.ts'
import { portalProcesses, startPortals } from './portal-processes.ts'
import { progress, type Step } from './progress.ts'
import { SUBSCRIPTIONS } from '../subscriptions.ts'

export type ServeOptions = {
  readonly kinds: readonly ProcessKind[]
  readonly demo: boolean
  readonly home: string
  readonly say: (line: string) => void
  /** Stops a start that is under way. */
  readonly signal: AbortSignal
}
export type Running = { close(): Promise<void> }

function portOf(name: string, usual: number): number {
  const given = process.env[name] ?? String(usual)
  const port = Number(given)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new StartError(`${name}=${given} 不是端口号，请写 1 到 65535 之间的数`)
  return port
}

function explain(error: unknown): unknown {
  const { code, port } = error as NodeJS.ErrnoException & { port?: number }
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return error
  const why = code === 'EACCES' ? '本用户无权使用' : '已被其他程序占用'
  return new StartError(`端口 ${port} ${why}。请换一个端口，例如：GONGKAI_PORTAL_PORT=8800 GONGKAI_DESK_PORT=8801 npm start（演示为 npm run demo）`)
}

const table = (logins: readonly DemoLogin[]): string[] => logins.map(({ login, password, what }) => `    ${login.padEnd(16)} ${password.padEnd(20)} ${what}`)

/** Who can sign in: the demo staff, or on an empty database the first administrators, whose passwords are shown this once. */
async function whoCanSignIn(databases: Databases, kit: Kit, demo: readonly DemoLogin[] | null): Promise<string[]> {
  if (demo) return ['  演示城市的时钟从 2025年1月10日 起走；演示账号（登录名、口令、身份）：', ...table(demo)]
  const first = databases.mayMigrate ? await createFirstAdministrator(kit, await createFirstAgency(kit)) : null
  return first ? ['  首次启动的管理员账号，口令只显示这一次，请记下并在登录后更换：', ...table(first.map((one) => ({ ...one, what: '' })))] : []
}

async function startServing(databases: Databases, options: ServeOptions, step: Step): Promise<Running> {
  if (databases.mayMigrate) {
    await step('升级数据库', async () => {
      const applied = await migrate(databases.owner)
      await databases.settle()
      return applied
    }, (applied) => (applied.length > 0 ? `执行了 ${applied.length} 个脚本` : '已是最新'))
  }
  const officePool = openPool(databases.office, 20)
  const office = databaseOn(officePool)
  const portal = openDatabase(databases.portal, 20)
  const closeConnections = async (): Promise<void> => { await Promise.all([closeDatabase(office, officePool), portal.destroy()]) }
  try {
    const kit: Kit = { db: office, now: options.demo ? demoClock(options.home, DEMO_NOW) : clockFrom(process.env['GONGKAI_NOW']), home: options.home, reactions: SUBSCRIPTIONS, machineNow: () => new Date() }
    const logins = options.demo ? await step('装入演示城市', () => ensureDemoCity(databases, kit, options.say)) : null
    if (!options.demo && databases.mayMigrate && await demoCityIn(databases)) options.say('注意：这个数据库里是演示城市，不是正式数据')
    const signIn = await whoCanSignIn(databases, kit, logins)
    const ports = { portal: portOf('GONGKAI_PORTAL_PORT', 7800), desk: portOf('GONGKAI_DESK_PORT', 7801) }
    const host = process.env['GONGKAI_HOST'] ?? '127.0.0.1'
    const processes = options.kinds.includes('portal') ? portalProcesses() : 1
    const app: App = await step('启动门户与办公端', async () => {
      const own = await startApp({ kinds: options.kinds.filter((kind) => kind !== 'portal' || processes === 1), office, portal, officePool, ports, host, home: options.home, now: kit.now, root: projectRoot() })
      if (processes === 1) return own
      if (options.kinds.join() !== 'portal') await officeRecipient(options.home)
      try {
        const portals = await startPortals(processes, { target: databases.portal, home: options.home, host, port: ports.portal, demo: options.demo }, kit.now)
        return { addresses: { ...own.addresses, portal: portals.address }, async close() { await portals.close(); await own.close() } }
      } catch (error) {
        await own.close()
        throw error
      }
    })
    const { portal: portalAt, desk: deskAt } = app.addresses
    for (const line of ['', ...(portalAt ? [`  门户    ${portalAt}`] : []), ...(deskAt ? [`  办公端  ${deskAt}`] : []), ...signIn, '', '  按 Ctrl-C 停止', '']) options.say(line)
    return { async close() { await app.close(); await closeConnections() } }
  } catch (error) {
    await closeConnections()
    throw explain(error)
  }
}

/** Starts the program: database, tables, demo city, web servers, worker; what was started is stopped again when a step fails or `signal` aborts. */
export async function serve(options: ServeOptions): Promise<Running> {
  const step = progress(options.say)
  const databases = await step('启动数据库', () => startDatabases({ home: options.home, portalAlone: options.kinds.join() === 'portal' }))
  const cutOff = () => { void databases.stop() }
  options.signal.addEventListener('abort', cutOff)
  try {
    options.signal.throwIfAborted()
    const running = await startServing(databases, options, step)
    if (options.signal.aborted) await running.close()
    options.signal.throwIfAborted()
    return { async close() { await running.close(); await databases.stop() } }
  } catch (error) {
    await databases.stop()
    throw error
  } finally {
    options.signal.removeEventListener('abort', cutOff)
  }
}
