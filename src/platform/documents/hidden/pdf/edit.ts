import type { TextMark, Unit } from './marks.ts'
import type { Operation, Token } from './tokens.ts'

/** What is to be changed in a unit, by the number of the operation: signs to take out of a text, or the whole operation. */
export type Edits = Map<number, { readonly mark: TextMark; readonly gone: Set<number> } | 'whole'>
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const figure = (value: number): string => String(Math.round(value * 1000) / 1000)
const hex = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`
const PAINTING = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'])

const pieces = ({ operator, operands }: Operation): readonly Token[] => { const last = operands.at(-1); return operator === 'TJ' && typeof last === 'object' && 'list' in last ? last.list : last === undefined ? [] : [last] }
const bytesOf = (token: Token): Uint8Array | undefined => (typeof token === 'object' && 'bytes' in token ? token.bytes : undefined)

/** A showing operation without some of its signs: where they stood, the text jumps on by their width, so that all others stay in place. Undefined where bytes cannot be told apart by signs. */
function without(operation: Operation, mark: TextMark, gone: ReadonlySet<number>): string | undefined {
  const { glyphs } = mark, total = pieces(operation).reduce<number>((sum, one) => sum + (bytesOf(one)?.length ?? 0), 0)
  const width = total / glyphs.length
  const all = glyphs.every(({ sign }, number) => gone.has(number) || sign.trim() === '')
  if (width !== 1 && width !== 2 && !all) return undefined
  const made: string[] = []
  let number = 0
  if (all) {
    for (const { advance } of glyphs) made.push(figure(-advance))
    for (const one of pieces(operation)) if (typeof one === 'number') made.push(figure(one))
  } else {
    for (const one of pieces(operation)) {
      const bytes = bytesOf(one)
      if (typeof one === 'number') made.push(figure(one))
      for (let at = 0; bytes && at < bytes.length; at += width, number += 1) made.push(gone.has(number) ? figure(-(glyphs[number]?.advance ?? 0)) : hex(bytes.subarray(at, at + width)))
    }
  }
  const before = operation.operator === "'" ? 'T* ' : operation.operator === '"' ? `${figure(Number(operation.operands[0]) || 0)} Tw ${figure(Number(operation.operands[1]) || 0)} Tc T* ` : ''
  return `${before}[${made.join(' ')}] TJ`
}

/** The unit's content with the edits made, and the operations that had to be left as they are. */
export function edited(unit: Unit, edits: Edits): { readonly bytes: Uint8Array; readonly left: readonly number[] } {
  const made: Uint8Array[] = [], left: number[] = []
  let from = 0
  for (const [at, operation] of unit.operations.entries()) {
    const edit = edits.get(at)
    if (!edit) continue
    const text = edit === 'whole' ? (PAINTING.has(operation.operator) ? 'n' : '') : without(operation, edit.mark, edit.gone)
    if (text === undefined) { left.push(at); continue }
    made.push(unit.bytes.subarray(from, operation.start), latin(` ${text} `))
    from = operation.end
  }
  made.push(unit.bytes.subarray(from))
  return { bytes: new Uint8Array(Buffer.concat(made)), left }
}
