import { LIMITS, tooDeep, tooLarge } from './limits.ts'
import { HIDDEN_KINDS, shortened, type HiddenKind, type HiddenThing } from './thing.ts'

type More = { readonly why?: string; readonly removable?: boolean }
/** Goes into a file that lies in another one and gives its bytes back, changed or the same. */
export type Sweep = (name: string, bytes: Uint8Array, pass: Pass) => Promise<Uint8Array>
/** One walk through a file: what is found is told, and the answer says whether to take it away, so that finding and removing can never differ. */
export type Pass = {
  readonly things: HiddenThing[]
  /** Whether this kind is taken away in this walk. */
  readonly takes: (kind: HiddenKind) => boolean
  readonly tell: (kind: HiddenKind, place: string, text: string, more?: More) => boolean
  /** Counts what was unpacked; refuses what would fill the machine. */
  readonly spend: (bytes: number) => void
  readonly nested: (name: string, bytes: Uint8Array) => Promise<Uint8Array>
}

export function newPass(takes: (kind: HiddenKind) => boolean, sweep: Sweep): Pass {
  const things: HiddenThing[] = []
  let spent = 0
  const spend = (bytes: number): void => { spent += bytes; if (spent > LIMITS.unpacked) throw tooLarge() }
  const at = (where: readonly string[]): Pass => ({
    things, takes, spend,
    tell: (kind, place, text, more = {}) => {
      const { why, removable } = { ...HIDDEN_KINDS[kind], ...more }
      if (things.length < LIMITS.things) things.push({ kind, place: [...where, place].filter((one) => one !== '').join(' › '), text: shortened(text), why, removable })
      return removable && takes(kind)
    },
    nested: (name, bytes) => {
      if (where.length >= LIMITS.depth) throw tooDeep()
      return sweep(name, bytes, at([...where, name]))
    },
  })
  return at([])
}
