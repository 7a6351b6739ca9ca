/** A pair of words that are both right somewhere. The text must win `least` nats by `right`; `before` are what must follow (# a digit), `notAfter` what must not stand before it. */
export type DoubtfulPair = {
  readonly wrong: string
  readonly right: string
  readonly least: number
  readonly why?: string
  readonly before?: readonly string[]
  readonly notAfter?: readonly string[]
  /** A form that is not wrong but not preferred: never more than a hint. */
  readonly onlyHint?: boolean
}

/** Common typos of official prose. `sure`: the first form of “wrong right” is never right; `singles`: characters that stand by themselves, such as 再 for 在; `alike`: pairs that sound alike, are both common and are left to people. */
export type TypoList = {
  readonly name: string
  readonly version: string
  readonly source: string
  readonly effectiveFrom: string
  readonly sure: readonly string[]
  readonly doubtful: readonly DoubtfulPair[]
  readonly alike: readonly string[]
  readonly singles: readonly { readonly wrong: string; readonly right: string; readonly least: number }[]
}

/** A pair ready to be looked up. */
export type KnownPair = DoubtfulPair & { readonly sure: boolean }
/** Pairs by their first two units. */
export type PairIndex = ReadonlyMap<number, readonly KnownPair[]>

/** Nats that a form which is never right must win: it may be two words that stand side by side, as 按装 in 按装备. */
const LEAST_OF_SURE = 2.5
const CONTEXT = 10

const keyOf = (first: number, second: number): number => first * 65_536 + second

/** The lists' pairs, ready to be looked up. */
export function pairIndex(lists: readonly TypoList[]): PairIndex {
  const index = new Map<number, KnownPair[]>()
  const add = (pair: KnownPair): void => {
    const key = keyOf(pair.wrong.charCodeAt(0), pair.wrong.charCodeAt(1))
    index.set(key, [...(index.get(key) ?? []), pair])
  }
  for (const { sure, doubtful } of lists) {
    for (const pair of sure) {
      const [wrong = '', right = ''] = pair.split(' ')
      add({ wrong, right, least: LEAST_OF_SURE, sure: true })
    }
    for (const pair of doubtful) add({ ...pair, sure: false })
  }
  return index
}

function fits({ wrong, before, notAfter }: KnownPair, text: string, start: number): boolean {
  const after = text.slice(start + wrong.length, start + wrong.length + CONTEXT).trimStart()
  if (before !== undefined && !before.some((word) => (word === '#' ? /^[0-9０-９]/.test(after) : after.startsWith(word)))) return false
  const ahead = text.slice(Math.max(0, start - CONTEXT), start).trimEnd()
  return !(notAfter ?? []).some((word) => ahead.endsWith(word))
}

/** Every place between `start` and `end` where the first form of a pair stands. */
export function knownPairs(index: PairIndex, text: string, units: Uint16Array, start: number, end: number): { readonly pair: KnownPair; readonly start: number }[] {
  const found: { pair: KnownPair; start: number }[] = []
  for (let at = start; at + 1 < end; at += 1) {
    const pairs = index.get(keyOf(units[at] ?? 0, units[at + 1] ?? 0))
    if (pairs !== undefined) for (const pair of pairs) if (text.startsWith(pair.wrong, at) && fits(pair, text, at)) found.push({ pair, start: at })
  }
  return found
}
