import { LinkButton } from '#ui/form'
import { Panel } from '#ui/notice'
import { MOVES } from '../../domain/procedure.ts'
import { TURN } from '../../domain/whose-turn.ts'
import type { CaseFile } from './case-file.ts'
import { offerOf, type Offer, type OfferedMove } from './case-moves.ts'
import { casePaths } from './case-paths.ts'
import { articleOf, mayBeEarlier } from './move-words.ts'


function MoveLine({ id, one, kind }: { id: string; one: OfferedMove; kind?: 'primary' | undefined }) {
  const { move, reasons } = one
  const earlier = reasons.length > 0 && mayBeEarlier(move)
  return <li className={`move-line${kind ? ' move-main' : ''}`}>
    <LinkButton href={casePaths.move(id, move)} size={kind ? 'normal' : 'small'} kind={kind} reasons={reasons}>{MOVES[move].label}</LinkButton>
    {articleOf(move) && reasons.length === 0 ? <span className="move-article">{articleOf(move)}</span> : null}
    {earlier ? <a className="move-earlier" href={casePaths.move(id, move)}>补记较早日期的“{MOVES[move].label}”</a> : null}
  </li>
}

const Later = ({ id, later }: { id: string; later: Offer['later'] }) => later.length === 0 ? null : <details className="moves-later">
  <summary>现在还不能办的（{later.length} 项）</summary>
  <ul className="move-lines">{later.map(({ move, reasons }) => <li key={move} className="move-line">
    <LinkButton href={casePaths.move(id, move)} size="small" reasons={reasons}>{MOVES[move].label}</LinkButton>
  </li>)}</ul>
</details>

function Others({ file, others }: { file: CaseFile; others: Offer['others'] }) {
  const turn = TURN[file.facts.head.state]
  if (others.length === 0) return turn?.who === '申请人' ? <p className="moves-others">现在等待申请人。</p> : null
  return <ul className="moves-others">{others.map(({ who, labels }) => <li key={who}>{labels.map((label) => `“${label}”`).join('、')}由{who}办理</li>)}</ul>
}

/** What can be done now: the next step large, the rest by matter; what cannot be is grey, with the words the command would refuse with. */
export function MovesPanel({ file }: { file: CaseFile }) {
  const offer = offerOf(file)
  const { id } = file.row
  const idle = offer.main.length + offer.groups.length + offer.others.length === 0
  const ready = offer.main.findIndex(({ reasons }) => reasons.length === 0)
  return <Panel title="现在可以办" id="moves">
    {offer.main.length === 0 ? null : <ul className="move-lines moves-main">{offer.main.map((one, at) => <MoveLine key={one.move} id={id} one={one} kind={at === Math.max(ready, 0) ? 'primary' : undefined} />)}</ul>}
    <Others file={file} others={offer.others} />
    {offer.groups.map(({ title, moves }) => <div key={title} className="move-group">
      <h3 className="move-group-title">{title}</h3>
      <ul className="move-lines">{moves.map((one) => <MoveLine key={one.move} id={id} one={one} />)}</ul>
    </div>)}
    {idle ? <p className="quiet">这件申请没有要您办的事。</p> : null}
    <Later id={id} later={offer.later} />
  </Panel>
}
