import type { PDFDict } from '@cantoo/pdf-lib'
import { boxThrough, matrixOf, SAME, times, type Matrix } from './matrix.ts'
import type { Shown, TextMark } from './marks.ts'
import { fontOf } from './resources.ts'
import type { State } from './state.ts'
import type { Token } from './tokens.ts'

const SHOWS = new Set(['Tj', 'TJ', "'", '"'])
const MOVES = new Set(['BT', 'ET', 'Td', 'TD', 'Tm', 'T*', 'Tf', 'Tc', 'Tw', 'Tz', 'TL', 'Ts', 'Tr'])
const number = (operands: readonly Token[], at: number): number => { const value = operands[at]; return typeof value === 'number' ? value : 0 }

/** Where the next sign of a text stands, by the rules of ISO 32000 §9.4. */
export class TextCursor {
  readonly #resources: PDFDict | undefined
  readonly #fonts = new Map<string, { readonly factor: number; readonly vertical: boolean }>()
  #matrix: Matrix = SAME
  #line: Matrix = SAME

  constructor(resources: PDFDict | undefined) { this.#resources = resources }
  takes(operator: string): boolean { return SHOWS.has(operator) || MOVES.has(operator) }
  shows(operator: string): boolean { return SHOWS.has(operator) }

  #next(x: number, y: number): void { this.#line = times([1, 0, 0, 1, x, y], this.#line); this.#matrix = this.#line }

  move(operator: string, operands: readonly Token[], state: State): void {
    const value = number(operands, 0)
    if (operator === 'BT') { this.#matrix = SAME; this.#line = SAME }
    else if (operator === 'Td') this.#next(value, number(operands, 1))
    else if (operator === 'TD') { state.leading = -number(operands, 1); this.#next(value, number(operands, 1)) }
    else if (operator === 'Tm') { this.#line = matrixOf(operands.filter((one) => typeof one === 'number')) ?? this.#line; this.#matrix = this.#line }
    else if (operator === 'T*') this.#next(0, -state.leading)
    else if (operator === 'Tf') { const [font] = operands; state.font = typeof font === 'object' && 'name' in font ? font.name : ''; state.size = number(operands, 1) }
    else if (operator === 'Tc') state.spacing = value
    else if (operator === 'Tw') state.wordSpacing = value
    else if (operator === 'Tz') state.scale = value / 100
    else if (operator === 'TL') state.leading = value
    else if (operator === 'Ts') state.rise = value
    else if (operator === 'Tr') state.mode = value
  }

  #font(name: string): { readonly factor: number; readonly vertical: boolean } {
    const known = this.#fonts.get(name) ?? fontOf(this.#resources, name)
    this.#fonts.set(name, known)
    return known
  }

  /** The signs of one showing operation with their boxes; the cursor goes on behind them. */
  show(operator: string, operands: readonly Token[], state: State, shown: Shown): Omit<TextMark, 'order' | 'unit' | 'at' | 'layer'> {
    if (operator === '"') { state.wordSpacing = number(operands, 0); state.spacing = number(operands, 1) }
    if (operator === "'" || operator === '"') this.#next(0, -state.leading)
    const { factor, vertical } = this.#font(state.font), { size, scale, rise } = state
    const glyphs: { sign: string; box: ReturnType<typeof boxThrough>; advance: number }[] = []
    let height = 0
    for (const one of shown) {
      if (typeof one === 'number') { this.#advance(-one / 1000 * size, scale, vertical); continue }
      const extra = state.spacing + (one.isSpace ? state.wordSpacing : 0)
      const units = vertical ? one.vertical ?? -1000 : one.width * factor
      const matrix = times(times([size * scale, 0, 0, size, 0, rise], this.#matrix), state.matrix)
      const width = Math.max(one.width * factor / 1000, 0.05)
      const box = boxThrough(matrix, vertical ? { left: -0.5, top: -1, right: 0.5, bottom: 0 } : { left: 0, top: -0.12, right: width, bottom: 0.76 })
      height = Math.hypot(matrix[2], matrix[3])
      glyphs.push({ sign: one.unicode, box, advance: units + (size === 0 ? 0 : extra * 1000 / size) })
      this.#advance(units / 1000 * size + extra, scale, vertical)
    }
    return { kind: 'text', glyphs, colour: state.fill, mode: state.mode, alpha: state.alpha, clip: state.clip, height, plain: state.plain }
  }
  #advance(by: number, scale: number, vertical: boolean): void { this.#matrix = times(vertical ? [1, 0, 0, 1, 0, by] : [1, 0, 0, 1, by * scale, 0], this.#matrix) }
}
