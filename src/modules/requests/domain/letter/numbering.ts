/** What a pattern can hold: 机关代字, the kind's own word, the year and the number in it. */
export type NumberParts = { readonly word: string; readonly series: string; readonly year: number; readonly number: number }

/** 青交通公开答〔2025〕12号 from `{代字}{种类}〔{年}〕{号}号`: the year in hexagonal brackets, no leading zeros (GB/T 9704). */
export const formatNumber = (pattern: string, { word, series, year, number }: NumberParts): string =>
  pattern.replaceAll('{代字}', word).replaceAll('{种类}', series).replaceAll('{年}', String(year)).replaceAll('{号}', String(number))
