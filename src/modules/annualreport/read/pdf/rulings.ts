/** A straight line on a page, level or upright. */
export type Ruling = { readonly level: boolean; readonly at: number; readonly from: number; readonly to: number }

export type Matrix = readonly [number, number, number, number, number, number]
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
export const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1], m[1] * n[0] + m[3] * n[1], m[0] * n[2] + m[2] * n[3], m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4], m[1] * n[4] + m[3] * n[5] + m[5],
]
type Point = readonly [number, number]
const apply = (m: Matrix, x: number, y: number): Point => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]

/** What pdf.js calls the steps of a path, and how many numbers each takes. */
const MOVE = 0, LINE = 1, CURVE = 2, QUADRATIC = 3, CLOSE = 4
const THIN = 3
const STRAIGHT = 0.8

function polygons(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const found: Point[][] = []
  let points: Point[] = []
  for (let index = 0; index < path.length;) {
    const step = path[index]
    const point = (offset: number): Point => apply(matrix, path[index + offset] ?? 0, path[index + offset + 1] ?? 0)
    if (step === MOVE) {
      if (points.length > 1) found.push(points)
      points = [point(1)]
      index += 3
    } else if (step === LINE) {
      points.push(point(1))
      index += 3
    } else if (step === CURVE || step === QUADRATIC) {
      // Curves rule no table: the path goes on from where it ends.
      const size = step === CURVE ? 7 : 5
      points = [point(size - 2)]
      index += size
    } else {
      if (step === CLOSE && points[0]) points.push(points[0])
      index += 1
    }
  }
  if (points.length > 1) found.push(points)
  return found
}

function between([x1, y1]: Point, [x2, y2]: Point): Ruling | null {
  if (Math.abs(y1 - y2) <= STRAIGHT && Math.abs(x1 - x2) > STRAIGHT) return { level: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }
  if (Math.abs(x1 - x2) <= STRAIGHT && Math.abs(y1 - y2) > STRAIGHT) return { level: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }
  return null
}

/** The rulings of one path. A thin filled box is a line, as word processors draw them; a wide one is only colour. */
export function rulingsOf(path: ArrayLike<number>, matrix: Matrix, stroked: boolean): Ruling[] {
  return polygons(path, matrix).flatMap((points): Ruling[] => {
    const xs = points.map(([x]) => x), ys = points.map(([, y]) => y)
    const left = Math.min(...xs), right = Math.max(...xs), low = Math.min(...ys), high = Math.max(...ys)
    if (points.length > 2 && high - low <= THIN && right - left > THIN) return [{ level: true, at: (low + high) / 2, from: left, to: right }]
    if (points.length > 2 && right - left <= THIN && high - low > THIN) return [{ level: false, at: (left + right) / 2, from: low, to: high }]
    if (!stroked) return []
    return points.slice(1).flatMap((point, index) => between(points[index] as Point, point) ?? [])
  })
}

/** Lines drawn in pieces (a dash, a cell at a time) become one. */
export function mergeRulings(rulings: readonly Ruling[]): Ruling[] {
  const sorted = [...rulings].sort((one, other) => Number(one.level) - Number(other.level) || Math.round(one.at) - Math.round(other.at) || one.from - other.from)
  const merged: Ruling[] = []
  for (const ruling of sorted) {
    const last = merged.at(-1)
    if (last && last.level === ruling.level && Math.abs(last.at - ruling.at) < 1.2 && ruling.from - last.to < 3) merged[merged.length - 1] = { ...last, to: Math.max(last.to, ruling.to) }
    else merged.push(ruling)
  }
  return merged.filter((ruling) => ruling.to - ruling.from > 5)
}
