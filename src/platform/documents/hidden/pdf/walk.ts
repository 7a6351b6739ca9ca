import { type PDFDict, PDFName, PDFRawStream, PDFRef, PDFStream, type PDFObject } from '@cantoo/pdf-lib'
import type { Box } from '../box.ts'
import { tooLarge } from '../limits.ts'
import type { LayerOff } from './layers.ts'
import type { PageMark, PageMarks, Shown, Unit } from './marks.ts'
import { boxThrough, isUpright, matrixOf, SAME, times, type Matrix } from './matrix.ts'
import { at, boxOf, dictAt, look, nameAt, numbersOf, streamBytes } from './objects.ts'
import { Path } from './path.ts'
import { shiningOf, spaceOf } from './resources.ts'
import { clipped, colourOf, firstState, type State } from './state.ts'
import { TextCursor } from './text-cursor.ts'
import { operationsOf, type Token } from './tokens.ts'

const MAX_OPERATIONS = 4_000_000
const COLOURS: Readonly<Record<string, string>> = { g: 'DeviceGray', rg: 'DeviceRGB', k: 'DeviceCMYK' }
const FILLS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*']), ENDS = new Set([...FILLS, 'S', 's', 'n'])
const numbers = (operands: readonly Token[]): number[] => operands.filter((one) => typeof one === 'number')
const nameOf = (token: Token | undefined): string => (typeof token === 'object' && 'name' in token ? token.name : '')

export const unitOf = (name: string, bytes: Uint8Array, ref?: PDFRef): Unit => ({ key: name, bytes, operations: operationsOf(bytes), ...(ref ? { ref } : {}) })

/** Follows what a page paints, operation by operation, through its forms, beside what a reader program decoded of its texts. */
export class Walk {
  readonly #marks: PageMark[] = []
  readonly #paints: { unit: Unit; at: number; layer: string }[] = []
  readonly #visits = new Map<string, number>()
  readonly #units: Map<string, Unit>
  readonly #layerOff: LayerOff
  readonly #shown: readonly Shown[] | undefined
  #texts = 0
  #order = 0

