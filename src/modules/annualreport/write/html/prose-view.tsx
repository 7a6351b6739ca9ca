import type { ReactNode } from 'react'
import type { Block, Inline, Line, Prose } from '#shared/prose'

/** A heading of the level at which it stands in the page. */
export const Heading = ({ level, className, children }: { level: number; className?: string; children: ReactNode }) => {
  const Tag = `h${Math.min(6, level)}` as 'h1'
  return <Tag className={className}>{children}</Tag>
}

function run(inline: Inline, at: number): ReactNode {
  const key = `run-${at}`
  if (inline.kind === 'break') return <br key={key} />
  const words = inline.kind === 'text' ? inline.text : <data className="figure" value={inline.address}>{inline.shown}</data>
  const leaning = inline.em ? <em>{words}</em> : words
  return <span key={key}>{inline.strong ? <strong>{leaning}</strong> : leaning}</span>
}
const runs = (line: Line): ReactNode => line.map(run)

const item = (line: Line, at: number): ReactNode => {
  const key = `item-${at}`
  return <li key={key}>{runs(line)}</li>
}

function block(it: Block, at: number, level: number): ReactNode {
  const key = `block-${at}`
  if ('items' in it) {
    const List = it.kind
    return <List key={key}>{it.items.map(item)}</List>
  }
  if (it.kind === 'p') return <p key={key}>{runs(it.line)}</p>
  return <Heading key={key} level={it.kind === 'h3' ? level : level + 1}>{runs(it.line)}</Heading>
}

/** What an office wrote, built from its parts: nothing in it can be markup. `level` is that of its first headings. */
export const ProseView = ({ prose, level }: { prose: Prose; level: number }) => <div className="report-prose">
  {prose.map((it, at) => block(it, at, level))}
</div>
