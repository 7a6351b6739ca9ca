import { LinkButton } from './form.tsx'
import { Panel } from './notice.tsx'

export type MoveLine = { readonly key: string; readonly label: string; readonly href: string; readonly article?: string | undefined; /** Why not now; empty means go ahead. */ readonly reasons: readonly string[]; readonly usual: boolean }
type Props = { readonly lines: readonly MoveLine[]; /** Usual steps that are another's. */ readonly others?: readonly string[]; readonly nothing: string }

/** What can be done with a case now, the usual step first; what cannot is grey with the words the command would refuse with. */
export function MovesPanel({ lines, others = [], nothing }: Props) {
  const sorted = lines.toSorted((a, b) => Number(b.usual) - Number(a.usual)), now = sorted.filter(({ reasons }) => reasons.length === 0), later = sorted.filter(({ reasons }) => reasons.length > 0)
  return <Panel title="现在可以办" id="moves">
    {now.length === 0 ? <p className="quiet">{nothing}</p> : <ul className="move-lines">{now.map(({ key, label, href, article, usual }) => <li key={key} className="move-line">
      <LinkButton href={href} kind={usual ? 'primary' : undefined} size={usual ? 'normal' : 'small'}>{label}</LinkButton>{article ? <span className="move-article">{article}</span> : null}
    </li>)}</ul>}
    {others.length === 0 ? null : <p className="moves-others">{others.map((label) => `“${label}”`).join('、')}由相应的人员办理</p>}
    {later.length === 0 ? null : <ul className="move-lines qa-later">{later.map(({ key, label, href, reasons }) => <li key={key} className="move-line"><LinkButton href={href} size="small" reasons={reasons}>{label}</LinkButton></li>)}</ul>}
  </Panel>
}
