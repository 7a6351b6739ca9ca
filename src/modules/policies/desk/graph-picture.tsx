import { STATES } from '../domain/history.ts'
import { RELATIONS } from '../domain/public-policy.ts'
import { paths } from '../paths.ts'
import type { DrawnGraph } from '../queries/graph.ts'

const WIDE = 200, HIGH = 58, ACROSS = 264, DOWN = 76, PAD = 8
/** The name that the document itself carries, short enough for its box. */
const shortTitle = (title: string): string => { const name = /《([^》]+)》/.exec(title)?.[1] ?? title; return name.length > 13 ? `${name.slice(0, 12)}…` : name }

/** What changes, carries out and explains what, drawn; the table below says the same in words. */
export function GraphPicture({ graph, middle }: { graph: DrawnGraph; middle: string }) {
  const columns = graph.nodes.map(({ column }) => column), first = Math.min(...columns)
  const deepest = Math.max(...graph.nodes.map(({ row }) => row))
  const heights = new Map<number, number>()
  for (const { column, row } of graph.nodes) heights.set(column, Math.max(heights.get(column) ?? 0, row))
  const place = new Map(graph.nodes.map(({ id, column, row }) => [id, { x: PAD + (column - first) * ACROSS, y: PAD + row * DOWN + ((deepest - (heights.get(column) ?? 0)) * DOWN) / 2 }]))
  const width = PAD * 2 + (Math.max(...columns) - first) * ACROSS + WIDE, height = PAD * 2 + deepest * DOWN + HIGH
  return <div className="policy-graph">
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-label={`与 ${graph.nodes.length - 1} 份文件的关系图，内容与下表相同`}>
      <defs><marker id="graph-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" className="graph-arrow" /></marker></defs>
      {graph.edges.map(({ from, to, kind }) => {
        const a = place.get(from), b = place.get(to)
        if (!a || !b) return null
        const right = b.x >= a.x, x1 = a.x + (right ? WIDE : 0), x2 = b.x + (right ? 0 : WIDE), y1 = a.y + HIGH / 2, y2 = b.y + HIGH / 2
        return <g key={`${from} ${to} ${kind}`}><path d={`M${x1} ${y1}C${(x1 + x2) / 2} ${y1} ${(x1 + x2) / 2} ${y2} ${x2} ${y2}`} className="graph-edge" markerEnd="url(#graph-arrow)" />
          <text x={(x1 + x2) / 2} y={(y1 + y2) / 2 - 6} textAnchor="middle" className="graph-kind">{RELATIONS[kind].out}</text></g>
      })}
      {graph.nodes.map(({ id }) => {
        const at = place.get(id), head = graph.heads.get(id)
        if (!at || !head) return null
        const gone = head.state === 'repealed' || head.state === 'lapsed'
        return <a key={id} href={paths.policy(id)}><g className={`graph-node${id === middle ? ' graph-middle' : ''}${gone ? ' graph-gone' : ''}`}>
          <title>{`${head.title}（${head.docNo}，${STATES[head.state]}）`}</title><rect x={at.x} y={at.y} width={WIDE} height={HIGH} rx="4" />
          <text x={at.x + 10} y={at.y + 24}>{shortTitle(head.title)}</text><text x={at.x + 10} y={at.y + 44} className="graph-small">{head.docNo} {STATES[head.state]}</text>
        </g></a>
      })}
    </svg>
    {graph.more > 0 ? <p className="quiet small">另有 {graph.more} 份没有画出。</p> : null}
  </div>
}
