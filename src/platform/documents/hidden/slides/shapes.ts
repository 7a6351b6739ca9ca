import { apart, shareUnder, type Box } from '../box.ts'
import { colourOfHex, isWhite, unreadable } from '../colour.ts'
import type { OfficePackage } from '../office/package.ts'
import { slideGround } from './ground.ts'
import type { Xml } from '../xml.ts'
import { all, attribute, elements, first, numberOf, remove, textOf } from '../xml-search.ts'

export type Size = { readonly width: number; readonly height: number }
type Frame = { readonly x: number; readonly y: number; readonly scaleX: number; readonly scaleY: number }
type Shape = { readonly node: Xml; readonly box: Box | undefined; readonly words: string; readonly picture: boolean; readonly cover: boolean; readonly hidden: boolean }
const KINDS = ['sp', 'pic', 'graphicFrame', 'cxnSp']
const NO_FRAME: Frame = { x: 0, y: 0, scaleX: 1, scaleY: 1 }

function boxOf(transform: Xml | undefined, frame: Frame): Box | undefined {
  const x = numberOf(first(transform, 'off'), 'x'), y = numberOf(first(transform, 'off'), 'y'), width = numberOf(first(transform, 'ext'), 'cx'), height = numberOf(first(transform, 'ext'), 'cy')
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined
  const left = frame.x + x * frame.scaleX, top = frame.y + y * frame.scaleY
  return { left, top, right: left + Math.max(width * frame.scaleX, 1), bottom: top + Math.max(height * frame.scaleY, 1) }
}

/** The frame that a group gives to its members: from its own measure to the measure within. */
function inner(group: Xml, frame: Frame): Frame {
  const transform = first(group, 'grpSpPr', 'xfrm'), box = boxOf(transform, frame)
  const width = numberOf(first(transform, 'chExt'), 'cx') ?? 0, height = numberOf(first(transform, 'chExt'), 'cy') ?? 0
  if (!box || width === 0 || height === 0) return frame
  const scaleX = (box.right - box.left) / width, scaleY = (box.bottom - box.top) / height
  return { x: box.left - (numberOf(first(transform, 'chOff'), 'x') ?? 0) * scaleX, y: box.top - (numberOf(first(transform, 'chOff'), 'y') ?? 0) * scaleY, scaleX, scaleY }
}

function shapesOf(tree: Xml, frame: Frame = NO_FRAME, depth = 0): Shape[] {
  return elements(tree).flatMap((node): Shape[] => {
    if (node.local === 'AlternateContent') return shapesOf(first(node, 'Choice') ?? node, frame, depth + 1)
    if (node.local === 'grpSp' && depth < 50) return shapesOf(node, inner(node, frame), depth + 1)
    if (!KINDS.includes(node.local)) return []
    const fill = first(node, 'spPr', 'solidFill'), picture = node.local === 'pic'
    const flag = elements(node).flatMap((one) => elements(one, 'cNvPr')).some((one) => /^(?:1|true)$/.test(attribute(one, 'hidden') ?? ''))
    return [{ node, box: boxOf(first(node, 'spPr', 'xfrm') ?? first(node, 'xfrm'), frame), words: textOf(node, 't').trim(), picture, cover: picture || (fill !== undefined && all(fill, 'alpha').length === 0), hidden: flag }]
  })
}

const saidBy = ({ words, picture, node }: Shape): string => (words !== '' ? words : picture ? '图片' : node.local === 'graphicFrame' ? '图表' : '')

/** Shapes that nobody sees in the show: beside the slide, switched off, under another one. */
export function sweepShapes(file: OfficePackage, part: string, place: string, size: Size): void {
  const tree = all(file.xml(part), 'spTree')[0]
  if (!tree) return
  const shapes = shapesOf(tree), sheet = { left: 0, top: 0, right: size.width, bottom: size.height }
  const moving = all(file.xml(part), 'timing').some((node) => all(node, 'spTgt').length > 0)
  for (const [at, shape] of shapes.entries()) {
    const { node, box, hidden } = shape, said = saidBy(shape)
    if (said === '') continue
    const over = box && shapes.slice(at + 1).some((other) => other.cover && !other.hidden && other.box && shareUnder(box, other.box) > 0.98)
    const gone = hidden ? file.pass.tell('hidden-text', `${place}（设为隐藏的对象）`, said)
      : box && apart(box, sheet) ? file.pass.tell('outside-page', place, said)
        // What comes and goes by animation may be shown in its turn.
        : over && !moving ? file.pass.tell('covered-text', place, said) : false
    if (!gone) continue
    remove(node.parent?.local === 'Choice' && node.parent.parent ? node.parent.parent : node)
    file.touch(part)
  }
  sweepRuns(file, part, place)
}

/** Words too small to be seen, or in the colour of the shape's own filling. */
function sweepRuns(file: OfficePackage, part: string, place: string): void {
  const ground = slideGround(file, part)
  for (const shape of all(file.xml(part), 'sp')) {
    const own = first(shape, 'spPr', 'solidFill'), fill = own ? colourOfHex(attribute(first(own, 'srgbClr'), 'val')) : ground
    const hidden = all(shape, 'r').filter((run) => {
      const properties = first(run, 'rPr'), colour = colourOfHex(attribute(first(properties, 'solidFill', 'srgbClr'), 'val'))
      if (textOf(run, 't').replace(/[\s█]/g, '') === '') return false
      return (numberOf(properties, 'sz') ?? 1800) <= 200 || (fill !== undefined && colour !== undefined && unreadable(colour, fill))
    })
    if (hidden.length === 0) continue
    const covered = fill !== undefined && !isWhite(fill) && hidden.every((run) => (numberOf(first(run, 'rPr'), 'sz') ?? 1800) > 200)
    if (!file.pass.tell(covered ? 'covered-text' : 'hidden-text', `${place}（${covered ? '与底色相同的字' : '白色或者极小的字'}）`, hidden.map((run) => textOf(run, 't')).join(''))) continue
    for (const run of hidden) remove(run)
    file.touch(part)
  }
}
