const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Words as an expression, the longest first. */
export const oneOf = (words: readonly string[]): string => words.toSorted((a, b) => b.length - a.length).map(escaped).join('|')
