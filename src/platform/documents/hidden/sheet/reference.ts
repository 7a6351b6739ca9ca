/** A stretch of cells, counted from 1. */
export type Range = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

export const columnNumber = (letters: string): number => [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
export function columnName(number: number): string {
  let name = ''
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26)) name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  return name
}
export function cellPlace(reference: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? []
  return letters && digits ? { row: Number(digits), column: columnNumber(letters) } : undefined
}
export function rangeOf(reference: string): Range | undefined {
  const [from = '', to = from] = reference.replaceAll('$', '').split(':')
  const start = cellPlace(from), end = cellPlace(to)
  return start && end ? { top: start.row, left: start.column, bottom: end.row, right: end.column } : undefined
}
export const rangesOf = (references: string | undefined): Range[] => (references ?? '').split(/\s+/).flatMap((one) => rangeOf(one) ?? [])
export const holds = ({ top, left, bottom, right }: Range, row: number, column: number): boolean => row >= top && row <= bottom && column >= left && column <= right

/** Numbers as runs: 3—5、9. */
export function runsOf(numbers: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && number <= last.to + 1) last.to = number
    else runs.push({ from: number, to: number })
  }
  return runs
}
