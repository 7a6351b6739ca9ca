import type { Box } from '../box.ts'

export type Matrix = readonly [number, number, number, number, number, number]
export const SAME: Matrix = [1, 0, 0, 1, 0, 0]
/** First the left one, then the right one. */
export const times = (a: Matrix, b: Matrix): Matrix => [a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3], a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3], a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5]]
export const matrixOf = (numbers: readonly number[]): Matrix | undefined => { const [a, b, c, d, e, f] = numbers; return a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined ? undefined : [a, b, c, d, e, f] }
export function boxThrough(matrix: Matrix, { left, top, right, bottom }: Box): Box {
  const points = [[left, top], [right, top], [left, bottom], [right, bottom]] as const
  const xs = points.map(([x, y]) => x * matrix[0] + y * matrix[2] + matrix[4]), ys = points.map(([x, y]) => x * matrix[1] + y * matrix[3] + matrix[5])
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}
/** Whether rectangles stay rectangles. */
export const isUpright = ([a, b, c, d]: Matrix): boolean => (Math.abs(b) + Math.abs(c) < 1e-6 * (Math.abs(a) + Math.abs(d))) || (Math.abs(a) + Math.abs(d) < 1e-6 * (Math.abs(b) + Math.abs(c)))
