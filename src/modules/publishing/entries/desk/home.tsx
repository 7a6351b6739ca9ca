import type { ReactNode } from 'react'
import type { Kit } from '#platform/act'
import { mayDo, type Actor } from '#shared/actor'
import { Panel } from '#ui/notice'
import { LinkButton } from '#ui/button'
import { paths } from '../../paths.ts'
import { waitingFor } from './list.tsx'

/** On the desk's home: which entries wait for this person's review or publication. */
export async function entriesHomePanel(kit: Kit, actor: Actor): Promise<ReactNode> {
  if (!mayDo(actor, 'entries.read')) return null
  const waiting = await waitingFor(kit, actor)
  if (waiting.length === 0) return null
  return <Panel title="信息发布" actions={<LinkButton href={paths.entries} size="small">打开</LinkButton>}>
    <ul className="report-counts">{waiting.map(({ state, label, n }) => <li key={state}><a className="report-count report-count-warn" href={`${paths.entries}?state=${state}`}><b>{n}</b><span>{label}</span></a></li>)}</ul>
  </Panel>
}
