import type { HiddenKind } from '../thing.ts'
import type { Pass } from '../pass.ts'

/** What a packet of XMP can say, by the names of its properties. */
const PROPERTIES: readonly (readonly [RegExp, HiddenKind, string])[] = [
  [/(?:exif:GPS(?:Latitude|Longitude)|Iptc4xmp\w*:(?:Location|City)|photoshop:(?:City|State))$/, 'gps', '位置'],
  [/(?:dc:creator|dc:rights|photoshop:(?:AuthorsPosition|CaptionWriter|Credit)|aux:OwnerName|xmpRights:Owner)$/, 'author', '作者'],
  [/(?:aux:(?:SerialNumber|LensSerialNumber)|exifEX:(?:BodySerialNumber|CameraOwnerName|LensSerialNumber))$/, 'device', '序列号'],
  [/(?:dc:(?:title|description|subject)|photoshop:(?:Headline|Instructions|TextLayers)|xmpMM:(?:Ingredients|Pantry)|pdf:Keywords|photoshop:LayerText)$/, 'metadata', '说明'],
  [/(?:xmp:CreatorTool|pdf:Producer|xmpMM:(?:History|DerivedFrom))$/, 'software', '软件'],
  [/xmp:Thumbnails$/, 'thumbnail', '缩略图'],
  [/pdfx:[\w-]+$/, 'custom-data', '自定义属性'],
]

export type XmpFact = { readonly kind: HiddenKind; readonly label: string; readonly text: string; readonly property: string }

/** The facts of a packet, both as attributes and as elements. Read by its signs, not as a tree: packets are often broken, and nothing is built on them. */
export function xmpFacts(packet: string): XmpFact[] {
  const found: XmpFact[] = []
  const add = (property: string, value: string): void => {
    const text = value.replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ').trim() || [...value.matchAll(/(?:stRef|stEvt):\w+="([^"]*)"/g)].map(([, words]) => words).join(' ')
    const [, kind, label] = PROPERTIES.find(([mark]) => mark.test(property)) ?? []
    if (kind && label && text !== '') found.push({ kind, label, text: decodedEntities(text), property })
  }
  const shown = packet.slice(0, 2_000_000)
  for (const [, property = '', value = ''] of shown.matchAll(/[\s]([A-Za-z0-9_]+:[\w-]+)="([^"]*)"/g)) if (!property.startsWith('st')) add(property, value)
  for (const { 0: tag, 1: property = '', index } of shown.matchAll(/<([A-Za-z0-9_]+:[\w-]+)(?:\s[^<>]*)?>/g)) {
    if (tag.endsWith('/>') || !PROPERTIES.some(([mark]) => mark.test(property))) continue
    const from = index + tag.length, to = shown.indexOf(`</${property}>`, from)
    if (to > from) add(property, shown.slice(from, Math.min(to, from + 5000)))
  }
  return found
}
const decodedEntities = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|apos|#(\d{1,6})|#x([0-9a-f]{1,5}));/gi, (all, decimal?: string, hex?: string) => {
  if (decimal || hex) return String.fromCodePoint(Math.min(Number.parseInt(decimal ?? hex ?? '0', decimal ? 10 : 16), 0x10ffff))
  return ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" } as Readonly<Record<string, string>>)[all.toLowerCase()] ?? all
})

/** Tells what a packet says; the answer says whether the packet is to go, which it does as a whole. */
export function tellXmp(packet: string, pass: Pass, place: string): boolean {
  let gone = false
  for (const { kind, label, text } of xmpFacts(packet)) if (pass.tell(kind, place, `${label}：${text}`)) gone = true
  return gone
}
