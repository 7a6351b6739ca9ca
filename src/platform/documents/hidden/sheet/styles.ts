import { BLACK, colourOfHex, WHITE, unreadable, type Colour } from '../colour.ts'
import type { OfficePackage } from '../office/package.ts'
import type { Xml } from '../xml.ts'
import { all, attribute, elements, first, numberOf } from '../xml-search.ts'

/** How a cell's form hides its value. */
export type CellForm = { readonly sameColour: boolean; readonly onWhite: boolean; readonly tiny: boolean; readonly format: string }
const INDEXED: Readonly<Record<number, Colour>> = { 0: BLACK, 8: BLACK, 64: BLACK, 1: WHITE, 9: WHITE, 65: WHITE }
const PLAIN: CellForm = { sameColour: false, onWhite: true, tiny: false, format: '' }

function themeOf(file: OfficePackage, main: string): readonly (Colour | undefined)[] {
  const [part] = file.linked(main, 'theme')
  const scheme = part === undefined ? undefined : all(file.xml(part), 'clrScheme')[0]
  const of = (name: string): Colour | undefined => { const node = first(scheme, name); return colourOfHex(attribute(first(node, 'srgbClr'), 'val') ?? attribute(first(node, 'sysClr'), 'lastClr')) }
  return [of('lt1') ?? WHITE, of('dk1') ?? BLACK, of('lt2'), of('dk2'), ...[1, 2, 3, 4, 5, 6].map((n) => of(`accent${n}`))]
}

function colourOf(node: Xml | undefined, theme: readonly (Colour | undefined)[]): Colour | undefined {
  if (!node) return undefined
  const rgb = colourOfHex(attribute(node, 'rgb')), indexed = numberOf(node, 'indexed'), number = numberOf(node, 'theme'), tint = numberOf(node, 'tint') ?? 0
  const plain = rgb ?? (number === undefined ? (indexed === undefined ? undefined : INDEXED[indexed]) : theme[number])
  if (!plain) return undefined
  const shade = (part: number): number => (tint < 0 ? part * (1 + tint) : part + (1 - part) * tint)
  return [shade(plain[0]), shade(plain[1]), shade(plain[2])]
}

/** The forms of the cells of a workbook, by the number that a cell names. */
export function cellForms(file: OfficePackage, main: string): (index: number) => CellForm {
  const [part] = file.linked(main, 'styles')
  if (part === undefined) return () => PLAIN
  const root = first(file.xml(part), 'styleSheet'), theme = themeOf(file, main)
  const fonts = elements(first(root, 'fonts') ?? file.xml(part)), fills = elements(first(root, 'fills') ?? file.xml(part))
  const formats = new Map(all(file.xml(part), 'numFmt').map((node) => [numberOf(node, 'numFmtId') ?? -1, attribute(node, 'formatCode') ?? '']))
  const forms = elements(first(root, 'cellXfs') ?? file.xml(part), 'xf').map((form): CellForm => {
    const font = fonts[numberOf(form, 'fontId') ?? 0], fill = first(fills[numberOf(form, 'fillId') ?? 0], 'patternFill'), gradient = first(fills[numberOf(form, 'fillId') ?? 0], 'gradientFill')
    const pattern = attribute(fill, 'patternType') ?? 'none'
    const ground = gradient ? undefined : pattern === 'none' ? WHITE : pattern === 'solid' ? colourOf(first(fill, 'fgColor'), theme) : undefined
    // A font without a colour is written in black, whatever fills the cell.
    const words = first(font, 'color') ? colourOf(first(font, 'color'), theme) : BLACK
    return { sameColour: words !== undefined && ground !== undefined && unreadable(words, ground), onWhite: ground !== undefined && unreadable(ground, WHITE), tiny: (numberOf(first(font, 'sz'), 'val') ?? 11) <= 2, format: formats.get(numberOf(form, 'numFmtId') ?? 0) ?? '' }
  })
  return (index) => forms[index] ?? PLAIN
}

/** Whether a number format shows nothing of a value: ;;; and its kin. A format that leaves out only zeros hides nothing. */
export function formatHides(format: string, value: string, isText: boolean): boolean {
  if (!format.includes(';')) return false
  const sections = format.replace(/"[^"]*"|\\.|_.|\*./g, (kept) => (kept.startsWith('"') && kept.length > 2 ? 'x' : '')).split(';').map((one) => one.replace(/\[[^\]]*\]/g, '').trim())
  if (isText) return sections.length >= 4 && sections[3] === ''
  const number = Number(value)
  if (value === '' || !Number.isFinite(number) || number === 0) return false
  return (number > 0 ? sections[0] : sections[1]) === ''
}
