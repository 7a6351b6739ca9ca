import { cpus, loadavg } from 'node:os'
import { answersOf, fetchOnce } from './portal-bytes.ts'
import { cityHome, databaseFor, documentsIn, ENTRIES, fillCity, WITH_DEMO } from './portal-city.ts'
import { aimsOf, fast, lineOf, paintLine, type Measured } from './portal-lines.ts'
import { CONNECTIONS, GENERATOR, IS_TRIAL, load, SECONDS, TIMES, type Coding, type Figures } from './portal-load.ts'
import { NEXT_NAME, startNext } from './portal-next.ts'
import { nginxVersion, startNginx } from './portal-nginx.ts'
import { startOurs } from './portal-ours.ts'
import { pagesOf, type PageKind } from './portal-pages.ts'
import { hasBrowser, NETWORKS, paintOf, type Network, type Painted } from './portal-paint.ts'
import { PAYLOAD_NAME, startPayload } from './portal-payload.ts'
import type { Server } from './portal-server.ts'
import { tableOf } from './measure.ts'
import { writeToReadmes } from './readme.ts'

const PEERS = process.env['BENCH_PEERS'] !== '0', PAINTS = 5
const measured: Measured[] = []

/** Right bytes before, the load, the same bytes after. */
async function measure(server: string, base: string, page: PageKind, coding: Coding = 'packed'): Promise<Figures> {
  const asking = { base, paths: page.paths, coding, visitors: page.visitors ?? false }
  const before = await answersOf(asking, page.words)
  const figures = await load(asking)
  if ((await answersOf(asking, page.words)).hash !== before.hash) throw new Error(`${server}: ${page.name} has other bytes than before`)
  measured.push({ server, page: page.name, coding, bytes: before.bytes, figures })
  console.log(`${server}: ${page.name} (${coding}): ${fast(figures)}, ${before.bytes} bytes, load ${(loadavg()[0] ?? 0).toFixed(1)}`)
  return figures
}
const painted: { server: string; page: string; network: Network; figures: Painted }[] = []
async function paint(server: string, base: string, pages: readonly (readonly [string, string])[]): Promise<void> {
  if (!hasBrowser) return
  for (const network of IS_TRIAL ? ['4G' as const] : Object.keys(NETWORKS) as Network[]) {
    for (const [page, path] of IS_TRIAL ? pages.slice(-1) : pages) painted.push({ server, page, network, figures: await paintOf(`${base}${path}`, network, IS_TRIAL ? 1 : PAINTS) })
  }
}
const missing: string[] = []
async function peer(name: string, starting: Promise<Server | { readonly missing: string }>, work: (base: string) => Promise<void>): Promise<void> {
  const server = await starting
  if ('missing' in server) {
    missing.push(`${name} was not measured: ${server.missing.split('\n').at(-1)}`)
    console.log(`${name} cannot be had here:\n${server.missing}`)
    return
  }
  try { await work(server.base) } finally { await server.stop() }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { process.exit(1) })
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}; ${GENERATOR}, ${CONNECTIONS} connections kept alive, ${SECONDS} s to warm up and ${TIMES} × ${SECONDS} s, load ${loadavg().map((one) => one.toFixed(1)).join(' ')}`)
const city = await cityHome()
let ours = await startOurs(city, 1)
try {
  fillCity(city)
  const documents = await documentsIn(city, 1000)
  const { kept, made, document, one } = pagesOf(documents)
  console.log(`${ENTRIES} entries are in`)
  const single: PageKind = { name: 'document', paths: [one], words: document.title }
  async function measureOurs(server: string): Promise<void> {
    for (const page of kept) await measure(server, ours.base, page)
    for (const coding of IS_TRIAL ? [] : ['gzip', 'identity'] as const) await measure(server, ours.base, single, coding)
    for (const page of made) await measure(server, ours.base, page)
  }
  const bodies = new Map(await Promise.all([...new Set(kept.flatMap(({ paths }) => paths))].map(async (path) => [path, (await fetchOnce(ours.base, path, 'identity')).body] as const)))
  await measureOurs('ours, 1 process')
  await paint('ours', ours.base, [['home', '/'], ['list', '/info/columns/statutory-20-12'], ['document', one]])
  await ours.stop()
  ours = await startOurs(city, 2)
  await measureOurs('ours, 2 processes')
  if (nginxVersion === null) missing.push('nginx is not on this machine and was not measured')
  else for (const workers of IS_TRIAL ? [2] : [1, 2]) {
    const nginx = await startNginx(bodies, workers), name = `nginx, ${workers} worker${workers === 1 ? '' : 's'}`
    try {
      for (const page of kept) await measure(name, nginx.base, page)
      if (!IS_TRIAL) await measure(name, nginx.base, single, 'identity')
    } finally { await nginx.stop() }
  }
  if (PEERS) {
    const page: PageKind = { name: 'document, rendered for each visitor', paths: [one], words: document.title }
    await peer(NEXT_NAME, startNext({ PEER_SOCKET: city.socket, PEER_USER: 'gongkai_portal', PEER_DATABASE: 'gongkai' }, document), async (base) => {
      await measure(NEXT_NAME, base, page)
      await measure(NEXT_NAME, base, { name: 'document, made at the build', paths: ['/static'], words: document.title })
      await paint(NEXT_NAME, base, [['document', one]])
    })
    await databaseFor(city, 'peer_payload')
    await peer(PAYLOAD_NAME, startPayload({ PEER_SOCKET: city.socket, PEER_USER: 'gongkai_owner', PEER_DATABASE: 'peer_payload' }, documents.slice(0, 200)), async (base) => {
      await measure(PAYLOAD_NAME, base, page)
      await measure(PAYLOAD_NAME, base, { name: 'document over REST', paths: ['/api/documents?limit=1&where[address][equals]='.replace('[address]', '%5Baddress%5D').replace('[equals]', '%5Bequals%5D') + encodeURIComponent(one)], words: document.title })
    })
  } else missing.push('peers were not asked for')
} finally {
  await ours.stop()
  city.drop()
}

const table = [tableOf([...aimsOf(measured, painted), ...painted.filter(({ network }) => network === 'slow 4G').map(paintLine)]), '',
  '| server | page | coding, bytes | requests/s | p50 | p99 |', '|---|---|---|---|---|---|', ...measured.map(lineOf), '',
  `${GENERATOR}, ${CONNECTIONS} connections kept alive on loopback, ${IS_TRIAL ? 'a trial without warming up' : `${SECONDS} s to warm up`}, median of ${TIMES} × ${SECONDS} s; ${cpus().length} cores for servers, database and load together; ${ENTRIES.toLocaleString('en')} entries${WITH_DEMO ? ' beside the demo city' : ''}.${missing.map((why) => ` ${why}.`).join('')}`].join('\n')
console.log(`\n${table}`)
const errors = measured.reduce((sum, { figures }) => sum + figures.errors, 0)
if (errors > 0) console.error(`${errors} requests failed`)
if (process.argv.includes('--write')) writeToReadmes('portal', table)
process.exit(errors > 0 ? 1 : 0)
