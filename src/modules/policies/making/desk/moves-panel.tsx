import { mayDo } from '#shared/actor'
import { LinkButton } from '#ui/form'
import { Panel } from '#ui/notice'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { MOVES, USUAL, type ProjectMove, type ProjectState } from '../domain/procedure.ts'
import { agencyOfStep } from '../commands/make-step.ts'
import { makingPaths } from '../paths.ts'
import type { DeskProject } from './project-view.ts'

type Line = { readonly move: ProjectMove; readonly reasons: readonly string[] }
const LAST: readonly ProjectMove[] = ['drop', 'refuse', 'note']

/** What can be done now, the usual step first; what cannot is grey with the words the command would refuse with. */
export function ProjectMoves({ file }: { file: DeskProject }) {
  const { project, actor } = file
  const here = (Object.keys(MOVES) as ProjectMove[]).filter((move) => move !== 'save' && (MOVES[move].from as readonly ProjectState[]).includes(project.state))
  const may = (move: ProjectMove): boolean => mayDo(actor, MOVES[move].deed, agencyOfStep(project, move))
  const lines: Line[] = here.filter(may).map((move) => ({ move, reasons: reasonsAgainstMove(file, move, actor.account) }))
  const usual = USUAL[project.state] ?? []
  const rank = ({ move }: Line): number => (usual.includes(move) ? 0 : LAST.includes(move) ? 2 : 1)
  const now = lines.filter(({ reasons }) => reasons.length === 0).toSorted((a, b) => rank(a) - rank(b)), later = lines.filter(({ reasons }) => reasons.length > 0)
  const others = usual.filter((move) => !may(move)).map((move) => MOVES[move].label)
  return <Panel title="现在可以办" id="moves">
    {now.length === 0 ? <p className="quiet">这个项目现在没有要您办的事。</p> : <ul className="move-lines">{now.map(({ move }) => <li key={move} className={`move-line${usual.includes(move) ? ' move-main' : ''}`}>
      <LinkButton href={makingPaths.step(project.id, move)} kind={usual.includes(move) ? 'primary' : undefined} size={usual.includes(move) ? 'normal' : 'small'}>{MOVES[move].label}</LinkButton>
      {'article' in MOVES[move] ? <span className="move-article">{(MOVES[move] as { article?: string }).article}</span> : null}
    </li>)}</ul>}
    {others.length === 0 ? null : <p className="moves-others">{others.map((label) => `“${label}”`).join('、')}由相应的人员办理</p>}
    {later.length === 0 ? null : <ul className="move-lines">{later.map(({ move, reasons }) => <li key={move} className="move-line"><LinkButton href={makingPaths.step(project.id, move)} size="small" reasons={reasons}>{MOVES[move].label}</LinkButton></li>)}</ul>}
  </Panel>
}
