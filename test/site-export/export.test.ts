import assert from 'node:assert/strict'
import { cpSync, readFileSync, statSync, writeFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { checkLinks } from '#platform/site-export/check-links'
import { publicKeyText } from '#platform/crypto/signing'
import { KEY, SITE } from '#platform/site-export/export'
import { verifyFolder, type Verdict } from '#platform/site-export/verify-folder'
import { filesBelow } from '#platform/site-export/write'
import { entry } from '../kept/office.ts'
import { exportHouse, kinds, ORIGINS } from './house.ts'

const ENTRIES = 60
let house: Awaited<ReturnType<typeof exportHouse>>, folder: string
const pdf = { name: '附件.pdf', label: '附件', mediaType: 'application/pdf', bytes: Buffer.from(`%PDF-1.7\n${'x'.repeat(3000)}`) }
before(async () => {
  house = await exportHouse()
  folder = house.folder('front')
  for (let n = 1; n <= ENTRIES; n += 1) await house.publish(entry(`/info/2024/${n}`, `第${n}条`, { columnId: n % 2 === 0 ? 'statutory-20-1' : 'statutory-20-2', ...(n === 7 ? { files: [pdf], data: { content: { kind: 'news', columnId: 'statutory-20-2', topics: [], title: '第7条', body: '<p>见附件</p>', summary: '', source: '', author: '', keywords: '', formedOn: '2024-12-12', fields: {}, attachments: [{ file: '附件.pdf', label: '附件' }], links: [] }, correctedOn: null } } : {}) }))
  await house.publish(entry('/info/2024/99', '要撤回的'))
  await house.withdraw('/info/2024/99')
})
after(() => house.close())

const verify = (more: { atLeast?: number; against?: string; at?: string } = {}): Promise<Verdict> => verifyFolder({ folder: more.at ?? folder, publicKey: publicKeyText(house.home, KEY), atLeast: more.atLeast ?? 0, against: more.against, progress: () => {} })
const read = (place: string): string => readFileSync(join(folder, SITE, place), 'utf8')

test('the whole portal is written: pages in three looks, files, feeds, what was withdrawn; no link is dead; the copy proves whole', async () => {
  const { manifest, walked, written } = await house.export(folder)
  assert.deepEqual(walked.faults, [])
  assert.ok(walked.pages > ENTRIES, String(walked.pages))
  assert.ok(written.length > 3 * ENTRIES)
  assert.match(read('info/2024/7.html'), /第7条/)
  assert.match(read('@senior/info/2024/7.html'), /data-look="senior"/)
  assert.match(read('@contrast/info/2024/7.html'), /data-look="contrast"/)
  assert.match(read('@410/info/2024/99.html'), /撤回/)
  assert.match(read('info/columns/statutory-20-1@page=2.html'), /第\d+条/)
  assert.match(read('sitemap-1.xml'), /info\/2024\/7</)
  assert.equal(gunzipSync(readFileSync(join(folder, SITE, 'info/2024/7.html.gz'))).toString(), read('info/2024/7.html'))
  const { dead, links } = await checkLinks({ folder, manifest, kinds, origins: ORIGINS, live: walked.live })
  assert.deepEqual(dead, [])
  assert.ok(links > 1000)
  assert.deepEqual((await verify()).faults, [])
})

test('a dead link is found', async () => {
  const { manifest, walked } = await house.export(folder)
  const page = join(folder, SITE, 'info/2024/7.html'), whole = readFileSync(page)
  writeFileSync(page, whole.toString().replace('</main>', '<a href="/info/2024/1000#x">a</a><a href="/guide#nowhere">b</a><a href="/info/2024/99">c</a></main>'))
  const { dead } = await checkLinks({ folder, manifest, kinds, origins: ORIGINS, live: walked.live })
  assert.deepEqual(dead.map(({ link }) => link), ['/info/2024/1000#x', '/guide#nowhere', '/info/2024/99'])
  writeFileSync(page, whole)
})

test('exported again after one publication, only the files that changed are written, and nothing where nothing changed', async () => {
  const still = await house.export(folder)
  assert.deepEqual([still.written, still.removed], [[], []])
  const times = new Map((await filesBelow(join(folder, SITE))).map((place) => [place, statSync(join(folder, SITE, place)).mtimeMs]))
  const bytes = new Map([...times.keys()].map((place) => [place, readFileSync(join(folder, SITE, place))]))
  await house.publish(entry('/info/2024/8', '第8条的更正', { columnId: 'statutory-20-1' }))
  const { written, removed, manifest } = await house.export(folder)
  assert.equal(manifest.number, still.manifest.number + 1)
  assert.deepEqual(removed, [])
  const changed = (await filesBelow(join(folder, SITE))).filter((place) => !bytes.get(place)?.equals(readFileSync(join(folder, SITE, place))))
  assert.deepEqual(written.toSorted(), changed.toSorted())
  assert.ok(written.includes('info/2024/8.html') && written.includes('info/2024/8.html.gz') && written.includes('@senior/info/2024/8.html'))
  assert.ok(!written.some((place) => /info\/2024\/(?!8\.)\d+\.html$/.test(place)), written.join())
  for (const [place, time] of times) if (!changed.includes(place)) assert.equal(statSync(join(folder, SITE, place)).mtimeMs, time, place)
  assert.deepEqual((await verify()).faults, [])
})

test('what is withdrawn is gone from the copy, and says so there', async () => {
  await house.withdraw('/info/2024/10')
  const { removed } = await house.export(folder)
  assert.ok(removed.includes('info/2024/10.html') && removed.includes('info/2024/10.html.gz') && removed.includes('@senior/info/2024/10.html'))
  assert.match(read('@410/info/2024/10.html'), /撤回/)
})

test('an export that was cut off, and one that was meddled with, are made whole by the next', async () => {
  rmSync(join(folder, 'manifest.json'))
  rmSync(join(folder, SITE, 'info/2024/3.html'))
  writeFileSync(join(folder, SITE, 'info/2024/4.html.part-1'), 'half')
  writeFileSync(join(folder, SITE, 'info/2024/5.html.gz'), 'meddled')
  await house.export(folder)
  const fresh = house.folder('fresh')
  await house.export(fresh)
  const places = await filesBelow(join(folder, SITE))
  assert.deepEqual(places, await filesBelow(join(fresh, SITE)))
  for (const place of places) assert.ok(readFileSync(join(folder, SITE, place)).equals(readFileSync(join(fresh, SITE, place))), place)
})

let once: Promise<string> | undefined
const originalCopy = (): Promise<string> => once ??= house.export(house.folder('original')).then(() => house.folder('original'))

const TAMPERINGS: readonly (readonly [what: string, meddle: (site: string) => void, kind: string, where: string])[] = [
  ['one sign of a page', (site) => { const page = join(site, 'info/2024/11.html'); writeFileSync(page, readFileSync(page, 'utf8').replace('第11条', '第12条')) }, 'changed', 'info/2024/11.html'],
  ['a script at the end of a page', (site) => { const page = join(site, 'index.html'); writeFileSync(page, `${readFileSync(page, 'utf8')}<script src="https://evil.example/x.js"></script>`) }, 'changed', 'index.html'],
  ['an attachment with another', (site) => writeFileSync(join(site, 'info/2024/7/files/附件.pdf'), `%PDF-1.7\n${'y'.repeat(3000)}`), 'changed', 'info/2024/7/files/附件.pdf'],
  ['the packed copy only', (site) => writeFileSync(join(site, 'info/2024/12.html.gz'), 'not gzip'), 'changed', 'info/2024/12.html.gz'],
  ['a page taken away', (site) => rmSync(join(site, 'info/2024/13.html')), 'missing', 'info/2024/13.html'],
  ['a page put in', (site) => writeFileSync(join(site, 'prize.html'), '<p>恭喜中奖</p>'), 'added', 'prize.html'],
  ['the manifest', (site) => { const at = join(site, '..', 'manifest.json'); writeFileSync(at, readFileSync(at, 'utf8').replace('"number":', '"number": ')) }, 'signature', 'manifest.json'],
]
for (const [what, meddle, kind, where] of TAMPERINGS) {
  test(`tampering is found: ${what}`, async () => {
    const copy = house.folder(`copy-${kind}-${where.replaceAll('/', '-')}`), original = await originalCopy()
    cpSync(original, copy, { recursive: true })
    assert.deepEqual((await verify({ at: copy })).faults, [])
    meddle(join(copy, SITE))
    const { faults } = await verify({ at: copy, against: original })
    assert.deepEqual(faults.map((fault) => [fault.kind, fault.where]), [[kind, where]])
  })
}

test('an older export put back is found by its number', async () => {
  const { manifest } = await house.export(folder)
  assert.deepEqual((await verify({ atLeast: manifest.number })).faults, [])
  assert.deepEqual((await verify({ atLeast: manifest.number + 1 })).faults.map(({ kind }) => kind), ['replayed'])
})

test('the changed range is told to the byte with an original, and to the block without', async () => {
  const copy = house.folder('ranges'), original = await originalCopy()
  cpSync(original, copy, { recursive: true })
  const page = join(copy, SITE, 'info/2024/14.html'), whole = readFileSync(page), at = whole.indexOf('第14条')
  const evil = Buffer.from('<b>点这里领奖</b>')
  writeFileSync(page, Buffer.concat([whole.subarray(0, at), evil, whole.subarray(at)]))
  const [exact] = (await verify({ at: copy, against: original })).faults
  assert.deepEqual(exact?.ranges, [{ from: at, to: at + evil.length }])
  assert.equal(exact?.shows, evil.toString())
  const [block] = (await verify({ at: copy })).faults
  const [range] = block?.ranges ?? []
  assert.equal(block?.exact, false)
  assert.ok(range && range.from <= at && range.to >= at + evil.length && range.to - range.from <= evil.length + 2 * 1024, JSON.stringify(range))
})
