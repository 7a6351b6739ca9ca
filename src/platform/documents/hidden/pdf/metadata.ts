import { PDFDict, PDFRawStream, PDFRef, PDFStream, type PDFDocument } from '@cantoo/pdf-lib'
import type { Pass } from '../pass.ts'
import { xmpFacts } from '../picture/xmp.ts'
import type { HiddenKind } from '../thing.ts'
import { at, dictAt, dictOf, key, nameAt, streamBytes, wordsOf } from './objects.ts'

const INFO: Readonly<Record<string, readonly [HiddenKind, string]>> = { Author: ['author', '作者'], Company: ['author', '单位'], Manager: ['author', '经理'], Title: ['metadata', '标题'], Subject: ['metadata', '主题'], Keywords: ['metadata', '关键词'], Creator: ['software', '软件'], Producer: ['software', '软件'] }
const QUIET = new Set(['CreationDate', 'ModDate', 'Trapped', 'SourceModified'])
/** Properties that programs add to say what they are. */
const PROGRAMS = /^(?:PTEX|ICNApp|AAPL|GTS_|KSO|WPS)/
const squeezed = (text: string): string => text.replace(/\s+/g, '')

const infoOf = (document: PDFDocument): PDFDict | undefined => dictOf(document.context, document.context.trailerInfo.Info)

/** Whether a value of this kind stands on the pages: a title that everybody reads gives nothing away, and readers for the blind need it. */
const seenOn = (kind: HiddenKind, text: string, words: string): boolean => kind === 'metadata' && words.includes(squeezed(text))

function minimalXmp(document: PDFDocument, packet: string, title: string): void {
  const part = /pdfaid:part(?:="|>)(\d)/.exec(packet)?.[1], conformance = /pdfaid:conformance(?:="|>)([A-Z])/.exec(packet)?.[1], access = /pdfuaid:part(?:="|>)(\d)/.exec(packet)?.[1]
  if (!part && !access) { document.catalog.delete(key('Metadata')); return }
  const escaped = title.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
  const body = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">${part ? `<pdfaid:part>${part}</pdfaid:part>` : ''}${conformance ? `<pdfaid:conformance>${conformance}</pdfaid:conformance>` : ''}${access ? `<pdfuaid:part>${access}</pdfuaid:part>` : ''}${title ? `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped}</rdf:li></rdf:Alt></dc:title>` : ''}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
  document.catalog.set(key('Metadata'), document.context.register(document.context.stream(new TextEncoder().encode(body), { Type: 'Metadata', Subtype: 'XML' })))
}

/** The document's properties: in the old list and in the newer packet, which mostly say the same. */
export function sweepMetadata(document: PDFDocument, pass: Pass, seen: string): boolean {
  const words = squeezed(seen), info = infoOf(document), told = new Set<string>()
  let changed = false
  for (const [name, value] of info?.entries() ?? []) {
    const label = name.decodeText(), text = wordsOf(dictlessLook(document, value))
    if (QUIET.has(label) || text === '') continue
    const [kind, called] = INFO[label] ?? ([PROGRAMS.test(label) ? 'software' : 'custom-data', label] as const)
    if (seenOn(kind, text, words)) continue
    told.add(`${kind} ${text}`)
    if (pass.tell(kind, `文件属性 ${called}`, text)) { info?.delete(name); changed = true }
  }
  const packet = new TextDecoder().decode(streamBytes(at(document.catalog, 'Metadata')))
  let anew = false
  for (const { kind, label, text } of xmpFacts(packet)) {
    if (seenOn(kind, text, words)) continue
    if (told.has(`${kind} ${text}`) ? pass.takes(kind) : pass.tell(kind, `文件属性 ${label}`, text)) anew = true
    told.add(`${kind} ${text}`)
  }
  if (anew) { const title = wordsOf(at(info, 'Title')); minimalXmp(document, packet, title) }
  return sweepParts(document, pass) || changed || anew
}
const dictlessLook = (document: PDFDocument, value: unknown): Parameters<typeof wordsOf>[0] => (value instanceof PDFRef ? document.context.lookup(value) : value as Parameters<typeof wordsOf>[0])

/** Packets and private data of single pages and pictures, and small pictures of pages. */
function sweepParts(document: PDFDocument, pass: Pass): boolean {
  let changed = false
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFDict ? object : object instanceof PDFStream ? object.dict : undefined
    if (!dict || dict === document.catalog) continue
    const packet = at(dict, 'Metadata')
    if (packet instanceof PDFRawStream) {
      let gone = false
      for (const { kind, label, text } of xmpFacts(new TextDecoder().decode(streamBytes(packet)))) if (pass.tell(kind, '图片或页面的属性', `${label}：${text}`)) gone = true
      if (gone) { dict.delete(key('Metadata')); changed = true }
    }
    const own = dictAt(dict, 'PieceInfo')
    if (own && pass.tell('custom-data', '制作软件的私有数据', own.keys().map((name) => name.decodeText()).join(' '))) { dict.delete(key('PieceInfo')); changed = true }
    if (nameAt(dict, 'Type') === 'Page' && at(dict, 'Thumb') instanceof PDFStream && pass.tell('thumbnail', '页面缩略图', `${streamBytes(at(dict, 'Thumb')).length} 字节`)) { dict.delete(key('Thumb')); changed = true }
  }
  const catalog = dictAt(document.catalog, 'PieceInfo')
  if (catalog && pass.tell('custom-data', '制作软件的私有数据', catalog.keys().map((name) => name.decodeText()).join(' '))) { document.catalog.delete(key('PieceInfo')); changed = true }
  return changed
}
