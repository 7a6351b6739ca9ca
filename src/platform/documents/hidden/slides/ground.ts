import { colourOfHex, WHITE, type Colour } from '../colour.ts'
import type { OfficePackage } from '../office/package.ts'
import type { Xml } from '../xml.ts'
import { all, attribute, first } from '../xml-search.ts'

/** What words of a slide stand on where no shape of theirs is filled: a plain colour, or undefined where pictures, patterns or filled shapes of slide, layout or master make it unsure. */
export function slideGround(file: OfficePackage, slide: string): Colour | undefined {
  const [layout] = file.linked(slide, 'slideLayout'), [master] = layout === undefined ? [] : file.linked(layout, 'slideMaster')
  const parts = [slide, layout, master].filter((part) => part !== undefined)
  const filled = (node: Xml): boolean => node.local === 'pic' || ['solidFill', 'gradFill', 'blipFill', 'pattFill'].some((name) => first(node, 'spPr', name) !== undefined) || all(node, 'fillRef').some((one) => attribute(one, 'idx') !== '0')
  if (parts.some((part) => all(file.xml(part), 'sp', 'pic', 'graphicFrame').some(filled))) return undefined
  for (const part of parts) {
    const ground = all(file.xml(part), 'bg')[0]
    if (!ground) continue
    const colour = colourOfHex(attribute(first(ground, 'bgPr', 'solidFill', 'srgbClr'), 'val'))
    if (colour || part !== master) return colour
    // The master's usual ground is the theme's first light colour, seen through its map of colours.
    const name = attribute(all(ground, 'schemeClr')[0], 'val') ?? '', map = all(file.xml(part), 'clrMap')[0], [theme] = file.linked(part, 'theme')
    const mapped = attribute(map, name) ?? name, scheme = theme === undefined ? undefined : all(file.xml(theme), mapped)[0]
    return colourOfHex(attribute(scheme && first(scheme, 'srgbClr'), 'val') ?? attribute(scheme && first(scheme, 'sysClr'), 'lastClr'))
  }
  return WHITE
}
