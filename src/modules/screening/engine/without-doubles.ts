import type { Found } from '../domain/checker.ts'

const WEIGHT = { block: 0, warn: 1, hint: 2 } as const
/** Classes that judge how something is written: two of them on one stretch would say the same thing twice. */
const WRITING = ['wording', 'typo', 'format']

const overlap = (a: Found, b: Found): boolean => a.start < b.end && b.start < a.end
const rank = (found: Found): number => WEIGHT[found.severity] * 10 + WRITING.indexOf(found.class)

/** Whether `other` says of the same stretch what `found` says, with more weight. */
const isSaidBy = (found: Found, other: Found): boolean =>
  other !== found && overlap(found, other) && WRITING.includes(found.class) && WRITING.includes(other.class) && found.class !== other.class && (rank(other) < rank(found))

/** Findings in the order of the text, without those that a graver one of another class already tells. Linear: only neighbours are compared. */
export function withoutDoubles(sorted: readonly Found[]): Found[] {
  const NEAR = 8
  return sorted.filter((found, at) => !sorted.slice(Math.max(0, at - NEAR), at + NEAR + 1).some((other) => isSaidBy(found, other)))
}
