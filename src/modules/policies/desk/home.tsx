import type { ReactNode } from 'react'
import type { Kit } from '#platform/act'
import { mayDo, whereMay, type Actor } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Badge } from '#ui/badge'
import { LinkButton } from '#ui/button'
import { Panel } from '#ui/notice'
import { makingPaths } from '../making/paths.ts'
import { paths } from '../paths.ts'
import { dueMatters } from '../upkeep/due.ts'

const SHOWN = 5
const SAYS = { interpretation: '请公布解读', expiry: '有效期将满', review: '合法性审核超时' } as const

/** On the desk's home: documents that ask for attention, the most urgent first. */
export async function policiesHomePanel(kit: Kit, actor: Actor): Promise<ReactNode> {
  if (!mayDo(actor, 'policies.draft') && !mayDo(actor, 'policies.register') && !mayDo(actor, 'policies.legal-review') && !mayDo(actor, 'policies.end')) return null
  const matters = await dueMatters(kit.db, dayOf(kit.now()), whereMay(actor, 'policies.read'))
  if (matters.length === 0) return null
  return <Panel title="规范性文件" actions={<LinkButton href={paths.policies} size="small">打开</LinkButton>}>
    <ul className="case-lines">{matters.slice(0, SHOWN).map(({ kind, id, title, due, late }) => <li key={`${kind} ${id}`}><Badge kind={late ? 'bad' : 'warn'}>{SAYS[kind]}</Badge> <span className="nowrap">{due}</span> <a href={kind === 'expiry' ? paths.policy(id) : makingPaths.one(id)}>{title}</a></li>)}</ul>
    {matters.length > SHOWN ? <p className="quiet small">另有 {matters.length - SHOWN} 件</p> : null}
  </Panel>
}
