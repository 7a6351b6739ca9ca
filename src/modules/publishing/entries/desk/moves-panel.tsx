import { LinkButton } from '#ui/form'
import { Panel } from '#ui/notice'
import { mayDo } from '#shared/actor'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { MOVES, type EntryMove, type EntryState } from '../domain/procedure.ts'
import { paths } from '../../paths.ts'
import type { DeskEntry } from './entry-file.ts'

/** The step that each state usually takes next, first of those that are open. */
const USUAL: Readonly<Record<EntryState, readonly EntryMove[]>> = {
  draft: ['submit', 'submit_to_final'], first: ['first_agree', 'first_to_final'], second: ['second_agree'], final: ['final_agree'], cleared: ['publish', 'keep'], published: ['after_first', 'after_second'],
  withdrawn: [], kept: [], discarded: [],
}
/** The edit button stands at the top of the page. */
const ELSEWHERE: readonly EntryMove[] = ['save']
const GRAVE: readonly EntryMove[] = ['withdraw', 'discard', 'publish_urgent']

type Line = { readonly move: EntryMove; readonly reasons: readonly string[] }

function linesOf(file: DeskEntry): { now: Line[]; later: Line[]; others: readonly string[] } {
  const { entry, actor } = file
  const here = (Object.keys(MOVES) as EntryMove[]).filter((move) => !ELSEWHERE.includes(move) && (MOVES[move].from as readonly EntryState[]).includes(entry.state))
  const mine = here.filter((move) => mayDo(actor, MOVES[move].deed, entry.agency)).map((move) => ({ move, reasons: reasonsAgainstMove(file, move, actor.account) }))
  const others = here.filter((move) => !mayDo(actor, MOVES[move].deed, entry.agency) && USUAL[entry.state].includes(move)).map((move) => MOVES[move].label)
  return { now: mine.filter(({ reasons }) => reasons.length === 0), later: mine.filter(({ reasons }) => reasons.length > 0), others }
}

/** What can be done now, the usual step first; what cannot is grey with the words the command would refuse with. */
export function EntryMovesPanel({ file }: { file: DeskEntry }) {
  const { now, later, others } = linesOf(file)
  const usual = USUAL[file.entry.state]
  const rank = ({ move }: Line): number => (usual.includes(move) ? 0 : GRAVE.includes(move) ? 2 : move === 'note' ? 3 : 1)
  const ordered = now.toSorted((a, b) => rank(a) - rank(b))
  return <Panel title="现在可以办" id="moves">
    {ordered.length === 0 ? <p className="quiet">这条信息现在没有要您办的事。</p> : <ul className="move-lines">
      {ordered.map(({ move }) => <li key={move} className={`move-line${usual.includes(move) ? ' move-main' : ''}`}>
        <LinkButton href={paths.move(file.entry.id, move)} kind={usual.includes(move) ? 'primary' : undefined} size={usual.includes(move) ? 'normal' : 'small'}>{MOVES[move].label}</LinkButton>
        {'article' in MOVES[move] ? <span className="move-article">{(MOVES[move] as { article?: string }).article}</span> : null}
      </li>)}
    </ul>}
    {others.length === 0 ? null : <p className="moves-others">{[...new Set(others)].map((label) => `“${label}”`).join('、')}由相应的审核人员办理</p>}
    {later.length === 0 ? null : <details className="moves-later"><summary>现在还不能办的（{later.length} 项）</summary>
      <ul className="move-lines">{later.map(({ move, reasons }) => <li key={move} className="move-line"><LinkButton href={paths.move(file.entry.id, move)} size="small" reasons={reasons}>{MOVES[move].label}</LinkButton></li>)}</ul>
    </details>}
  </Panel>
}
