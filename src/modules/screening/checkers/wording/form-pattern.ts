import type { Slot } from './wording-list.ts'

const HAN = '[\\u3400-\\u4dbf\\u4e00-\\u9fff〇×X]'
const SLOT = /\{([a-z]+)\}/g

type Match = { readonly start: number; readonly end: number; readonly right: string | null }
/** A wrong form made ready: its longest fixed part is looked for, what stands before and after it is then compared within a short window. */
export type FormPattern = { readonly anchor: string; readonly match: (text: string, at: number) => Match | undefined }

const WINDOW = 40
const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

function slotSource(name: string, slot: Slot | undefined): string {
  if (slot === undefined) throw new Error(`The slot {${name}} is not described`)
  const words = slot.oneOf === undefined ? `${HAN}{${slot.least ?? 1},${slot.most ?? 8}}` : slot.oneOf.map(escaped).join('|')
  const refused = (slot.notEnding ?? []).map((ending) => `(?<!${escaped(ending)})`).join('')
  return `(?<${name}>${words})${refused}`
}

const source = (part: string, slots: Readonly<Record<string, Slot>>): string =>
  part.split(/(\{[a-z]+\})/).map((piece) => (piece.startsWith('{') && piece.endsWith('}') ? slotSource(piece.slice(1, -1), slots[piece.slice(1, -1)]) : escaped(piece))).join('')

/** A slot for any Chinese characters at the very beginning is context only: where it begins nobody can tell, so it is not part of the mistake. */
const contextOf = (wrong: string, slots: Readonly<Record<string, Slot>>): string => {
  const [leading, name] = /^\{([a-z]+)\}/.exec(wrong) ?? ['', '']
  return name !== '' && slots[name ?? '']?.oneOf === undefined ? leading : ''
}

const filled = (right: string, groups: Readonly<Record<string, string>>): string => right.replace(SLOT, (_, name: string) => groups[name] ?? '')

/** Compiles a wrong form and its right one. */
export function formPattern(wrong: string, right: string | null, slots: Readonly<Record<string, Slot>>): FormPattern {
  if (!wrong.includes('{')) return { anchor: wrong, match: (_, at) => ({ start: at, end: at + wrong.length, right }) }
  const literals = wrong.split(SLOT).filter((_, index) => index % 2 === 0)
  const anchor = literals.reduce((best, literal) => (literal.length > best.length ? literal : best), '')
  const place = wrong.indexOf(anchor)
  const context = contextOf(wrong, slots)
  const shown = right?.startsWith(context) ? right.slice(context.length) : right
  const before = new RegExp(`${source(wrong.slice(0, place), slots)}$`)
  const after = new RegExp(`^${source(wrong.slice(place + anchor.length), slots)}`)
  return {
    anchor,
    match: (text, at) => {
      const left = before.exec(text.slice(Math.max(0, at - WINDOW), at))
      const rest = left && after.exec(text.slice(at + anchor.length, at + anchor.length + WINDOW))
      if (!left || !rest) return undefined
      const start = context === '' ? at - left[0].length : at
      return { start, end: at + anchor.length + rest[0].length, right: shown === null ? null : filled(shown ?? '', { ...left.groups, ...rest.groups }) }
    },
  }
}
