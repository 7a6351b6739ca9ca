import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { textPages } from '#platform/documents/redact/pdf'
import { closePdfWorkers } from '#platform/documents/typst'
import type { ComposedLetter } from '../../src/modules/requests/domain/letter/compose.ts'
import { LETTER_KIND_KEYS, LETTER_KINDS } from '../../src/modules/requests/domain/letter/kinds.ts'
import { renderLetter } from '../../src/modules/requests/letters/render.ts'
import { pdfText } from '../kit/pdf-text.ts'
import { hardLetters, sampleOf, wordsOf } from './sample-letters.ts'

let folder = ''
before(() => { folder = mkdtempSync(join(tmpdir(), 'gongkai-letters-')) })
after(async () => { await closePdfWorkers(); rmSync(folder, { recursive: true, force: true }) })

/** Line ends, the numbers of pages and compatibility forms are the typesetter's; the words are ours. */
const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')
const withoutNumbers = (text: string): string => bare(text).replace(/—\d+—/g, '')
async function readBack(letter: ComposedLetter) {
  const { pdf, docx } = await renderLetter(letter)
  const path = join(folder, 'letter.pdf')
  writeFileSync(path, pdf)
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) })
  return { pdf: withoutNumbers(await pdfText(path)), docx: bare(value), pages: (await getDocument({ data: pdf.slice(), verbosity: 0 }).promise).numPages }
}
/** In a sheet the colon between a fact's name and its words is the table's line. */
const joined = (letter: ComposedLetter): string[] => wordsOf(letter).split('\n').map((line) => bare(letter.internal ? line.replace(/^([^：。]{1,30}?)：(?=.)/, '$1') : line))

for (const kind of LETTER_KIND_KEYS) {
  test(`${LETTER_KINDS[kind].label}（${kind}）: every word of it stands in the PDF and in the DOCX`, async () => {
    const letter = sampleOf(kind)
    const read = await readBack(letter)
    for (const words of [letter.title, letter.number, letter.signedBy, letter.signedOn, ...joined(letter), ...(letter.attachments ?? [])]) {
      assert.ok(read.pdf.includes(bare(words)), `PDF: ${words}`)
      assert.ok(read.docx.includes(bare(words)), `DOCX: ${words}`)
    }
    const red = letter.internal ? 1 : 2
    for (const text of [read.pdf, read.docx]) {
      assert.equal(text.includes('(印章)'), !letter.internal)
      assert.equal(text.includes('何某某:'), !letter.internal)
      assert.ok(text.split(letter.agency).length - 1 >= red, 'the head and the signature name the agency')
    }
  })
}

test('hard letters: three pages, long subjects and names, rare characters lose nothing', async () => {
  const letters = hardLetters()
  for (const [name, letter] of Object.entries(letters)) {
    const read = await readBack(letter)
    for (const words of [letter.agency, letter.addressee, ...joined(letter)]) {
      assert.ok(read.pdf.includes(bare(words)), `${name}, PDF: ${words}`)
      assert.ok(read.docx.includes(bare(words)), `${name}, DOCX: ${words}`)
    }
    if (name === 'three-pages') assert.ok(read.pages >= 3, `${read.pages} pages`)
  }
  assert.equal(Object.keys(letters).length, 4)
})

test('what looks like the typesetter’s own language or like markup stays text', async () => {
  const letter = sampleOf('decision_other_other')
  const hostile = '#import "x"; *粗* _斜_ $x$ \\ <b>标签</b> & {{字段}} ]'
  const read = await readBack({ ...letter, addressee: hostile, blocks: [{ kind: 'p', line: [{ kind: 'text', text: hostile }] }] })
  assert.ok(read.pdf.includes(bare(hostile)) && read.docx.includes(bare(hostile)))
})

/** GB/T 9704: no page with a signature alone, and none left half empty before it. */
test('the last paragraph runs on to the page of the signature: it begins on the page before and ends above the seal', async () => {
  const letter = sampleOf('decision_denied_process')
  const pages = (await textPages((await renderLetter(letter)).pdf)).map(({ text }) => bare(text))
  assert.equal(pages.length, 2)
  const last = bare(letter.blocks.at(-1)?.line.map(({ text }) => text).join('') ?? '')
  assert.ok(pages[0]?.includes(last.slice(0, 60)), 'it begins on the first page')
  assert.ok(pages[1]?.split('(印章)')[0]?.includes(last.slice(-10)), 'its end stands above the seal')
})
