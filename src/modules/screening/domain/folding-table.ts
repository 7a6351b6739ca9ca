import lookAlikes from '../../../../data/characters/look-alikes.json' with { type: 'json' }
import traditional from '../../../../data/characters/traditional.json' with { type: 'json' }

/** In the table: this unit vanishes. */
export const DROPPED = 0xfffe
/** In the table: this unit becomes several, or is half of a character; `manyFor` says what it becomes. */
export const MANY = 0xffff

/** Nothing of these scripts has a compatibility form, so Unicode need not be asked 50,000 times. */
const PLAIN_RANGES = [[0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xac00, 0xd7a3], [0xe000, 0xf8ff]] as const
/** What shows nothing, and marks that are laid over a letter. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|\p{Cf}|[\u0300-\u036f]|[\u20d0-\u20f0]/gu
const LINE_ENDS = /[\u0085\u2028\u2029]/g

const pairsOf = (from: string, to: string): [string, string][] => { const signs = [...to]; return [...from].map((sign, at) => [sign, signs[at] ?? sign]) }
type Folding = { readonly table: Uint16Array; readonly many: Map<number, string>; readonly simple: ReadonlyMap<string, string> }

/** One sign as it is compared: compatibility form, no accents, small letter, simplified, Latin for what looks like it. */
function foldedSign(sign: string, simple: ReadonlyMap<string, string>): string {
  const compatible = sign.replace(LINE_ENDS, '\n').normalize('NFKC')
  const bare = /\p{Script=Latin}/u.test(compatible) ? compatible.normalize('NFD') : compatible
  return [...bare.toLowerCase().replace(UNSEEN, '')].map((one) => simple.get(one) ?? one).join('')
}

function made(): Folding {
  const simple = new Map([...pairsOf(traditional.traditional, traditional.simplified), ...Object.values(lookAlikes.groups).flatMap(({ from, to }) => pairsOf(from, to))])
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
  const many = new Map<number, string>()
  for (let unit = 0; unit < 0x10000; unit += 1) {
    if (PLAIN_RANGES.some(([from, to]) => unit >= from && unit <= to)) continue
    const folded = unit >= 0xfffe ? '' : unit >= 0xd800 && unit <= 0xdfff ? '\ud800\udc00' : foldedSign(String.fromCharCode(unit), simple)
    table[unit] = folded === '' ? DROPPED : folded.length === 1 ? folded.charCodeAt(0) : MANY
    if (table[unit] === MANY && (unit < 0xd800 || unit > 0xdfff)) many.set(unit, folded)
  }
  for (const [from, to] of pairsOf(traditional.traditional, traditional.simplified)) table[from.charCodeAt(0)] = to.charCodeAt(0)
  return { table, many, simple }
}

let folding: Folding | undefined
/** UTF-16 unit → the unit that it becomes, DROPPED or MANY. Made at the first call. */
export function foldingTable(): Uint16Array {
  folding ??= made()
  return folding.table
}

/** What a character marked MANY becomes; a half of a character without its other half stays as it is. */
export function manyFor(code: number): string {
  folding ??= made()
  const known = folding.many.get(code)
  if (known !== undefined) return known
  const folded = code >= 0xd800 && code <= 0xdfff ? String.fromCharCode(code) : foldedSign(String.fromCodePoint(code), folding.simple)
  if (folding.many.size < 100_000) folding.many.set(code, folded)
  return folded
}
