import { parseArgs } from 'node:util'
import { homeOf } from '#platform/database/home'
import { StartError } from '#platform/database/start-error'
import { servePortal } from './start/portal-process.ts'
import { portalOrders } from './start/portal-processes.ts'
import { serve, type Running } from './start/serve.ts'

const KINDS = ['portal', 'desk', 'worker'] as const
const USAGE = `用法：npm start [-- 进程种类…]    进程种类：${KINDS.join('、')}；不写即全部`

function options() {
  const { values, positionals } = parseArgs({ options: { demo: { type: 'boolean', default: false } }, allowPositionals: true })
  const odd = positionals.find((word) => !KINDS.some((kind) => kind === word))
  if (odd) throw new StartError(`没有“${odd}”这种进程。${USAGE}`)
  const kinds = KINDS.filter((kind) => positionals.length === 0 || positionals.includes(kind))
  return { kinds, demo: values.demo, home: homeOf({ demo: values.demo }) }
}

function fail(error: unknown): never {
  const known = error instanceof StartError || (error instanceof TypeError && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
  console.error(`\n${known ? (error as Error).message : error instanceof Error ? error.stack : String(error)}`)
  process.exit(1)
}

const stopping = new AbortController()
let running: Running | undefined

/** Ctrl-C comes more than once (from the terminal, and passed on by npm): the first stops everything, the others are not heard. */
async function stop(): Promise<void> {
  if (stopping.signal.aborted) return
  console.log('\n正在停止……')
  stopping.abort()
  await running?.close()
  if (running) leave()
}

function leave(): never {
  console.log('已停止')
  process.exit(0)
}

const orders = portalOrders()
if (!orders) for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { stop().catch(fail) })
try {
  if (orders) await servePortal(orders)
  else running = await serve({ ...options(), say: console.log, signal: stopping.signal })
} catch (error) {
  if (stopping.signal.aborted) leave()
  fail(error)
}
