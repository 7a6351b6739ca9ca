import { globSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { portalRoutes } from '#app'
import { withdrawnAddresses, publishCatalogue } from '#publishing'
import { kindsOf } from '#platform/site-export/address'
import { exportSite, SITE, type Exported } from '#platform/site-export/export'
import { seedAgencies } from '#agencies'
import { builtFiles, frontPages, portalInProcess } from '../../src/portal-in-process.ts'
import { houseWith } from '../kept/office.ts'

export const DOMAIN = 'www.qingting.gov.cn', ORIGINS = [`https://${DOMAIN}`, `http://${DOMAIN}`]
export const kinds = kindsOf(portalRoutes)

/** An office with a portal that can be exported into folders of its own. */
export async function exportHouse() {
  const house = await houseWith()
  await seedAgencies(house.database.office, [{ id: 'qingting', parent: null, name: '青汀市人民政府', shortName: '市政府', kind: 'government', signsAs: '青汀市人民政府', reports: true, phone: '1', address: 'a', position: 1 }])
  await publishCatalogue(house.kit)
  const publicFolder = join(house.home, 'public')
  mkdirSync(join(publicFolder, 'islands'), { recursive: true })
  writeFileSync(join(publicFolder, 'gongkai.css'), 'body { margin: 0 }\n'.repeat(60))
  const islands = globSync('src/ui/islands/*.ts').map((path) => `islands/${basename(path, '.ts')}.js`)
  for (const script of ['htmx.js', ...islands]) writeFileSync(join(publicFolder, script), `console.log('${script}')\n`)
  const server = await portalInProcess({ ...house.kit, db: house.database.portal }, publicFolder)
  return {
    ...house,
    folder: (name: string): string => join(house.home, name),
    async export(folder: string, front: { portal?: string; listen?: string } = {}): Promise<Exported> {
      return exportSite({
        home: house.home, folder, now: house.clock.now, domain: DOMAIN, origins: ORIGINS, ask: server.ask, kinds, seeds: ['/', '/sitemap.xml', '/robots.txt'], more: await withdrawnAddresses(house.database.portal),
        pages: frontPages(), assets: builtFiles(publicFolder), progress: () => {}, front: { root: join(folder, SITE), listen: front.listen ?? '127.0.0.1:80', serverName: DOMAIN, portal: front.portal ?? null },
      })
    },
    async close(): Promise<void> {
      await server.close()
      await house.close()
    },
  }
}
