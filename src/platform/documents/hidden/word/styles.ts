import { colourOfHex, type Colour } from '../colour.ts'
import type { OfficePackage } from '../office/package.ts'
import type { Xml } from '../xml.ts'
import { all, attribute, first, numberOf } from '../xml-search.ts'

/** What a run looks like, as far as it can hide words. 'unknown' is a pattern or picture: nothing is said of words on it. */
export type Ground = Colour | 'unknown'
export type Look = { readonly vanish?: boolean; readonly colour?: Colour | 'auto'; readonly halfPoints?: number; readonly scale?: number; readonly ground?: Ground }

const HIGHLIGHTS: Readonly<Record<string, string>> = {
  black: '000000', blue: '0000FF', cyan: '00FFFF', green: '00FF00', magenta: 'FF00FF', red: 'FF0000', yellow: 'FFFF00', white: 'FFFFFF',
  darkBlue: '00008B', darkCyan: '008B8B', darkGreen: '006400', darkMagenta: '800080', darkRed: '8B0000', darkYellow: '808000', darkGray: 'A9A9A9', lightGray: 'D3D3D3',
}
const isOn = (node: Xml): boolean => !/^(?:0|false|off)$/i.test(attribute(node, 'val') ?? '1')

/** The ground that a shading gives; none when it lets the ground beneath through. */
export function shadingOf(holder: Xml | undefined): Ground | undefined {
  const shading = first(holder, 'shd')
  if (!shading) return undefined
  const pattern = attribute(shading, 'val') ?? 'clear'
  if (pattern === 'nil') return undefined
  if (pattern === 'clear') return colourOfHex(attribute(shading, 'fill'))
  return pattern === 'solid' ? colourOfHex(attribute(shading, 'color')) ?? [0, 0, 0] : 'unknown'
}

export function lookOf(properties: Xml | undefined): Look {
  if (!properties) return {}
  const vanish = first(properties, 'vanish'), colour = attribute(first(properties, 'color'), 'val'), marked = attribute(first(properties, 'highlight'), 'val')
  const hex = colour === 'auto' ? 'auto' : colourOfHex(colour), size = numberOf(first(properties, 'sz'), 'val'), scale = numberOf(first(properties, 'w'), 'val')
  const ground = colourOfHex(HIGHLIGHTS[marked ?? '']) ?? shadingOf(properties)
  return { ...(vanish ? { vanish: isOn(vanish) } : {}), ...(hex ? { colour: hex } : {}), ...(size !== undefined ? { halfPoints: size } : {}), ...(scale !== undefined ? { scale } : {}), ...(ground ? { ground } : {}) }
}

export type Styles = { readonly run: (id: string | undefined) => Look; readonly paragraph: (id: string | undefined) => Look; readonly table: (id: string | undefined) => boolean }

/** The styles of a file with what they take from the ones they are based on. */
export function stylesOf(file: OfficePackage, main: string): Styles {
  const [part] = file.linked(main, 'styles')
  const nodes = new Map((part === undefined ? [] : all(file.xml(part), 'style')).map((node) => [attribute(node, 'styleId') ?? '', node]))
  const defaults = part === undefined ? undefined : first(file.xml(part), 'styles', 'docDefaults', 'rPrDefault', 'rPr')
  const standard = [...nodes.values()].find((node) => attribute(node, 'type') === 'paragraph' && attribute(node, 'default') === '1')
  const known = new Map<string, Look>()
  const resolved = (id: string, depth = 0): Look => {
    const kept = known.get(id), node = nodes.get(id)
    if (kept || !node || depth > 30) return kept ?? {}
    const base = attribute(first(node, 'basedOn'), 'val')
    const ground = shadingOf(first(node, 'pPr'))
    const made = { ...(base === undefined ? {} : resolved(base, depth + 1)), ...(ground ? { ground } : {}), ...lookOf(first(node, 'rPr')) }
    known.set(id, made)
    return made
  }
  const standardId = attribute(standard, 'styleId') ?? ''
  const shaded = (id: string | undefined, depth = 0): boolean => {
    const node = nodes.get(id ?? '')
    return node !== undefined && depth < 30 && (all(node, 'shd').length > 0 || shaded(attribute(first(node, 'basedOn'), 'val'), depth + 1))
  }
  return { run: (id) => (id === undefined ? {} : resolved(id)), paragraph: (id) => ({ ...lookOf(defaults), ...resolved(id ?? standardId) }), table: (id) => shaded(id) }
}
