import assert from 'node:assert/strict'
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { addZone, applyBundle, readSpans, writeBundle } from '#zones'
import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { importEntries, openSource, withdrawSnapshot } from '#publishing'
import { Refusal } from '#shared/refusal'
import { testDatabase, type TestDatabase } from '../kit/database.ts'
import { kitOn, seedTree } from '../entries/office.ts'

let database: TestDatabase, kit: Kit, folder = ''
const at = (name: string): string => join(folder, name)
const HOURS = readSpans('8:30-12:00') ?? []
const record = (n: number, more: object = {}): object => ({ key: `k${n}`, agency: '临禾镇', kind: '通知公告', column: '应急管理', title: `关于第${n}号水闸检修的通告`, body: `第${n}号水闸停水检修。`, publishedOn: '2024-03-05', formedOn: '2024-03-04', ...more })
async function publish(name: string, records: readonly object[]): Promise<void> {
  writeFileSync(at(name), records.map((one) => JSON.stringify(one)).join('\n'))
  const { refused } = await importEntries(kit, await openSource(at(name)), () => {})
  assert.equal(refused, 0)
}
const bundle = (out: string, since?: string) => writeBundle(kit, { zone: 'linhe', out: at(out), since: since === undefined ? undefined : at(since), assets: { css: 'body{}', script: '/* search */' }, domain: 'www.example.gov.cn' })
const key = (): string => readFileSync(join(folder, 'home', 'keys', 'zones.ed25519.pub'), 'utf8')
const apply = (name: string, to = 'zone') => applyBundle({ bundle: at(name), to: at(to), key: key() })
const filesIn = (path: string): string[] => readdirSync(path, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name).slice(path.length + 1)).toSorted()
const refused = (work: Promise<unknown>, words: RegExp) => assert.rejects(work, (error) => error instanceof Refusal && words.test(error.reasons.join('；')))

before(async () => {
  database = await testDatabase()
  await seedTree(database.office)
  folder = mkdtempSync(join(tmpdir(), 'gongkai-library-'))
  mkdirSync(at('home'))
  kit = { ...kitOn(database.office).kit, home: at('home') }
  await publish('a.jsonl', [record(1), record(2), record(3)])
  await addZone(kit, systemActor('linhe', ['zones.change']), {
    id: 'linhe', name: '临禾镇专区', level: 'town', agency: 'linhe', address: '禾丰路18号', phone: '0599-5550101', position: null, equipment: ['computer'], otherEquipment: '', services: ['read'], staff: [],
    hours: [HOURS, HOURS, HOURS, HOURS, HOURS, [], []], exceptions: [], followsHolidays: true, idleSeconds: 60, note: '',
  })
})
after(async () => { await database.drop(); rmSync(folder, { recursive: true, force: true }) })

test('a whole bundle is applied, and its pages and index stand as the manifest says', async () => {
  const made = await bundle('one')
  assert.deepEqual([made.number, made.since, made.carried.length], [1, null, made.files.length])
  await refused(applyBundle({ bundle: at('one'), to: at('zone') }), /--key/)
  const { fresh, again } = await apply('one')
  assert.deepEqual([fresh, again], [made.files.length, false])
  const library = at('zone/current/library')
  assert.deepEqual(filesIn(library), made.files.map(({ path }) => path))
  assert.match(readFileSync(join(library, 'entries/2024-1.html'), 'utf8'), /第1号水闸停水检修/)
  assert.match(readFileSync(join(library, 'local.html'), 'utf8'), /href="entries\/2024-3\.html"/)
  assert.equal(JSON.parse(readFileSync(join(library, 'entries/2024-1.json'), 'utf8')).title, '关于第1号水闸检修的通告')
  assert.ok(readdirSync(join(library, 'search')).every((name) => readFileSync(join(library, 'search', name), 'utf8').startsWith('zoneLibrary.push(')))
  assert.equal((await apply('one')).again, true)
})

test('the same public side gives an empty difference; one new entry carries itself, its part of the index and the lists alone', async () => {
  const same = await bundle('same', 'one')
  assert.deepEqual([same.carried, same.removed], [[], []])
  await publish('b.jsonl', [record(4)])
  const next = await bundle('two', 'same')
  const part = next.carried.filter((path) => path.startsWith('search/'))
  assert.equal(part.length, 1)
  // The search page names the parts of the index: carried where the part is new.
  assert.deepEqual(next.carried.filter((path) => !path.startsWith('search')), ['entries/2024-4.html', 'entries/2024-4.json', 'index.html', 'local.html'])
  assert.deepEqual(filesIn(at('two/files')), next.carried.toSorted())
  await apply('same')
  const applied = await apply('two')
  assert.deepEqual([applied.fresh, applied.kept], [next.carried.length, next.files.length - next.carried.length])
  assert.deepEqual(filesIn(at('zone/current/library')), next.files.map(({ path }) => path))
  assert.equal(readFileSync(at('zone/current/library/entries/2024-1.html'), 'utf8'), readFileSync(at('one/files/entries/2024-1.html'), 'utf8'))
})

