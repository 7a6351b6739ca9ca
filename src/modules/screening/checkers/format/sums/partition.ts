import type { LabelGroups } from '../load.ts'
import type { Part } from './clauses.ts'

/** How surely labels part a whole: `complete` they are all of it, `apart` they do not overlap, `unknown` they may. */
export type Partition = 'complete' | 'apart' | 'unknown'

/** Judges labels by the groups of the data: 男 and 女 are all, 网络 and 信函 do not overlap, 党员 and 女性 may. */
export function partitionOf(parts: readonly Part[], { groups }: LabelGroups): Partition {
  for (const { labels, complete } of groups) {
    const own = parts.map(({ label }) => labels.filter((word) => label.includes(word)).toSorted((a, b) => b.length - a.length)[0])
    if (own.some((word) => word === undefined) || new Set(own).size !== own.length) continue
    return complete && own.length === labels.length ? 'complete' : 'apart'
  }
  return 'unknown'
}
