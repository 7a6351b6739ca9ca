import { LinkButton } from '#ui/form'
import { Panel } from '#ui/notice'
import { mayDo } from '#shared/actor'
import { openHearings } from '../domain/case.ts'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { MOVES, type DisputeMove, type DisputeState } from '../domain/procedure.ts'
import { paths } from '../paths.ts'
import type { DisputeFile } from '../queries/dispute-file.ts'
import { NOT_YOURS } from './words.ts'

/** The step that usually comes next. */
const USUAL: Readonly<Record<DisputeState, DisputeMove | null>> = { registered: 'receive', answering: 'answer', answered: 'conclude', hearing: 'hold_hearing', heard: 'conclude', concluded: 'learn', learned: null }
const ALWAYS: readonly DisputeMove[] = ['correct', 'note']

/** A hearing that is set and a term to perform come before it. */
const usualFor = ({ one, next }: DisputeFile): DisputeMove | null =>
  (next.what === 'perform' ? 'perform' : openHearings(one).length > 0 && one.state !== 'answering' ? 'hold_hearing' : USUAL[one.state])

type Line = { readonly move: DisputeMove; readonly reasons: readonly string[] }
function linesOf({ one, actor }: DisputeFile): { now: Line[]; later: Line[] } {
  const lines = (Object.keys(MOVES) as DisputeMove[]).map((move) => {
    const { label, deed } = MOVES[move]
    return { move, reasons: mayDo(actor, deed, one.agency) ? reasonsAgainstMove(one, move, actor.account) : [NOT_YOURS(label, deed)], fits: reasonsAgainstMove(one, move, actor.account).length === 0 }
  })
  return { now: lines.filter(({ fits }) => fits).toSorted((a, b) => Number(ALWAYS.includes(a.move)) - Number(ALWAYS.includes(b.move))), later: lines.filter(({ fits }) => !fits) }
}

/** What can be recorded now, the usual step first; what cannot is grey with the words the command would refuse with. */
export function MovesPanel({ file }: { file: DisputeFile }) {
  const { id } = file.one
  const { now, later } = linesOf(file)
  const usual = usualFor(file)
  const ordered = now.toSorted((a, b) => Number(b.move === usual) - Number(a.move === usual))
  return <Panel title="办理">
    <ul className="dispute-moves">
      {ordered.map(({ move, reasons }) => <li key={move}><LinkButton href={paths.move(id, move)} kind={move === usual ? 'primary' : 'secondary'} size={move === usual ? 'normal' : 'small'} reasons={reasons}>{MOVES[move].label}</LinkButton></li>)}
    </ul>
    {later.length === 0 ? null : <details className="dispute-later">
      <summary>现在还不能办的（{later.length} 项）</summary>
      <ul className="dispute-moves">{later.map(({ move, reasons }) => <li key={move}><LinkButton href={paths.move(id, move)} size="small" reasons={reasons}>{MOVES[move].label}</LinkButton></li>)}</ul>
    </details>}
  </Panel>
}
