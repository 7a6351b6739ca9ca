import { apart, shareUnder, type Box } from '../box.ts'
import { colourOfHex, isDark, isWhite } from '../colour.ts'
import type { OfficePackage } from '../office/package.ts'
import type { Xml } from '../xml.ts'
import { all, ancestor, attached, attribute, first, numberOf, remove, textOf } from '../xml-search.ts'
import type { Story } from './parts.ts'

const EMU_POINT = 12_700, EMU_TWIP = 635
type Placed = { readonly node: Xml; readonly box: Box; readonly sure: { readonly x: boolean; readonly y: boolean }; readonly frame: string; readonly paragraph: Xml | undefined; readonly level: number; readonly words: string; readonly opaque: boolean; readonly solid: boolean }

/** Where an anchored thing stands, from the page's corner as far as its anchor tells. */
function placedOf(node: Xml, margin: { left: number; top: number }): Placed | undefined {
  const position = (name: string): { from: string; offset: number | undefined } => { const at = first(node, name); const text = textOf(at ?? node, 'posOffset'); return { from: attribute(at, 'relativeFrom') ?? '', offset: at && text !== '' ? Number(text) : undefined } }
  const x = position('positionH'), y = position('positionV'), extent = first(node, 'extent')
  const width = numberOf(extent, 'cx'), height = numberOf(extent, 'cy')
  if (x.offset === undefined || y.offset === undefined || width === undefined || height === undefined || !Number.isFinite(x.offset + y.offset)) return undefined
  const left = x.offset + (x.from === 'page' ? 0 : margin.left), top = y.offset + (y.from === 'page' ? 0 : margin.top)
  const picture = all(node, 'pic').length > 0, fill = all(node, 'spPr').map((one) => first(one, 'solidFill')).find((one) => one !== undefined)
  const solid = fill !== undefined && all(fill, 'alpha').length === 0
  const behind = /^(?:1|true)$/.test(attribute(node, 'behindDoc') ?? '')
  return {
    node, box: { left, top, right: left + width, bottom: top + height }, sure: { x: x.from === 'page' || x.from === 'margin' || x.from === 'column', y: y.from === 'page' || y.from === 'margin' }, frame: `${x.from} ${y.from}`, paragraph: ancestor(node, 'p'),
    level: (behind ? -1e12 : 0) + (numberOf(node, 'relativeHeight') ?? 0), words: textOf(node, 't').trim(), opaque: picture || solid, solid,
  }
}

const holderOf = (node: Xml): Xml => ancestor(node, 'AlternateContent') ?? ancestor(node, 'drawing') ?? node
/** A black or white plate without words, of the size of some words, right over a paragraph that has some. */
function coversWords({ node, words, box, frame }: Placed): boolean {
  // Measured from the page it may lie over anything or nothing; only one that hangs at its paragraph lies over it.
  if (!/ (?:paragraph|line)$/.test(frame)) return false
  const fill = all(node, 'spPr').map((one) => attribute(first(one, 'solidFill', 'srgbClr'), 'val') ?? attribute(first(one, 'solidFill', 'schemeClr'), 'val')).find((one) => one !== undefined)
  const colour = fill === 'tx1' || fill === 'dk1' ? ([0, 0, 0] as const) : fill === 'bg1' || fill === 'lt1' ? ([1, 1, 1] as const) : colourOfHex(fill)
  if (!colour || words !== '' || all(node, 'pic').length > 0 || !(isDark(colour) || isWhite(colour))) return false
  return attribute(node, 'behindDoc') !== '1' && first(node, 'wrapNone') !== undefined && box.right - box.left > 15 * EMU_POINT && box.bottom - box.top > 7 * EMU_POINT
}

/** Text boxes and pictures outside of the page or under another one, and plates laid over words. */
export function sweepPlaced(file: OfficePackage, main: string, { part, place }: Story): void {
  const root = file.xml(part), section = all(file.xml(main), 'sectPr').at(-1)
  const page = { width: (numberOf(first(section, 'pgSz'), 'w') ?? 11906) * EMU_TWIP, height: (numberOf(first(section, 'pgSz'), 'h') ?? 16838) * EMU_TWIP }
  const margin = { left: (numberOf(first(section, 'pgMar'), 'left') ?? 1800) * EMU_TWIP, top: (numberOf(first(section, 'pgMar'), 'top') ?? 1440) * EMU_TWIP }
  const placed = all(root, 'anchor').flatMap((node) => placedOf(node, margin) ?? [])
  for (const one of placed) {
    const { box, words, node } = one
    const said = words !== '' ? words : all(node, 'pic').length > 0 ? '图片' : ''
    const over = placed.find((other) => other !== one && other.opaque && other.paragraph === one.paragraph && other.frame === one.frame && other.level > one.level && shareUnder(box, other.box) > 0.95)
    const sheet = { left: 0, top: one.sure.y ? 0 : -page.height, right: page.width, bottom: one.sure.y ? page.height : page.height * 2 }
    const out = said !== '' && one.sure.x && apart(box, sheet)
    const gone = out ? file.pass.tell('outside-page', `${place}里的文本框或图片`, said) : said !== '' && over !== undefined && file.pass.tell('covered-text', `${place}里的文本框或图片`, said)
    if (gone && attached(node, root)) { remove(holderOf(node)); file.touch(part) }
    const under = one.paragraph ? textOf(one.paragraph, 't').trim() : ''
    if (!out && under !== '' && coversWords(one)) file.pass.tell('covered-text', `${place}里的色块`, under, { removable: false, why: '文字上面盖着色块，移开就能看到下面的字；请把字本身删掉或者换成“×”，再删掉色块' })
  }
}
