import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { allAgencies } from '#agencies'
import { withdrawnAddresses } from '#publishing'
import { act, type Kit } from '#platform/act'
import { clockFrom, demoClock } from '#platform/clock'
import { projectRoot } from '#platform/database/project-root'
import { kindsOf } from '#platform/site-export/address'
import { checkLinks } from '#platform/site-export/check-links'
import { exportSite, SITE, type Exported } from '#platform/site-export/export'
import { systemActor } from '#platform/system-actor'
import { Refusal } from '#shared/refusal'
import { defaultAround } from '#ui/site-context'
import { portalRoutes } from '../app.ts'
import { builtFiles, frontPages, portalInProcess } from '../portal-in-process.ts'
import { DEMO_NOW } from '../start/demo-city.ts'
import { HOME_OPTIONS, readArgs, UsageError } from './args.ts'
import { withDatabase } from './with-database.ts'

const DEED = 'publishing.export-site'
const SEEDS = ['/', '/sitemap.xml', '/robots.txt']
const OPTIONS = { ...HOME_OPTIONS, json: { type: 'boolean' }, check: { type: 'boolean' }, root: { type: 'string' }, portal: { type: 'string' }, listen: { type: 'string' }, domain: { type: 'string' } } as const

/** Who wrote what for others to show, in the ledger. */
async function record(kit: Kit, { manifest, written, removed }: Exported): Promise<void> {
  const root = (await allAgencies(kit.db)).find(({ parent }) => parent === null)?.id
  if (root === undefined || (written.length === 0 && removed.length === 0)) return
  await act(kit, systemActor(root, [DEED]), DEED, root, (scene) => scene.record('site', { number: manifest.number, files: manifest.files.length, written: written.length, removed: removed.length }))
}

const progress = (done: number, known: number): void => { if (done % 500 === 0 && process.stderr.isTTY) process.stderr.write(`\r已导出 ${done} 页，已知 ${known} 页`) }

/** `gongkai site export`: 0 written, 1 written and something is amiss or refused, 2 cannot run. */
export async function siteExport(argv: readonly string[]): Promise<number> {
  const { values: { json, check, root, portal, listen, domain = defaultAround.site.domain, ...which }, positionals: [given, ...more] } = readArgs(argv, OPTIONS, { words: true })
  if (given === undefined || more.length > 0) throw new UsageError('请写明一个输出文件夹，例如：gongkai site export /srv/gongkai-site')
  const folder = resolve(given), publicFolder = join(projectRoot(), 'dist', 'public')
  if (!existsSync(join(publicFolder, 'gongkai.css'))) throw new UsageError('还没有生成样式和脚本，请先运行 npm run build')
  const started = performance.now()
  return withDatabase(which, async ({ db, home }) => {
    const now = existsSync(join(home, 'demo-clock')) ? demoClock(home, DEMO_NOW) : clockFrom(process.env['GONGKAI_NOW'])
    const kit: Kit = { db, now, home, reactions: {} }, server = await portalInProcess(kit, publicFolder), kinds = kindsOf(portalRoutes), origins = [`https://${domain}`, `http://${domain}`]
    try {
      const exported = await exportSite({
        home, folder, now: now(), domain, origins, ask: server.ask, kinds, seeds: SEEDS, more: await withdrawnAddresses(db), pages: frontPages(), assets: builtFiles(publicFolder), progress,
        front: { root: resolve(root ?? join(folder, SITE)), listen: listen ?? '80', serverName: domain, portal: portal ?? null },
      })
      await record(kit, exported)
      const links = check ? await checkLinks({ folder, manifest: exported.manifest, kinds, origins, live: exported.walked.live }) : null
      const seconds = (performance.now() - started) / 1000
      tell(exported, links, seconds, json ?? false)
      return exported.walked.faults.length > 0 || (links?.dead.length ?? 0) > 0 ? 1 : 0
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      console.error(error.reasons.join('\n'))
      return 1
    } finally { await server.close() }
  })
}

const SHOWN = 30
function tell({ manifest, written, removed, walked }: Exported, links: Awaited<ReturnType<typeof checkLinks>> | null, seconds: number, json: boolean): void {
  if (json) {
    console.log(JSON.stringify({ number: manifest.number, pages: walked.pages, files: manifest.files.length, written, removed, faults: walked.faults, live: walked.live.length, links, seconds: Number(seconds.toFixed(1)) }))
    return
  }
  const megabytes = manifest.files.reduce((sum, { size }) => sum + size, 0) / 1024 / 1024
  console.log([
    `第 ${manifest.number} 次导出：${walked.pages} 页，${manifest.files.length} 个文件，${megabytes.toFixed(0)} MB，用了 ${seconds.toFixed(1)} 秒`,
    written.length === 0 && removed.length === 0 ? '与上次完全一样，没有改写任何文件' : `改写 ${written.length} 个，去掉 ${removed.length} 个`,
    ...walked.faults.slice(0, SHOWN).map(({ address, what }) => `  没有导出 ${address}：${what}`),
    ...(links ? [`链接 ${links.links} 个：死链 ${links.dead.length} 个，要由主站回答的 ${links.live} 个，外部的 ${links.elsewhere} 个`, ...links.dead.slice(0, SHOWN).map(({ from, link, what }) => `  ${from} → ${link}：${what}`)] : []),
  ].join('\n'))
}
