import type { RelationKind } from './public-policy.ts'

export type GraphEdge = { readonly from: string; readonly to: string; readonly kind: RelationKind }
export type GraphNode = { readonly id: string; /** Steps from the middle: negative for what acts upon it, positive for what it acts upon. */ readonly column: number; readonly row: number }
export type PolicyGraph = { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[]; /** How many more there are than are drawn. */ readonly more: number }

const MOST = 24

/**
 * The documents around one, by their links: what acts upon it stands on the left, what it acts upon on the right,
 * two steps each way; each document once, where it is reached first.
 */
export function graphAround(middle: string, edges: readonly GraphEdge[], steps = 2): PolicyGraph {
  const columns = new Map<string, number>([[middle, 0]])
  for (let step = 1, reached = [middle]; step <= steps && reached.length > 0; step += 1) {
    const next: string[] = []
    for (const id of reached) {
      for (const { from, to } of edges) {
        const [other, side] = from === id ? [to, 1] : to === id ? [from, -1] : ['', 0]
        if (side === 0 || columns.has(other)) continue
        columns.set(other, (columns.get(id) ?? 0) === 0 ? side : (columns.get(id) ?? 0) + Math.sign(columns.get(id) ?? 0))
        next.push(other)
      }
    }
    reached = next
  }
  const kept = [...columns].slice(0, MOST)
  const shown = new Set(kept.map(([id]) => id)), rows = new Map<number, number>()
  const nodes = kept.map(([id, column]): GraphNode => { const row = rows.get(column) ?? 0; rows.set(column, row + 1); return { id, column, row } })
  return { nodes, edges: edges.filter(({ from, to }) => shown.has(from) && shown.has(to)), more: columns.size - kept.length }
}
