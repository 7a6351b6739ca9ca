import { mayDo } from '#shared/actor'
import { LinkButton } from '#ui/form'
import { Panel } from '#ui/notice'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { MOVES, USUAL, type QuestionMove, type QuestionState } from '../domain/procedure.ts'
import { deskPaths } from '../paths.ts'
import type { DeskQuestion } from './question-view.ts'

const hrefOf = (id: string, move: QuestionMove): string => (move === 'draft' ? deskPaths.draft(id) : deskPaths.move(id, move))

/** What can be done now, the usual step first; what cannot is grey with the words the command would refuse with. */
export function MovesPanel({ file }: { file: DeskQuestion }) {
  const { question, actor } = file
  const here = (Object.keys(MOVES) as QuestionMove[]).filter((move) => (MOVES[move].from as readonly QuestionState[]).includes(question.state))
  const may = (move: QuestionMove): boolean => mayDo(actor, MOVES[move].deed, question.agency)
  const usual = USUAL[question.state] ?? []
  const lines = here.filter(may).map((move) => ({ move, reasons: reasonsAgainstMove(file, move, actor.account) })).toSorted((a, b) => Number(usual.includes(b.move)) - Number(usual.includes(a.move)))
  const now = lines.filter(({ reasons }) => reasons.length === 0), later = lines.filter(({ reasons }) => reasons.length > 0)
  const others = usual.filter((move) => !may(move)).map((move) => MOVES[move].label)
  return <Panel title="现在可以办" id="moves">
    {now.length === 0 ? <p className="quiet">这件咨询现在没有要您办的事。</p> : <ul className="move-lines">{now.map(({ move }) => <li key={move} className="move-line">
      <LinkButton href={hrefOf(question.id, move)} kind={usual.includes(move) ? 'primary' : undefined} size={usual.includes(move) ? 'normal' : 'small'}>{MOVES[move].label}</LinkButton>
      {'article' in MOVES[move] ? <span className="move-article">{(MOVES[move] as { article?: string }).article}</span> : null}
    </li>)}</ul>}
    {others.length === 0 ? null : <p className="moves-others">{others.map((label) => `“${label}”`).join('、')}由相应的人员办理</p>}
    {later.length === 0 ? null : <ul className="move-lines qa-later">{later.map(({ move, reasons }) => <li key={move} className="move-line"><LinkButton href={hrefOf(question.id, move)} size="small" reasons={reasons}>{MOVES[move].label}</LinkButton></li>)}</ul>}
  </Panel>
}
