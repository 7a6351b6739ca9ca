import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Refusal } from '#shared/refusal'
import type { Kit } from '#platform/act'
import { dropUpload, keepUpload, keptUpload } from '../../src/modules/annualreport/desk/import/kept-uploads.ts'
import { person } from './desk-server.ts'

const home = mkdtempSync(join(tmpdir(), 'gongkai-kept-'))
after(() => rmSync(home, { recursive: true, force: true }))
let minute = 0
const kit = { home, now: () => new Date(Date.UTC(2024, 0, 10, 1, minute)) } as Kit
const one = person('one', 'agencyClerk', ['a'])
const two = person('two', 'agencyClerk', ['a'])
const upload = { name: '年报.txt', bytes: new TextEncoder().encode('青汀市') }
const gone = (error: unknown): boolean => error instanceof Refusal && error.status === 404

test('the person who uploaded a file gets it back, nobody else', async () => {
  const key = await keepUpload(kit, one, upload)
  assert.deepEqual(await keptUpload(kit, one, key), { key, ...upload })
  await assert.rejects(keptUpload(kit, two, key), gone)
  assert.notEqual(await keepUpload(kit, two, upload), key)
})

test('after an hour it is gone, and the next upload sweeps it away', async () => {
  const key = await keepUpload(kit, one, upload)
  minute = 60
  assert.equal((await keptUpload(kit, one, key)).name, '年报.txt')
  minute = 61
  await assert.rejects(keptUpload(kit, one, key), gone)
  await keepUpload(kit, one, { name: '另一份.txt', bytes: new TextEncoder().encode('另一份') })
  assert.equal(readdirSync(join(home, 'uploads')).length, 2)
})

test('a key that is no hash reads nothing, wherever it points', async () => {
  for (const key of ['../form-secret', '', 'x'.repeat(64), `${'a'.repeat(63)}/`]) await assert.rejects(keptUpload(kit, one, key), gone)
})

test('a dropped upload is gone', async () => {
  const key = await keepUpload(kit, one, upload)
  await dropUpload(kit, key)
  await assert.rejects(keptUpload(kit, one, key), gone)
})
