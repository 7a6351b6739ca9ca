import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { emptyContentOf } from './entry-content.ts'
import { publishSnapshot, withdrawSnapshot, type Snapshot } from '#publishing'
import { publishCatalogue } from '../../src/modules/publishing/catalogue/jobs.ts'
import { portalRoutes } from '../../src/app.ts'
import { testSide, type TestSide } from '../annualreport-pages/desk-server.ts'
import { city, NOW, type City } from '../catalogue/office.ts'
import { report } from '../writers/qingting.ts'

/** Words that would break a table, a feed, a page or an address that takes them as they come. */
export const HOSTILE = '=HYPERLINK("http://e.example","点")]]></script><script>alert(1)</script>&\u0007尾'

const entry = (n: number, more: Partial<Snapshot> = {}, content: Readonly<Record<string, unknown>> = {}): Snapshot => ({
  address: `/info/2024/${n}`, kind: 'entry', column: '规划', columnId: 'statutory-20-3', agency: 'jiaotong', agencyName: '青汀市交通运输局', title: `公交线路调整公告${n}`, year: 2024, publishedOn: '2024-05-06', indexNo: `X/2024-${n}`, files: [],
  data: { content: emptyContentOf({ title: `公交线路调整公告${n}`, summary: `调整第${n}路`, ...content }), indexNo: `X/2024-${n}`, correctedOn: null }, ...more,
})

const policy: Snapshot = {
  address: '/policies/a-1/state', kind: 'policy-state', column: '政策文件库', agency: 'jiaotong', agencyName: '青汀市交通运输局', title: '公交管理办法', year: 2023, publishedOn: '2023-03-01', files: [],
  data: {
    id: 'a-1', title: '公交管理办法', docNo: '青交规〔2023〕1号', unifiedNo: null, kind: 'normative', agency: 'jiaotong', agencyName: '青汀市交通运输局', topic: '交通', endedBy: null, publishedOn: '2023-03-01', filedOn: null, relations: [], interpretations: [], card: null, textAddress: null, keys: [],
    history: { issuedOn: '2023-03-01', effectiveOn: '2023-04-01', validUntil: '2028-03-31', confirmations: [], amendments: [], endedOn: null, endedAs: null },
  },
}
const annual: Snapshot = { address: '/reports/qingting/2023', kind: 'annual-report', column: '政府信息公开年报', agency: 'qingting', agencyName: '青汀市人民政府', title: report.title, year: 2023, publishedOn: '2024-03-20', data: report, files: [] }

export type OpenCity = { readonly city: City; readonly portal: TestSide; publish(snapshot: Snapshot): Promise<void>; withdraw(address: string, reason: string, tombstone?: boolean): Promise<void>; close(): Promise<void> }

const deed = (kit: Kit, agency: string, work: Parameters<typeof act>[4]) => act(kit, systemActor(agency, ['test.publish']), 'test.publish', agency, work)

/** A public side with `entries` entries of one column, one hostile entry, one policy, one report; and the portal before it. */
export async function openCity(entries: number): Promise<OpenCity> {
  const here = await city()
  const publish = async (snapshot: Snapshot): Promise<void> => { await deed(here.kit, snapshot.agency, async (scene) => { await publishSnapshot(scene, snapshot); await scene.record(snapshot.address, {}) }) }
  for (let n = 1; n <= entries; n += 1) await publish(entry(n))
  await publish(entry(9000, { title: HOSTILE, publishedOn: '2024-12-31', topics: ['qi-you-xiang'] }, { title: HOSTILE, summary: HOSTILE, source: '+1', keywords: '@SUM(A1)' }))
  await publish(policy)
  await publish(annual)
  await publishCatalogue(here.kit)
  const portal = await testSide(portalRoutes, here.database.portal, [], NOW)
  return {
    city: here, portal, publish,
    withdraw: async (address, reason, tombstone = true) => { await deed(here.kit, 'jiaotong', async (scene) => { await withdrawSnapshot(scene, address, { reason, tombstone }); await scene.record(address, {}) }) },
    async close() { await portal.close(); await here.database.drop() },
  }
}

/** What the portal answers, with its JSON. */
export const getFrom = (open: () => OpenCity) => async (url: string) => {
  const { statusCode, headers, body } = await open().portal.get(null, url)
  return { statusCode, headers, body, json: <T = unknown>(): T => JSON.parse(body) as T }
}
