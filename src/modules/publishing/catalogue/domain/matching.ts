type Row = { readonly id: string; readonly subItem: string }

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s《》“”"'（）()〔〕[\]、，。：；·—-]/g, '')
/** Words of a catalogue that titles leave out or turn round. */
const FILLERS = /(?:情况|信息|有关|相关|目录|事项|等)/g
const pairsOf = (text: string): string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))

/** How much of a row's name a title says, from 0 to 1, by pairs of characters. */
export function likeness(title: string, subItem: string): number {
  const name = bare(subItem).replace(FILLERS, '')
  const whole = name.length >= 2 ? name : bare(subItem)
  const said = bare(title)
  if (said.includes(whole)) return 1
  const pairs = pairsOf(whole)
  return pairs.length === 0 ? 0 : pairs.filter((pair) => said.includes(pair)).length / pairs.length
}

/** The row that a title names, where it names exactly one best; a proposal, never more. */
export function likelyRow<R extends Row>(title: string, rows: readonly R[], least = 0.6): R | null {
  const scored = rows
    .map((row) => ({ row, score: likeness(title, row.subItem) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || b.row.subItem.length - a.row.subItem.length)
  const [first, second] = scored
  if (!first) return null
  return second && second.score === first.score && second.row.subItem.length === first.row.subItem.length ? null : first.row
}
