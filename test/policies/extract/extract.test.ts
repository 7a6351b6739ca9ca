import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Document, Packer, Paragraph } from 'docx'
import { readDocument } from '#platform/documents/read/index'
import { extractPolicy, type PolicyFacts } from '#policies'
import { NOTHING, type Case } from './case.ts'
import { NOTICES } from './notices.ts'
import { OTHERS } from './others.ts'
import { RULES } from './rules.ts'

const CASES: readonly Case[] = [...NOTICES, ...RULES, ...OTHERS]
const factsOf = async (name: string, bytes: Uint8Array): Promise<PolicyFacts> => extractPolicy((await readDocument(name, bytes)).paragraphs)
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

test('there are thirty documents', () => assert.equal(CASES.length, 30))

for (const { name, text, expected } of CASES) {
  test(`${name}: what it says is found, what it does not say is null`, async () => {
    assert.deepEqual(await factsOf('a.txt', new TextEncoder().encode(text)), { ...NOTHING, ...expected })
  })
}

test('the same documents as Word files and as saved web pages, in GB18030 too, say the same', async () => {
  for (const { name, text, expected } of CASES) {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    const html = `<html><head><title>x</title></head><body>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</body></html>`
    assert.deepEqual(await factsOf('a.html', new TextEncoder().encode(html)), { ...NOTHING, ...expected }, `html ${name}`)
    const docx = await Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }))
    assert.deepEqual(await factsOf('a.docx', docx), { ...NOTHING, ...expected }, `docx ${name}`)
  }
})
