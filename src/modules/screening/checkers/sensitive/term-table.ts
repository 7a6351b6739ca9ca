import { buildWords, type WordTable } from '#platform/words/index'

/** Lists change rarely and checkers are made often, so the last tables are kept. */
const KEPT = 4
const tables = new Map<string, WordTable>()

/** FNV-1a over all units, with the count: the same words give the same key. */
function keyOf(forms: readonly string[]): string {
  let [low, high] = [0x811c9dc5, 0x9747b28c]
  for (const form of forms) {
    for (let at = 0; at <= form.length; at += 1) {
      const unit = at < form.length ? form.charCodeAt(at) : 0x10000
      low = Math.imul(low ^ unit, 0x01000193)
      high = Math.imul(high ^ unit, 0x5bd1e995) ^ (high >>> 15)
    }
  }
  return `${forms.length}:${low >>> 0}:${high >>> 0}`
}

/** The automaton for these forms, built once for the same forms. */
export function termTable(forms: readonly string[]): WordTable {
  const key = keyOf(forms)
  const table = tables.get(key) ?? buildWords(forms)
  tables.delete(key)
  tables.set(key, table)
  for (const old of tables.keys()) if (tables.size > KEPT) tables.delete(old)
  return table
}
