import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { inspectZone, addZone, putMap, readSpans, zoneTakers, type Zone } from '#zones'
import type { Kit } from '#platform/act'
import { currentSnapshot, drainInbox, verifySite } from '#publishing'
import { loadHolidays } from '#settings'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { systemActor } from '#platform/system-actor'
import { closeZone, reopenZone } from '../../src/modules/zones/commands/close-zone.ts'
import { putPhoto } from '../../src/modules/zones/commands/put-photos.ts'
import { changeZone } from '../../src/modules/zones/commands/save-zone.ts'
import { forgetRareWords } from '../../src/modules/zones/commands/take-use.ts'
import { publishZones } from '../../src/modules/zones/jobs.ts'
import { sendUse } from '../../src/modules/zones/kiosk/send-use.ts'
import { publicZoneAt, publicZones } from '../../src/modules/zones/queries/public-zones.ts'
import { topWords, dailySums } from '../../src/modules/zones/queries/use-figures.ts'
import { inspectionsOf, zoneById, zoneHistory } from '../../src/modules/zones/queries/zones.ts'
import { openOffice, type Office } from '../identity/office.ts'

let office: Office, kit: Kit, clerk: Actor, town: Actor, home = ''
before(async () => {
  office = await openOffice()
  home = mkdtempSync(join(tmpdir(), 'gongkai-zones-'))
  kit = { ...office.kit, home }
  clerk = await office.account('clerk', ['office_clerk', 'qingting'])
  town = await office.account('town', ['agency_clerk', 'luhe'])
})
after(async () => { await office.drop(); rmSync(home, { recursive: true, force: true }) })

const WORKDAY = readSpans('8:30-12:00，14:00-17:30') ?? []
const zone = (id: string, agency: string, more: Partial<Zone> = {}): Zone => ({
  id, name: `${id}专区`, level: 'town', agency, address: '芦河镇中心路1号', phone: '0599-5550101', position: null, equipment: ['computer'], otherEquipment: '', services: ['read'], staff: [{ name: '周某', duty: '综合服务' }],
  hours: [WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, [], []], exceptions: [], followsHolidays: true, idleSeconds: 60, note: '', ...more,
})
const refused = (work: Promise<unknown>, status: number, words: RegExp) => assert.rejects(work, (error) => error instanceof Refusal && error.status === status && words.test(error.reasons.join('；')))

test('a zone is registered and public in one deed, and whose information is local to it is told', async () => {
  await addZone(kit, town, zone('luhe', 'luhe'))
  await addZone(kit, clerk, zone('beitan', 'beitan', { level: 'village' }))
  await addZone(kit, clerk, zone('shi', 'qingting', { level: 'city' }))
  assert.deepEqual((await publicZones(office.portal)).map(({ id }) => id), ['shi', 'luhe', 'beitan'])
  assert.deepEqual((await publicZoneAt(office.portal, 'luhe')).local.map(({ id }) => id), ['luhe', 'beitan'])
  assert.deepEqual((await publicZoneAt(office.portal, 'beitan')).local.map(({ id }) => id), ['beitan', 'luhe'])
  assert.deepEqual((await publicZoneAt(office.portal, 'shi')).local.map(({ id }) => id), ['qingting'])
  const lines = await office.lines('zones.change')
  assert.equal(lines.length, 3)
  assert.deepEqual((await verifySite(office.office)).faults, [])
})

test('what is unfinished, taken or another’s is refused and leaves no trace', async () => {
  const before = (await office.lines()).length
  await refused(addZone(kit, town, zone('jt', 'jiaotong')), 403, /不能在该单位办理/)
  await refused(addZone(kit, town, zone('luhe', 'luhe')), 409, /已被使用/)
  await refused(addZone(kit, town, zone('Luhe 1', 'luhe')), 422, /代码只能用/)
  await refused(addZone(kit, town, zone('new', 'luhe')), 422, /代码只能用/)
  await refused(addZone(kit, town, zone('x-1', 'luhe', { equipment: [], services: [], phone: '', idleSeconds: 5 })), 422, /设备.*30 至 600|电话.*设备/)
  assert.equal((await office.lines()).length, before)
})

test('a change is public at once, stands in the history, and is not written over another’s', async () => {
  const standing = await zoneById(kit.db, 'luhe')
  await changeZone(kit, town, { ...zone('luhe', 'luhe'), phone: '0599-5550999' }, standing.version, '换了电话')
  assert.equal((await publicZoneAt(office.portal, 'luhe')).phone, '0599-5550999')
  await refused(changeZone(kit, town, zone('luhe', 'luhe'), standing.version), 409, /被别人改过/)
  const [latest] = await zoneHistory(kit.db, 'luhe')
  assert.deepEqual([latest?.act, latest?.changed, latest?.note], ['change', ['电话'], '换了电话'])
})

