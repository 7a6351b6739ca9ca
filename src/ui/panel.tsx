import { type ReactNode, useId } from 'react'

type PanelProps = {
  readonly title?: string | undefined
  readonly actions?: ReactNode
  readonly level?: 2 | 3 | undefined
  readonly id?: string | undefined
  /** Without inner margins, for tables that fill it. */
  readonly flush?: boolean | undefined
  readonly children: ReactNode
}

/** A surface for one matter, with its heading and what can be done about it. */
export function Panel({ title, actions, level = 2, id, flush, children }: PanelProps) {
  const headingId = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return <section className={flush ? 'panel panel-flush' : 'panel'} id={id} aria-labelledby={title ? headingId : undefined}>
    {title || actions ? <div className="panel-head">
      {title ? <Heading className="panel-title" id={headingId}>{title}</Heading> : null}
      {actions ? <div className="actions">{actions}</div> : null}
    </div> : null}
    <div className="panel-body">{children}</div>
  </section>
}
