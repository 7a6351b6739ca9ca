import { colourOfHex, WHITE } from '../colour.ts'
import type { OfficePackage } from '../office/package.ts'
import type { Xml } from '../xml.ts'
import { all, ancestor, attribute, first } from '../xml-search.ts'
import type { Story } from './parts.ts'
import { shadingOf, type Ground, type Styles } from './styles.ts'

/** What lies behind all the words of a part: the page's own colour, or a picture laid behind the text. */
export function pageGround(file: OfficePackage, main: string, { part }: Story): Ground {
  const behind = (name: string): boolean => all(file.xml(name), 'anchor').some((node) => /^(?:1|true)$/.test(attribute(node, 'behindDoc') ?? ''))
  if ([main, part, ...file.linked(main, 'header')].some(behind)) return 'unknown'
  return colourOfHex(attribute(first(file.xml(main), 'document', 'background'), 'color')) ?? WHITE
}

/** What fills a text box: its colour, or unknown where it cannot be told. */
function boxGround(box: Xml): Ground {
  const shape = ancestor(box, 'wsp'), properties = first(shape, 'spPr')
  const solid = first(properties, 'solidFill')
  if (solid) return colourOfHex(attribute(first(solid, 'srgbClr'), 'val')) ?? 'unknown'
  return 'unknown'
}

/** The ground under a paragraph: of itself, its cell, its table, its box, the page. */
export function groundUnder(paragraph: Xml, styles: Styles, page: Ground): Ground {
  const own = shadingOf(first(paragraph, 'pPr'))
  if (own) return own
  for (let cell = ancestor(paragraph, 'tc', 'txbxContent'); cell; cell = ancestor(cell, 'tc', 'txbxContent')) {
    if (cell.local === 'txbxContent') return boxGround(cell)
    const shade = shadingOf(first(cell, 'tcPr'))
    if (shade) return shade
    const table = first(ancestor(cell, 'tbl'), 'tblPr')
    const of = shadingOf(table)
    if (of) return of
    // Table styles shade first rows, last columns and bands: which of them this cell is need not be known to keep silent.
    if (styles.table(attribute(first(table, 'tblStyle'), 'val'))) return 'unknown'
  }
  return page
}
