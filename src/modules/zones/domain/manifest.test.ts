import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Refusal } from '#shared/refusal'
import { differenceOf, FORMAT, isLibraryPath, readManifest, reasonsNotToApply, type LibraryFile, type Manifest } from './manifest.ts'

const hash = (n: number): string => n.toString(16).padStart(64, '0')
const manifest = (more: Partial<Manifest> = {}): Manifest => ({ format: FORMAT, zone: 'linhe', name: '临禾镇', number: 2, made: '2025-01-10T00:00:00Z', since: null, files: [{ path: 'index.html', size: 1, sm3: hash(1) }], carried: ['index.html'], removed: [], ...more })

test('no path climbs out of the library', () => {
  for (const good of ['index.html', 'entries/2024-12.json', 'files/2024-12/0a.pdf']) assert.equal(isLibraryPath(good), true, good)
  for (const bad of ['', '/etc/passwd', '../x', 'a/../b', 'a//b', 'a\\b', 'C:/x', 'a/', 'a/.hidden', 'con .txt', 'x.', 'é.html']) assert.equal(isLibraryPath(bad), false, bad)
})

test('a manifest that is not whole is refused', () => {
  assert.equal(readManifest(JSON.stringify(manifest())).number, 2)
  for (const wrong of [{ format: 'x' }, { number: 0 }, { carried: ['other.html'] }, { removed: ['index.html'] }, { files: [{ path: '../x', size: 1, sm3: hash(1) }] }, { since: 'x' }]) {
    assert.throws(() => readManifest(JSON.stringify({ ...manifest(), ...wrong })), (error) => error instanceof Refusal, JSON.stringify(wrong))
  }
})

test('law: the old library, less what is removed and with what is carried, is the new one', () => {
  const files = fc.uniqueArray(fc.record({ path: fc.integer({ min: 0, max: 30 }).map((n) => `p${n}`), size: fc.nat(9), sm3: fc.integer({ min: 0, max: 3 }).map(hash) }), { selector: ({ path }) => path })
  fc.assert(fc.property(files, files, (before: LibraryFile[], after: LibraryFile[]) => {
    const { carried, removed } = differenceOf(before, after)
    const made = new Map(before.filter(({ path }) => !removed.includes(path)).map(({ path, sm3 }) => [path, sm3]))
    for (const path of carried) {
      const file = after.find((one) => one.path === path)
      assert.ok(file && made.get(path) !== file.sm3, 'nothing is carried that stood there as it is')
      made.set(path, file.sm3)
    }
    assert.deepEqual([...made].toSorted(), after.map(({ path, sm3 }) => [path, sm3]).toSorted())
  }))
})

test('older bundles, other zones’ and those that go on from another one are not applied', () => {
  const standing = { manifest: manifest(), hash: hash(7) }
  assert.deepEqual(reasonsNotToApply(manifest({ number: 3 }), hash(8), standing), [])
  assert.deepEqual(reasonsNotToApply(manifest({ number: 3, since: hash(7) }), hash(8), standing), [])
  assert.deepEqual(reasonsNotToApply(manifest(), hash(7), standing), [], 'the same again is no harm')
  assert.match(reasonsNotToApply(manifest({ number: 1 }), hash(8), standing).join(''), /旧/)
  assert.match(reasonsNotToApply(manifest(), hash(8), standing).join(''), /同号不同内容/)
  assert.match(reasonsNotToApply(manifest({ number: 3, since: hash(6) }), hash(8), standing).join(''), /--since/)
  assert.match(reasonsNotToApply(manifest({ zone: 'beian', number: 3 }), hash(8), standing).join(''), /不能混装/)
  assert.match(reasonsNotToApply(manifest({ since: hash(7) }), hash(8), null).join(''), /完整的资料包/)
})
