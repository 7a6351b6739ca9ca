import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { withoutHidden } from '#platform/documents/hidden/index'
import { readDocument } from '#platform/documents/read/index'
import { renderPage } from '#platform/documents/redact/pdf'
import { everythingIn, holdsSecret } from './kit/everything.ts'
import { pdfPlanted } from './kit/pdf-planted.ts'
import { picturePlanted } from './kit/picture-planted.ts'
import { sheetPlanted } from './kit/sheet-planted.ts'
import { slidePlanted } from './kit/slide-planted.ts'
import { wordPlanted } from './kit/word-planted.ts'
import { allPlanted } from './kit/all.ts'

const secretsOf = (one: (typeof allPlanted)[number]): string[] => one.planted.map(({ secret }) => secret).filter((secret) => /王某|Wang|某/.test(secret))

for (const one of allPlanted) {
  const secrets = secretsOf(one)
  if (secrets.length === 0 || one.name.endsWith('.ofd')) continue
  test(`${one.name}: no byte of the secret is left, packed or plain`, async () => {
    const bytes = await one.make(), before = await everythingIn(bytes), { bytes: made } = await withoutHidden(one.name, bytes), after = await everythingIn(made)
    for (const secret of secrets) assert.equal(holdsSecret(after, secret), false, secret)
    assert.ok(secrets.some((secret) => holdsSecret(before, secret)) || one.name.endsWith('.tif'), 'the search finds it where it is')
  })
}

for (const one of wordPlanted) {
  test(`${one.name}: the words that are seen stay`, async () => {
    const { bytes } = await withoutHidden(one.name, await one.make())
    const text = (await readDocument(one.name, bytes)).paragraphs.map((paragraph) => paragraph.text).join('\n')
    for (const words of one.visible ?? []) assert.ok(text.includes(words), `${words} in ${text}`)
  })
}

const cellsOf = async (bytes: Uint8Array): Promise<string[]> => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.slice().buffer)
  const found: string[] = []
  book.eachSheet((sheet) => { sheet.eachRow((row) => row.eachCell((cell) => { found.push(cell.text) })) })
  return found
}
for (const one of sheetPlanted) {
  test(`${one.name}: the cells that are seen stay, and other programs read the file`, async () => {
    const cells = await cellsOf((await withoutHidden(one.name, await one.make())).bytes)
    for (const words of one.visible ?? []) assert.ok(cells.includes(words), `${words} in ${cells.join(' ')}`)
    for (const secret of secretsOf(one)) assert.ok(!cells.some((cell) => cell.includes(secret)))
  })
}

for (const one of slidePlanted) {
  test(`${one.name}: the words that are seen stay`, async () => {
    const zip = await JSZip.loadAsync((await withoutHidden(one.name, await one.make())).bytes)
    const text = await zip.file('ppt/slides/slide1.xml')?.async('string') ?? ''
    for (const words of one.visible ?? []) assert.ok(text.includes(words))
    for (const name of Object.keys(zip.files).filter((part) => part.endsWith('.rels'))) for (const [, target = ''] of (await zip.file(name)?.async('string') ?? '').matchAll(/Target="\/([^"]+)"/g)) assert.ok(zip.file(target), `${name} points at ${target}`)
  })
}

async function pixels(png: Uint8Array): Promise<Uint8ClampedArray> {
  const picture = await loadImage(Buffer.from(png)), canvas = createCanvas(picture.width, picture.height)
  canvas.getContext('2d').drawImage(picture, 0, 0)
  return canvas.getContext('2d').getImageData(0, 0, picture.width, picture.height).data
}
/** Marks of a reading are not part of the page, and a layer that is off looks the same either way. */
const LOOKS_OTHERWISE = /便签|高亮|没有执行的遮盖/
for (const one of pdfPlanted.filter(({ name }) => !LOOKS_OTHERWISE.test(name))) {
  test(`${one.name}: the page looks as before, point by point`, async () => {
    const bytes = await one.make(), { bytes: made } = await withoutHidden(one.name, bytes)
    const [before, after] = [await pixels(await renderPage(bytes, 1, 1)), await pixels(await renderPage(made, 1, 1))]
    assert.equal(after.length, before.length)
    const other = before.reduce((sum, value, at) => sum + (Math.abs(value - (after[at] ?? 0)) > 40 ? 1 : 0), 0)
    assert.ok(other < before.length * 0.0005, `${other} points differ`)
    if (!one.visible) return
    const text = (await readDocument(one.name, made)).paragraphs.map((paragraph) => paragraph.text.replaceAll(' ', '')).join('')
    for (const words of one.visible) assert.ok(text.includes(words), text)
  })
}

for (const one of picturePlanted.filter(({ name }) => /jpg|png|webp|txt/.test(name))) {
  test(`${one.name}: the picture stays point by point`, async () => {
    const bytes = await one.make(), { bytes: made } = await withoutHidden(one.name, bytes)
    assert.deepEqual(await pixels(made), await pixels(bytes))
  })
}
