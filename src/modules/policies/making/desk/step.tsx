import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf, yearOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { typedLine, typedText } from '#shared/typed-text'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, DayField, ErrorSummary, Form, LinkButton, TextArea, TextField, type Wrong, wrongOf } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { unifiedNumber } from '../commands/enter-document.ts'
import { agencyOfStep, makeStep } from '../commands/make-step.ts'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { MOVES, type ProjectMove } from '../domain/procedure.ts'
import { STEPS, type Ask, type Values } from '../domain/steps.ts'
import { makingPaths } from '../paths.ts'
import { CRUMBS, ProjectBadge } from './project-page.tsx'
import { deskProject, type DeskProject } from './project-view.ts'

type Step = Exclude<ProjectMove, 'save'>
const CONFLICT = 409

function AskField({ ask: { name, label, kind, must, hint }, values, wrong }: { ask: Ask; values: Values; wrong: readonly Wrong[] }) {
  const field = { label, name, value: values[name] ?? '', required: must, hint, error: wrongOf(wrong, name) }
  if (kind === 'day') return <DayField {...field} hint={hint ? `格式：年-月-日；${hint}` : undefined} />
  if (kind === 'text') return <TextArea {...field} rows={4} maxLength={4000} />
  return kind === 'whole' ? <TextField {...field} inputMode="numeric" width="short" /> : <TextField {...field} />
}

function StepPage({ file, move, values, wrong }: { file: DeskProject; move: Step; values: Values; wrong: readonly Wrong[] }) {
  const { project, actor } = file
  const { tells, asks, grave } = STEPS[move]
  const rule: { readonly label: string; readonly article?: string } = MOVES[move]
  return <DeskPage title={rule.label} crumbs={[...CRUMBS, { label: project.title, href: makingPaths.one(project.id) }]} lead={<><ProjectBadge project={project} /> <span>{project.title}</span>{rule.article ? <span className="quiet small">{rule.article}</span> : null}</>}>
    <div className="entry-form"><Panel><Form action={makingPaths.step(project.id, move)} hidden={{ seen: String(project.version) }}>
      <ErrorSummary reasons={wrong} />
      <Notice kind={grave ? 'warn' : 'info'} title={grave ? '请核对，办理后' : undefined}><ul>{tells.map((line) => <li key={line}>{line}</li>)}</ul></Notice>
      {asks.map((ask) => <AskField key={ask.name} ask={ask} values={values} wrong={wrong} />)}
      <Actions><Button kind={grave && move !== 'publish' && move !== 'register' ? 'danger' : 'primary'} reasons={reasonsAgainstMove(file, move, actor.account)}>{rule.label}</Button><LinkButton href={makingPaths.one(project.id)} kind="quiet">返回，不办理</LinkButton></Actions>
    </Form></Panel></div>
  </DeskPage>
}

async function standFor(kit: Kit, asked: AskedBy, move: Step): Promise<DeskProject> {
  const file = await deskProject(kit, asked)
  if (!mayDo(asked.actor, MOVES[move].deed, agencyOfStep(file.project, move))) throw new Refusal(403, [`您的角色不能在这个单位办理“${MOVES[move].label}”；如确有需要，请联系安全管理员授权`])
  return file
}

/** What the form proposes before anything is typed. */
const proposed = async (kit: Kit, move: Step): Promise<Values> => (move === 'register' ? { unifiedNo: await unifiedNumber(kit, yearOf(dayOf(kit.now())), false) } : {})

export const showStep = (move: Step) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const file = await standFor(kit, asked, move)
  const reasons = reasonsAgainstMove(file, move, asked.actor.account)
  if (reasons.length > 0) throw new Refusal(CONFLICT, reasons)
  return { page: <StepPage file={file} move={move} values={await proposed(kit, move)} wrong={[]} /> }
}

const placed = (asks: readonly Ask[], reasons: readonly string[]): Wrong[] => reasons.map((reason): Wrong => {
  const field = asks.find(({ label }) => reason.includes(`“${label}”`))?.name ?? (reason.startsWith('文号') ? 'docNo' : reason.startsWith('统一编号') ? 'unifiedNo' : reason.startsWith('征求意见') ? 'until' : undefined)
  return field ? { field, reason } : reason
})

/** Makes the step; what is refused comes back with all that was typed. */
export const postStep = (move: Step) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const file = await standFor(kit, asked, move)
  const { asks } = STEPS[move]
  const values = Object.fromEntries(asks.map(({ name, kind }) => [name, kind === 'text' ? typedText(asked.form[name], 4000) : typedLine(asked.form[name], 300)]))
  try {
    await makeStep(kit, asked.actor, move, { id: file.project.id, seen: Number(asked.form['seen']) || 0, values })
  } catch (error) {
    if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== CONFLICT)) throw error
    return { page: <StepPage file={file} move={move} values={values} wrong={placed(asks, error.reasons)} />, status: error.status }
  }
  return { goTo: makingPaths.one(file.project.id), notice: `“${MOVES[move].label}”已办理` }
}