test('older bundles, differences that go on from another, and those of strangers are refused', async () => {
  await refused(apply('one'), /旧/)
  await refused(apply('two', 'fresh'), /完整的资料包/)
  await publish('c.jsonl', [record(5)])
  await bundle('three', 'one')
  await refused(apply('three'), /--since/)
  const strange: Kit = { ...kit, home: at('strange') }
  mkdirSync(at('strange'))
  await writeBundle(strange, { zone: 'linhe', out: at('foreign'), assets: { css: '', script: '' }, domain: 'x' })
  await refused(apply('foreign'), /签名不对/)
  await refused(applyBundle({ bundle: at('foreign'), to: at('zone'), key: readFileSync(at('foreign/key.pub'), 'utf8') }), /公钥/)
  await refused(writeBundle(kit, { zone: 'linhe', out: at('x'), since: at('foreign'), assets: { css: '', script: '' }, domain: 'x' }), /签名不对/)
})

const TAMPERINGS: Readonly<Record<string, (path: string) => void>> = {
  'a byte added to a page': (path) => appendFileSync(join(path, 'files/index.html'), ' '),
  'a page replaced': (path) => writeFileSync(join(path, 'files/entries/2024-1.html'), '<p>假的</p>'),
  'a page taken away': (path) => rmSync(join(path, 'files/entries/2024-2.html')),
  'a hash in the manifest': (path) => writeFileSync(join(path, 'manifest.json'), readFileSync(join(path, 'manifest.json'), 'utf8').replace(/"sm3":"./, '"sm3":"0')),
  'the number in the manifest': (path) => writeFileSync(join(path, 'manifest.json'), readFileSync(join(path, 'manifest.json'), 'utf8').replace(/"number":\d+/, '"number":99')),
  'the signature': (path) => writeFileSync(join(path, 'manifest.sig'), `${Buffer.alloc(64).toString('base64')}\n`),
  'no signature': (path) => rmSync(join(path, 'manifest.sig')),
  'a file put in the index’s place': (path) => { for (const name of readdirSync(join(path, 'files/search'))) writeFileSync(join(path, 'files/search', name), 'alert(1)') },
}
test('every tampering is refused, and what stood stays as it was', async () => {
  await bundle('whole')
  const before = readFileSync(at('zone/current/manifest.json'), 'utf8')
  for (const [what, tamper] of Object.entries(TAMPERINGS)) {
    rmSync(at('bad'), { recursive: true, force: true })
    cpSync(at('whole'), at('bad'), { recursive: true })
    tamper(at('bad'))
    await refused(apply('bad'), /签名不对|被改动过/)
    assert.equal(readFileSync(at('zone/current/manifest.json'), 'utf8'), before, what)
  }
  // A stranger's file beside the carried ones is not taken over.
  cpSync(at('whole'), at('more'), { recursive: true })
  writeFileSync(at('more/files/extra.html'), 'x')
  await apply('more')
  assert.equal(existsSync(at('zone/current/library/extra.html')), false)
})

test('what is withdrawn goes out of the library with the next difference, and out of its search', async () => {
  await act(kit, systemActor('linhe', ['test.withdraw']), 'test.withdraw', 'linhe', async (scene) => {
    await withdrawSnapshot(scene, '/info/2024/2', { reason: '含有个人信息', tombstone: false })
    await scene.record('/info/2024/2', {})
  })
  const next = await bundle('less', 'whole')
  assert.deepEqual(next.removed.filter((path) => !path.startsWith('search/')), ['entries/2024-2.html', 'entries/2024-2.json'])
  await apply('less')
  assert.equal(existsSync(at('zone/current/library/entries/2024-2.html')), false)
  const index = readdirSync(at('zone/current/library/search')).map((name) => readFileSync(at(`zone/current/library/search/${name}`), 'utf8')).join('')
  assert.ok(!index.includes('第2号水闸') && index.includes('第1号水闸'))
})

test('an interrupted run goes on; a library that somebody changed on the spot is not built upon', async () => {
  await publish('d.jsonl', [record(6), record(7)])
  const next = await bundle('four', 'less')
  // As if the power had gone: a part with one good file, one broken, one of no use.
  mkdirSync(at(`zone/versions/${String(next.number).padStart(6, '0')}.part/library/entries`), { recursive: true })
  const part = at(`zone/versions/${String(next.number).padStart(6, '0')}.part/library`)
  cpSync(at('four/files/index.html'), join(part, 'index.html'))
  writeFileSync(join(part, 'entries/2024-6.html'), 'half')
  writeFileSync(join(part, 'left.html'), 'left')
  await apply('four')
  assert.deepEqual(filesIn(at('zone/current/library')), next.files.map(({ path }) => path))
  assert.notEqual(readFileSync(at('zone/current/library/entries/2024-6.html'), 'utf8'), 'half')
  const kept = at('zone/current/library/entries/2024-1.html')
  renameSync(kept, `${kept}.old`)
  writeFileSync(kept, '<p>改过</p>')
  await publish('e.jsonl', [record(8)])
  await bundle('five', 'four')
  await refused(apply('five'), /已经装好的文件 entries\/2024-1\.html 缺少或被改动过/)
  const whole = await bundle('six')
  await apply('six')
  assert.deepEqual(filesIn(at('zone/current/library')), whole.files.map(({ path }) => path))
})
