import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import JSZip from 'jszip'
import { hiddenIn, withoutHidden } from '#platform/documents/hidden/index'
import { closePdfWorkers } from '#platform/documents/typst'
import { Refusal } from '#shared/refusal'
import { allPlanted } from './kit/all.ts'
import { hostile, liar } from './kit/hostile.ts'
import { paragraph, run, wordFile } from './kit/word-file.ts'

after(closePdfWorkers)
/** Longer than any honest file of this size takes on a busy machine. */
const SECONDS = 20

for (const one of hostile) {
  test(`${one.name}: refused in words, at once`, async () => {
    const bytes = await one.make(), start = performance.now()
    const refused = await hiddenIn(one.name, bytes).then(() => undefined, (error: unknown) => error)
    assert.ok(refused instanceof Refusal, String(refused))
    assert.match(refused.message, /请|空文件/)
    assert.equal(refused.cause, undefined, 'foreseen, not a reader that fell over')
    await assert.rejects(withoutHidden(one.name, bytes), Refusal)
    assert.ok(performance.now() - start < SECONDS * 1000)
  })
}

test('a locked member of an archive is told, and the others are looked at', async () => {
  const secret = new Uint8Array(await wordFile(paragraph(run('藏着的话', '<w:vanish/>'))))
  const inner = await new JSZip().file('通知.docx', secret).generateAsync({ type: 'uint8array' })
  const locked = liar([{ name: '加密.docx', packed: new Uint8Array(40), size: 40, flags: 1, method: 0 }])
  const made = await new JSZip().file('a.zip', inner).file('b.zip', locked).generateAsync({ type: 'uint8array' })
  const things = await hiddenIn('两个.zip', made)
  assert.ok(things.some(({ kind, text }) => kind === 'hidden-text' && text === '藏着的话'))
  const told = things.find(({ kind }) => kind === 'unchecked')
  assert.match(told?.why ?? '', /加了密码.*请/)
  const { left } = await withoutHidden('两个.zip', made)
  assert.deepEqual(left.map(({ kind }) => kind), ['unchecked'])
})

const files = allPlanted.filter((_, at) => at % 6 === 0)
/** Whatever comes, the answer is a list or a refusal. */
async function answers(name: string, bytes: Uint8Array): Promise<void> {
  const start = performance.now()
  try { assert.ok(Array.isArray(await hiddenIn(name, bytes))) } catch (error) { assert.ok(error instanceof Refusal, String(error)) }
  assert.ok(performance.now() - start < SECONDS * 1000, name)
}
for (const one of files) {
  test(`${one.name}: cut off anywhere, it is read or refused`, async () => {
    const bytes = await one.make()
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: bytes.length }), (length) => answers(one.name, bytes.slice(0, length))), { numRuns: 12 })
  })
  test(`${one.name}: with bytes overwritten anywhere, it is read or refused`, async () => {
    const bytes = await one.make()
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }), async (changes) => {
      const changed = bytes.slice()
      for (const [at, value] of changes) changed[at] = value
      await answers(one.name, changed)
    }), { numRuns: 12 })
  })
}

test('any bytes at all', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), fc.constantFrom('', '%PDF-1.4\n', 'PK\u0003\u0004', '\u00ff\u00d8\u00ff', 'GIF89a', 'RIFF0000WEBP', 'II*\u0000'), (bytes, head) => answers('任意', new Uint8Array(Buffer.concat([Buffer.from(head, 'latin1'), bytes])))), { numRuns: 150 })
})