  constructor(shown: readonly Shown[] | undefined, layerOff: LayerOff, units: Map<string, Unit>) { this.#shown = shown; this.#layerOff = layerOff; this.#units = units }

  page(unit: Unit, resources: PDFDict | undefined): PageMarks {
    this.#unit(unit, resources, firstState(), undefined, 0)
    return { marks: this.#marks, unit, sure: this.#texts === 0 || this.#texts === this.#shown?.length, paints: this.#paints, visits: this.#visits }
  }

  #unit(unit: Unit, resources: PDFDict | undefined, state: State, layer: string | undefined, depth: number): void {
    this.#visits.set(unit.key, (this.#visits.get(unit.key) ?? 0) + 1)
    const saved: State[] = [], path = new Path(), cursor = new TextCursor(resources)
    const marked: (string | undefined)[] = []
    let now = state, clip = false
    for (const [position, { operator, operands }] of unit.operations.entries()) {
      this.#order += 1
      if (this.#order > MAX_OPERATIONS) throw tooLarge()
      const off = layer ?? marked.find((one) => one !== undefined), base = { order: this.#order, unit, at: position, layer: off }
      const paint = (): void => { if (off !== undefined && layer === undefined) this.#paints.push({ unit, at: position, layer: off }) }
      if (operator === 'q') { if (saved.length < 5000) saved.push({ ...now }) }
      else if (operator === 'Q') now = saved.pop() ?? now
      else if (operator === 'cm') { const matrix = matrixOf(numbers(operands)); if (matrix) now.matrix = times(matrix, now.matrix) }
      else if (operator === 're') path.rectangle(numbers(operands), now.matrix)
      else if (['m', 'l', 'c', 'v', 'y', 'h'].includes(operator)) path.point(operator, numbers(operands), now.matrix)
      else if (operator === 'W' || operator === 'W*') clip = true
      else if (ENDS.has(operator)) {
        const pieces = path.taken()
        if (FILLS.has(operator)) for (const { box, rectangle } of pieces) this.#marks.push({ ...base, kind: 'plate', box: inside(box, now.clip), colour: now.fill, exact: rectangle && now.plain && now.alpha > 0.98 })
        else if (operator === 'S' || operator === 's') for (const { box } of pieces) { const line = strokeOf(box, now); if (line) this.#marks.push({ ...base, kind: 'plate', box: inside(line, now.clip), colour: undefined, exact: now.plain && now.strokeAlpha > 0.98 }) }
        if (clip) clipped(now, pieces.length === 0 ? { left: 0, top: 0, right: 0, bottom: 0 } : pieces.map(({ box }) => box).reduce(around))
        clip = false
        if (operator !== 'n') paint()
      } else if (operator === 'sh') { this.#marks.push({ ...base, kind: 'plate', box: now.clip ?? EVERYWHERE, colour: undefined, exact: false }); paint() }
      else if (COLOURS[operator]) { now.space = COLOURS[operator] ?? ''; now.fill = colourOf(now.space, numbers(operands)) }
      else if (operator === 'cs') { now.space = spaceOf(resources, nameOf(operands.at(-1))); now.fill = now.space === 'DeviceCMYK' ? [0, 0, 0] : colourOf(now.space, [0, 0, 0, 0]) }
      else if (operator === 'sc' || operator === 'scn') now.fill = colourOf(now.space, numbers(operands))
      else if (operator === 'gs') Object.assign(now, shiningOf(resources, nameOf(operands[0])))
      else if (operator === 'w') now.width = numbers(operands)[0] ?? now.width
      else if (operator === 'BDC' || operator === 'BMC') marked.push(operator === 'BDC' && nameOf(operands[0]) === 'OC' ? this.#layerOff(rawAt(dictAt(resources, 'Properties'), nameOf(operands[1]))) : undefined)
      else if (operator === 'EMC') marked.pop()
      else if (operator === 'BI') { this.#marks.push({ ...base, kind: 'image', box: inside(boxThrough(now.matrix, UNIT_BOX), now.clip), opaque: now.plain && now.alpha > 0.98 && !isMask(operands) }); paint() }
      else if (operator === 'Do') { this.#paint(nameOf(operands[0]), resources, now, base, depth); paint() }
      else if (cursor.takes(operator)) {
        if (!cursor.shows(operator)) { cursor.move(operator, operands, now); continue }
        const mark = cursor.show(operator, operands, now, this.#shown?.[this.#texts] ?? [])
        this.#texts += 1
        this.#marks.push({ ...base, ...mark })
        paint()
      }
    }
  }

  #paint(name: string, resources: PDFDict | undefined, state: State, base: { readonly order: number; readonly unit: Unit; readonly at: number; readonly layer: string | undefined }, depth: number): void {
    const raw = rawAt(dictAt(resources, 'XObject'), name), object = resources ? look(resources.context, raw) : undefined
    if (!(object instanceof PDFStream)) return
    const { dict } = object, { context } = dict
    const layer = base.layer ?? this.#layerOff(rawAt(dict, 'OC'))
    if (base.layer === undefined && layer !== undefined) this.#paints.push({ unit: base.unit, at: base.at, layer })
    if (nameAt(dict, 'Subtype') === 'Image') {
      const soft = at(dict, 'SMask')
      const shines = (soft !== undefined && !isOpaque(soft)) || at(dict, 'Mask') !== undefined || at(dict, 'ImageMask')?.toString() === 'true'
      this.#marks.push({ ...base, layer, kind: 'image', box: inside(boxThrough(state.matrix, UNIT_BOX), state.clip), opaque: !shines && state.plain && state.alpha > 0.98 && isUpright(state.matrix) })
      return
    }
    if (nameAt(dict, 'Subtype') !== 'Form' || depth > 20) return
    const ref = raw instanceof PDFRef ? raw : undefined, unitKey = ref?.toString() ?? `${base.unit.key}/${name}`
    let unit = this.#units.get(unitKey)
    if (!unit) { unit = unitOf(unitKey, streamBytes(object), object instanceof PDFRawStream ? ref : undefined); this.#units.set(unitKey, unit) }
    const matrix: Matrix = matrixOf(numbersOf(context, at(dict, 'Matrix'))) ?? SAME
    const inner = { ...state, matrix: times(matrix, state.matrix) }, box = boxOf(context, at(dict, 'BBox'))
    if (box) clipped(inner, boxThrough(inner.matrix, box))
    this.#unit(unit, dictAt(dict, 'Resources') ?? resources, inner, layer, depth + 1)
  }
}

const UNIT_BOX: Box = { left: 0, top: 0, right: 1, bottom: 1 }
const EVERYWHERE: Box = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 }
const around = (a: Box, b: Box): Box => ({ left: Math.min(a.left, b.left), top: Math.min(a.top, b.top), right: Math.max(a.right, b.right), bottom: Math.max(a.bottom, b.bottom) })
const inside = (box: Box, clip: Box | undefined): Box => (clip ? { left: Math.max(box.left, clip.left), top: Math.max(box.top, clip.top), right: Math.min(box.right, clip.right), bottom: Math.min(box.bottom, clip.bottom) } : box)
const rawAt = (dict: PDFDict | undefined, name: string): PDFObject | undefined => dict?.get(PDFName.of(name))
/** A straight line so thick that it is a plate: words are struck out with such. */
function strokeOf({ left, top, right, bottom }: Box, { matrix, width }: State): Box | undefined {
  const half = width * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])) / 2
  if (half < 2.5) return undefined
  if (bottom - top < 0.5 && right - left > 1) return { left, right, top: top - half, bottom: bottom + half }
  return right - left < 0.5 && bottom - top > 1 ? { left: left - half, right: right + half, top, bottom } : undefined
}
/** A mask that lets nothing through is no mask: many programs write one with every picture. */
const isOpaque = (mask: PDFObject | undefined): boolean => { const bytes = streamBytes(mask); return bytes.length > 0 && bytes.length < 60_000_000 && bytes.every((byte) => byte === 255) }
const isMask = (operands: readonly Token[]): boolean => operands.some((one, position) => (nameOf(one) === 'IM' || nameOf(one) === 'ImageMask') && JSON.stringify(operands[position + 1]).includes('true'))
