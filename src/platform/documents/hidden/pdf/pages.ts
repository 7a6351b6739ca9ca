import { PDFName, PDFRawStream, type PDFDict, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib'
import type { OpenedPdf } from '../../redact/open-pdf.ts'
import { apart, areaOf, shareUnder, type Box } from '../box.ts'
import { isDark } from '../colour.ts'
import type { Pass } from '../pass.ts'
import { edited, type Edits } from './edit.ts'
import { shownOn } from './glyphs.ts'
import { hiddenGlyphs, type HiddenGlyphs } from './judge.ts'
import { layersOff, type LayerOff } from './layers.ts'
import type { PageMarks, TextMark, Unit } from './marks.ts'
import { at, boxOf, dictAt, key, look, numberAt, streamBytes } from './objects.ts'
import { rasterise } from './raster.ts'
import { unitOf, Walk } from './walk.ts'

export type PageFound = { readonly words: string; readonly removed: string }
type Swept = { readonly pages: PDFDocument; readonly reader: OpenedPdf; readonly pass: Pass; readonly units: Map<string, Unit>; readonly layerOff: LayerOff; readonly edits: Map<string, { unit: Unit; edits: Edits; page: PDFPage }>; readonly visits: Map<string, number>; readonly hits: Map<string, number>; readonly pictures: Map<number, PDFPage>; changed: boolean }

export const inherited = (page: PDFDict, name: string): PDFDict | undefined => { let node: PDFDict | undefined = page; for (let depth = 0; node && depth < 50; depth += 1) { if (node.get(PDFName.of(name)) !== undefined) return node; node = dictAt(node, 'Parent') } return undefined }
export function sheetOf(page: PDFPage): Box {
  const { context } = page.node, box = (name: string): Box | undefined => boxOf(context, at(inherited(page.node, name), name))
  const media = box('MediaBox') ?? { left: 0, top: 0, right: 612, bottom: 792 }, crop = box('CropBox')
  return crop && areaOf(crop) > 0 ? { left: Math.max(media.left, crop.left), top: Math.max(media.top, crop.top), right: Math.min(media.right, crop.right), bottom: Math.min(media.bottom, crop.bottom) } : media
}
function contentOf(page: PDFPage): Uint8Array {
  const contents = at(page.node, 'Contents')
  const streams = contents && 'asArray' in contents ? (contents as unknown as { asArray: () => never[] }).asArray().map((one) => look(page.node.context, one)) : [contents]
  return new Uint8Array(Buffer.concat(streams.flatMap((one) => [streamBytes(one), Buffer.from('\n')])))
}

function wish(swept: Swept, page: PDFPage, unit: Unit, position: number, mark?: TextMark, numbers: readonly number[] = []): void {
  const plan = swept.edits.get(unit.key) ?? { unit, edits: new Map(), page }
  swept.edits.set(unit.key, plan)
  const known = plan.edits.get(position)
  if (!mark) plan.edits.set(position, 'whole')
  else if (known !== 'whole') { const gone = known?.gone ?? new Set<number>(); for (const number of numbers) gone.add(number); plan.edits.set(position, { mark, gone }) }
  swept.hits.set(`${unit.key} ${position}`, (swept.hits.get(`${unit.key} ${position}`) ?? 0) + 1)
}

const signs = ({ mark, numbers }: HiddenGlyphs): string => numbers.map((number) => mark.glyphs[number]?.sign ?? '').join('')

function seenWords({ marks }: PageMarks, hidden: readonly HiddenGlyphs[]): string {
  const gone = new Map<TextMark, Set<number>>()
  for (const { mark, numbers } of hidden) { const known = gone.get(mark) ?? new Set<number>(); for (const number of numbers) known.add(number); gone.set(mark, known) }
  return marks.flatMap((mark) => (mark.kind === 'text' ? mark.glyphs.flatMap(({ sign }, number) => (gone.get(mark)?.has(number) ? [] : [sign])) : [])).join('')
}

/** Pictures off the page, and dark or white plates laid over part of a scan. */
function tellPictures(swept: Swept, page: PDFPage, number: number, { marks }: PageMarks, sheet: Box): void {
  const place = `第${number}页`
  // A page with words of its own would lose them as a picture; one that is turned would lose its turn.
  const removable = numberAt(inherited(page.node, 'Rotate'), 'Rotate') !== undefined && numberAt(inherited(page.node, 'Rotate'), 'Rotate') !== 0 ? false : marks.every((mark) => mark.kind !== 'text' || mark.mode === 3)
  for (const mark of marks) {
    if (mark.kind !== 'image' || mark.layer !== undefined) continue
    if (areaOf(mark.box) > 4 && apart(mark.box, sheet)) { if (swept.pass.tell('outside-page', place, '图片')) wish(swept, page, mark.unit, mark.at) }
    else if (areaOf(mark.box) > areaOf(sheet) * 0.4) {
      const plates = marks.filter((one) => one.kind === 'plate' && one.exact && one.order > mark.order && one.colour !== undefined && isDark(one.colour) && areaOf(one.box) < areaOf(sheet) * 0.3 && one.box.bottom - one.box.top > 5 && one.box.right - one.box.left > 10 && shareUnder(one.box, mark.box) > 0.9)
      if (plates.length > 0 && swept.pass.tell('covered-picture', place, `扫描件上盖着 ${plates.length} 个色块`, { removable })) swept.pictures.set(number, page)
    }
  }
}

/** One page: everything that is in it and not to be seen. Gives its words that are seen, and those that are to go. */
async function sweepPage(swept: Swept, page: PDFPage, number: number, over: readonly Box[]): Promise<PageFound> {
  const unit = unitOf(`page ${number}`, contentOf(page)), place = `第${number}页`, sheet = sheetOf(page)
  const walk = (shown?: Awaited<ReturnType<typeof shownOn>>): PageMarks => new Walk(shown, swept.layerOff, swept.units).page(unit, dictAt(inherited(page.node, 'Resources'), 'Resources'))
  let found = walk()
  if (!found.sure) found = walk(await shownOn(swept.reader, number))
  for (const [name, count] of found.visits) swept.visits.set(name, (swept.visits.get(name) ?? 0) + count)
  const hidden = found.sure ? hiddenGlyphs(found.marks, sheet, over) : undefined
  if (!hidden) { swept.pass.tell('unchecked', place, '文字', { why: '这一页的文字排得特殊，看不出有没有被遮盖；请重新导出 PDF，或者核对后再发布' }); return { words: '', removed: '' } }
  let removed = ''
  for (const name of new Set(hidden.map(({ verdict }) => `${verdict.kind} ${verdict.how}`))) {
    const group = hidden.filter(({ verdict }) => `${verdict.kind} ${verdict.how}` === name), [one] = group
    const text = group.map(signs).join('')
    if (!one || !swept.pass.tell(one.verdict.kind, `${place}（${one.verdict.how}）`, text)) continue
    removed += `${text}\n`
    for (const { mark, numbers, verdict } of group) if (verdict.kind !== 'hidden-layer') wish(swept, page, mark.unit, mark.at, mark, numbers)
  }
  const texts = new Map(found.marks.flatMap((mark) => (mark.kind === 'text' ? [[`${mark.unit.key} ${mark.at}`, mark] as const] : [])))
  const drawn = found.paints.filter(({ unit: from, at: position }) => !texts.has(`${from.key} ${position}`))
  const layers = new Set(drawn.map(({ layer }) => layer)), told = new Set(hidden.filter(({ verdict }) => verdict.kind === 'hidden-layer').map(({ verdict }) => verdict.how))
  for (const layer of layers) if (!told.has(layer)) swept.pass.tell('hidden-layer', `${place}（${layer}）`, '图形')
  if (swept.pass.takes('hidden-layer')) for (const { unit: from, at: position } of found.paints) { const mark = texts.get(`${from.key} ${position}`); wish(swept, page, from, position, mark, mark?.glyphs.map((_, glyph) => glyph) ?? []) }
  tellPictures(swept, page, number, found, sheet)
  return { words: seenWords(found, hidden), removed }
}

/** Writes the changed contents. A form that shows the same text elsewhere, where it is to be seen, is left as it is. */
function writeEdits(swept: Swept): void {
  const { context } = swept.pages
  for (const { unit, edits, page } of swept.edits.values()) {
    const visits = swept.visits.get(unit.key) ?? 1
    for (const position of [...edits.keys()]) if ((swept.hits.get(`${unit.key} ${position}`) ?? 0) < visits) edits.delete(position)
    if (edits.size === 0) continue
    const { bytes } = edited(unit, edits)
    swept.changed = true
    if (unit.key.startsWith('page ')) { page.node.set(key('Contents'), context.register(context.flateStream(bytes))); continue }
    const old = unit.ref && context.lookup(unit.ref)
    if (!unit.ref || !(old instanceof PDFRawStream)) continue
    const made = context.flateStream(bytes)
    for (const [name, value] of old.dict.entries()) if (!/^(?:Filter|DecodeParms|Length|F|FFilter|FDecodeParms)$/.test(name.decodeText())) made.dict.set(name, value)
    context.assign(unit.ref, made)
  }
}

/** All pages. `over` gives the boxes of notes that cover a page. */
export async function sweepPages(bytes: Uint8Array, pages: PDFDocument, reader: OpenedPdf, pass: Pass, over: (page: PDFPage) => readonly Box[]): Promise<{ readonly words: string; readonly removed: string; readonly changed: boolean }> {
  const swept: Swept = { pages, reader, pass, units: new Map(), layerOff: layersOff(pages), edits: new Map(), visits: new Map(), hits: new Map(), pictures: new Map(), changed: false }
  const found: PageFound[] = []
  for (const [at, page] of pages.getPages().entries()) found.push(await sweepPage(swept, page, at + 1, over(page)))
  writeEdits(swept)
  for (const [number, page] of swept.pictures) { await rasterise(pages, page, bytes, number, sheetOf(page)); swept.changed = true }
  return { words: found.map(({ words }) => words).join('\n'), removed: found.map(({ removed }) => removed).join('\n'), changed: swept.changed }
}
