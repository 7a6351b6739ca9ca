import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { keyedHash, openAtRest, openJson, sealAtRest, sealJson } from '#platform/crypto/at-rest'
import { openForOffice, requireOfficeRecipient, sealForOffice } from '#platform/crypto/keys'
import { caseKey, newQueryCode, openView, readQueryCode, sealView } from '#platform/crypto/query-code'
import { Refusal } from '#shared/refusal'
import { temporaryFolder } from '../kit/homes.ts'

const bytes = (text: string): Buffer => Buffer.from(text)

test('what is sealed for the office opens at the office, not at another, and not when a byte was changed', async () => {
  const home = temporaryFolder(), other = temporaryFolder()
  const sealed = await sealForOffice(home, bytes('何某某的申请'))
  assert.equal(Buffer.from(await openForOffice(home, sealed)).toString(), '何某某的申请')
  assert.equal(Buffer.from(sealed).includes(bytes('何某某')), false)
  await sealForOffice(other, bytes('x'))
  await assert.rejects(openForOffice(other, sealed), (error) => error instanceof Refusal && /无法打开/.test(error.reasons.join()))
  const changed = Buffer.from(sealed)
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  await assert.rejects(openForOffice(home, changed), Refusal)
})

test('the office’s key rotates: the newest seals, what was sealed to the older still opens', async () => {
  const [old, fresh] = [temporaryFolder(), temporaryFolder()]
  const before = await sealForOffice(old, bytes('旧'))
  await sealForOffice(fresh, bytes('x'))
  const [oldFile, file] = [old, fresh].map((home) => join(home, 'keys', 'office.identity')) as [string, string]
  writeFileSync(file, `# 2026\n${readFileSync(file, 'utf8')}# 2025\n${readFileSync(oldFile, 'utf8')}`)
  assert.equal(Buffer.from(await openForOffice(fresh, before)).toString(), '旧')
  const after = await sealForOffice(fresh, bytes('新'))
  assert.equal(Buffer.from(await openForOffice(fresh, after)).toString(), '新')
  await assert.rejects(openForOffice(old, after), Refusal)
})

test('a portal alone that was not told the office’s key does not start, and makes none', async () => {
  const home = temporaryFolder()
  assert.throws(() => requireOfficeRecipient(home), /GONGKAI_OFFICE_RECIPIENT/)
  mkdirSync(join(home, 'keys'))
  writeFileSync(join(home, 'keys', 'office.recipient'), 'age1…')
  requireOfficeRecipient(home)
})

test('a sealed text cut short opens nowhere, however short', () => {
  const home = temporaryFolder()
  const sealed = sealAtRest(home, 'p', bytes('')), view = sealView(Buffer.alloc(32), bytes(''))
  for (let length = 0; length < sealed.length; length += 1) assert.throws(() => openAtRest(home, 'p', sealed.subarray(0, length)), `${length}`)
  for (let length = 0; length < view.length; length += 1) assert.equal(openView(Buffer.alloc(32), view.subarray(0, length)), null, `${length}`)
})

test('a text at rest opens for its own purpose only, and an older key still opens what it sealed', () => {
  const home = temporaryFolder()
  const sealed = sealJson(home, 'applicant:1', { name: '何某某' })
  assert.deepEqual(openJson(home, 'applicant:1', sealed), { name: '何某某' })
  assert.throws(() => openAtRest(home, 'applicant:2', sealed))
  for (const at of [9, 25, sealed.length - 1]) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    assert.throws(() => openAtRest(home, 'applicant:1', changed), `byte ${at}`)
  }
})

test('rotation: the newest key seals, the old still open, and a known applicant is known on', () => {
  const [home, rotated] = [temporaryFolder(), temporaryFolder()]
  const sealed = sealAtRest(home, 'p', bytes('旧'))
  const known = keyedHash(home, 'id:1')
  const old = readFileSync(join(home, 'keys', 'data.keys'), 'utf8')
  sealAtRest(rotated, 'p', bytes('x'))
  const fresh = readFileSync(join(rotated, 'keys', 'data.keys'), 'utf8')
  const next = join(rotated, 'both.keys')
  writeFileSync(next, `${fresh.trim()}\n${old.trim()}\n`)
  process.env['GONGKAI_DATA_KEYS_FILE'] = next
  try {
    assert.equal(openAtRest(rotated, 'p', sealed).toString(), '旧')
    assert.equal(sealAtRest(rotated, 'p', bytes('新')).subarray(0, 8).toString(), fresh.slice(0, 8))
    assert.equal(keyedHash(rotated, 'id:1'), known)
  } finally { delete process.env['GONGKAI_DATA_KEYS_FILE'] }
})

test('a query code is read as people type it, and is 60 bits wide', () => {
  const codes = Array.from({ length: 1000 }, newQueryCode)
  assert.equal(new Set(codes).size, 1000)
  for (const code of codes) assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
  assert.equal(readQueryCode(' ＡＢ1o il00 2345 '), 'AB10-1100-2345')
  for (const wrong of ['', 'ABCD', 'ABCD-EFGH-JKMU', 'ABCD-EFGH-JKMN-P', '<script>']) assert.equal(readQueryCode(wrong), null, wrong)
  fc.assert(fc.property(fc.string(), (text) => { const read = readQueryCode(text); assert.ok(read === null || /^.{4}-.{4}-.{4}$/.test(read)) }))
})

test('the applicant’s page opens by code and last four together, and by nothing else', async () => {
  const code = newQueryCode()
  const mine = await caseKey(code, '002X')
  const sealed = sealView(mine.key, bytes('{"state":"handling"}'))
  assert.equal(openView((await caseKey(code.toLowerCase().replaceAll('-', ' '), ' 002x ')).key, sealed)?.toString(), '{"state":"handling"}')
  const other = await caseKey(code, '0021')
  assert.equal(openView(other.key, sealed), null)
  assert.notEqual(other.locator, mine.locator)
  assert.equal(mine.locator.includes(mine.key.toString('base64url').slice(0, 8)), false)
})
