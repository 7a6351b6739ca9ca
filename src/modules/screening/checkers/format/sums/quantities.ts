/** A number with its unit: the value in units of one, the unit without 万 and 亿, and how far the writing is rounded. */
export type Quantity = { readonly start: number; readonly end: number; readonly value: number; readonly unit: string; readonly rounding: number }

const SCALES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 }

/** Compiles the reader of quantities; longer units are tried first, so that 人次 is not read as 人. */
export function quantityReader(units: readonly string[]): (text: string) => Quantity[] {
  const longestFirst = units.toSorted((a, b) => b.length - a.length)
  const pattern = new RegExp(`(?<![\\d.,A-Za-z第])(\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12})(?:\\.(\\d{1,6}))?\\s?(万|亿)?(${longestFirst.join('|')}|%|％)`, 'g')
  return (text) =>
    [...text.matchAll(pattern)].map((match) => {
      const [shown, whole = '', fraction = '', scale = '', unit = ''] = match
      const factor = SCALES[scale] ?? 1
      const value = Number(`${whole.replaceAll(',', '')}.${fraction || '0'}`) * factor
      return { start: match.index, end: match.index + shown.length, value, unit: unit === '％' ? '%' : unit, rounding: fraction === '' && scale === '' ? 0 : factor / 10 ** fraction.length }
    })
}

/** Whether a sum of written numbers may be the written total: each rounded one may be half of its last place away. */
export function addsUp(parts: readonly Quantity[], total: Quantity): boolean {
  const slack = [...parts, total].reduce((sum, { rounding }) => sum + rounding / 2, 0)
  const sum = parts.reduce((soFar, { value }) => soFar + value, 0)
  return Math.abs(sum - total.value) <= slack + 1e-6 * Math.max(1, total.value)
}

/** A value as people read it, in the scale of the total. */
export function shownValue(value: number, like: Quantity): string {
  const scale = like.value >= 100_000_000 && like.rounding > 1 ? '亿' : like.rounding >= 1 && like.value >= 10_000 ? '万' : ''
  return `${Number((value / (SCALES[scale] ?? 1)).toFixed(4))}${scale}${like.unit}`
}