test('closed, the page says since when and why, and reopened it is back', async () => {
  const { version } = await zoneById(kit.db, 'beitan')
  await refused(closeZone(kit, clerk, { id: 'beitan', seen: version, reason: ' ' }), 422, /原因/)
  await closeZone(kit, clerk, { id: 'beitan', seen: version, reason: '并入镇便民服务中心' })
  await refused(publicZoneAt(office.portal, 'beitan'), 410, /2024年1月15日停用；原因：并入镇便民服务中心/)
  assert.deepEqual((await publicZones(office.portal)).map(({ id }) => id), ['shi', 'luhe'])
  await refused(closeZone(kit, clerk, { id: 'beitan', seen: version + 1, reason: '再停' }), 422, /已经停用/)
  await reopenZone(kit, clerk, { id: 'beitan', seen: version + 1, reason: '' })
  assert.equal((await publicZoneAt(office.portal, 'beitan')).id, 'beitan')
  assert.deepEqual((await zoneHistory(kit.db, 'beitan')).map(({ act }) => act), ['reopen', 'close', 'add'])
  assert.deepEqual((await verifySite(office.office)).faults, [])
})

test('holidays of a newly loaded year reach the public zones, and nothing is published that did not change', async () => {
  assert.equal(await publishZones(kit), 0)
  const holidays = systemActor('qingting', ['settings.load-holidays'])
  const days = (await publicZoneAt(office.portal, 'luhe')).special
  assert.ok(days.some(({ day, off }) => day === '2024-02-12' && off), '春节 2024')
  assert.ok(days.some(({ day, off }) => day === '2024-02-04' && !off), '2024-02-04 is worked')
  await refused(loadHolidays(kit, holidays, { year: 2024, number: 'x', daysOff: new Map(), workdays: new Map() }), 422, /./)
  office.later(60 * 24 * 40)
  assert.equal(await publishZones(kit), 3)
  assert.ok(!(await publicZoneAt(office.portal, 'luhe')).special.some(({ day }) => day === '2024-02-12'), 'days that are past stay behind')
})

test('inspections, the map and photographs: what is wrong is said, what is right is public', async () => {
  await refused(inspectZone(kit, town, { zone: 'luhe', day: '2024-02-01', result: 'good', note: '好' }), 403, /./)
  await refused(inspectZone(kit, clerk, { zone: 'luhe', day: '2030-01-01', result: 'x', note: '' }), 422, /日期.*结果.*检查了什么/)
  await inspectZone(kit, clerk, { zone: 'luhe', day: '2024-02-01', result: 'mend', note: '打印机缺纸' })
  assert.deepEqual((await inspectionsOf(kit.db, 'luhe')).map(({ year, result }) => [year, result]), [[2024, 'mend']])
  await refused(putMap(kit, clerk, 'qingting', '{"type":"Point"}'), 422, /FeatureCollection/)
  await putMap(kit, clerk, 'qingting', readFileSync('data/demo-city-map.geojson', 'utf8'))
  const seen = (await zoneById(kit.db, 'luhe')).version
  await refused(changeZone(kit, town, zone('luhe', 'luhe', { position: [0, 0] }), seen), 422, /不在地图范围内/)
  await refused(putPhoto(kit, town, 'luhe', { seen, add: { bytes: Buffer.from('<svg/>'), label: '大厅' } }), 422, /JPG 或 PNG/)
  await putPhoto(kit, town, 'luhe', { seen, add: { bytes: Buffer.from('89504e470d0a1a0a0000', 'hex'), label: '大厅' } })
  const found = await currentSnapshot(office.portal, '/zones/luhe')
  assert.deepEqual(found?.files.map(({ mediaType, label }) => [mediaType, label]), [['image/png', '大厅']])
})

test('a screen’s sums go sealed into the inbox and come out as sums of the day; rare words are never shown and do not last', async () => {
  const portal: Kit = { ...kit, db: office.portal }
  for (const words of [['公租房'], ['公租房', '医保'], ['公租房']]) assert.equal(await sendUse(portal, 'luhe', { counts: { search: 2, print: 1 }, words }), true)
  assert.equal(await sendUse(portal, 'luhe', { counts: {} }), false)
  await sendUse(portal, 'nowhere', { counts: { search: 1 } })
  await drainInbox(kit, zoneTakers)
  const asked = { from: '2024-01-01', until: '2024-12-31', zones: ['luhe'] } as const
  assert.deepEqual(Object.fromEntries((await dailySums(kit.db, asked)).map(({ kind, n }) => [kind, n])), { print: 3, search: 6, session: 3 })
  assert.deepEqual(await topWords(kit.db, asked), [{ word: '公租房', n: 3 }])
  const { rows } = await sql<{ reason: string }>`select set_aside_reason as reason from inbox.submission`.execute(office.owner)
  assert.deepEqual(rows.map(({ reason }) => reason), ['没有“nowhere”这个专区'])
  office.later(60 * 24 * 31)
  await forgetRareWords(kit)
  assert.deepEqual((await sql<{ word: string }>`select word from zones.use_word`.execute(office.office)).rows.map(({ word }) => word), ['公租房'])
  const ledger = JSON.stringify(await office.lines('zones.count-use'))
  assert.ok(!ledger.includes('公租房') && !ledger.includes('医保'), 'the ledger holds no words')
})
