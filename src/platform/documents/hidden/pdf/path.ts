import { areaOf, meet, type Box } from '../box.ts'
import { boxThrough, isUpright, type Matrix } from './matrix.ts'

type Piece = { readonly box: Box; readonly rectangle: boolean }
const boxOfPoints = (points: readonly (readonly [number, number])[]): Box => {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const [x, y] of points) { left = Math.min(left, x); top = Math.min(top, y); right = Math.max(right, x); bottom = Math.max(bottom, y) }
  return { left, top, right, bottom }
}
/** How much of its box an outline fills; the points that bend a curve count as corners, so that rounded corners hardly do. */
function filled(points: readonly (readonly [number, number])[], { left, top, right, bottom }: Box): number {
  const area = points.reduce((sum, [x, y], at) => { const [nextX, nextY] = points[(at + 1) % points.length] ?? [0, 0]; return sum + x * nextY - nextX * y }, 0)
  return Math.abs(area) / 2 / Math.max((right - left) * (bottom - top), 1e-9)
}
/** Four corners, each beside the next along one axis. */
function isRectangle(points: readonly (readonly [number, number])[]): boolean {
  const [first, last] = [points[0], points.at(-1)]
  const corners = first && last && points.length === 5 && first[0] === last[0] && first[1] === last[1] ? points.slice(0, 4) : points
  return corners.length === 4 && corners.every(([x, y], at) => { const next = corners[(at + 1) % 4]; return next !== undefined && (Math.abs(next[0] - x) < 0.01 || Math.abs(next[1] - y) < 0.01) })
}

/** A path while it is drawn, in the page's measure. */
export class Path {
  #pieces: Piece[] = []
  #points: (readonly [number, number])[] = []
  #straight = true

  #close(): void {
    if (this.#points.length > 1) { const box = boxOfPoints(this.#points); this.#pieces.push({ box, rectangle: this.#straight ? isRectangle(this.#points) : filled(this.#points, box) > 0.94 }) }
    this.#points = []
    this.#straight = true
  }
  point(operator: string, numbers: readonly number[], matrix: Matrix): void {
    if (operator === 'm') this.#close()
    if (operator === 'h') { this.#close(); return }
    if (operator !== 'm' && operator !== 'l') this.#straight = false
    for (let at = 0; at + 1 < numbers.length && this.#points.length < 5000; at += 2) {
      const [x = 0, y = 0] = [numbers[at], numbers[at + 1]]
      this.#points.push([x * matrix[0] + y * matrix[2] + matrix[4], x * matrix[1] + y * matrix[3] + matrix[5]])
    }
  }
  rectangle([x = 0, y = 0, width = 0, height = 0]: readonly number[], matrix: Matrix): void {
    this.#close()
    this.#pieces.push({ box: boxThrough(matrix, { left: x, top: y, right: x + width, bottom: y + height }), rectangle: isUpright(matrix) })
  }
  /** The pieces of the path, which begins anew. Pieces that lie over each other may be a frame with a hole: no plate can be made out. */
  taken(): Piece[] {
    this.#close()
    const pieces = this.#pieces
    this.#pieces = []
    if (pieces.length > 1 && pieces.length < 200 && pieces.some(({ box }, at) => pieces.slice(at + 1).some((other) => areaOf(meet(box, other.box)) > 0.5))) return pieces.map(({ box }) => ({ box, rectangle: false }))
    return pieces.length < 200 ? pieces : pieces.map(({ box }) => ({ box, rectangle: false }))
  }
}
