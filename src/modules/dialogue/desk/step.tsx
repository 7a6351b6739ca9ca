import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { typedLine, typedText } from '#shared/typed-text'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, LinkButton, SelectField, TextArea, TextField, type Wrong, wrongOf } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { makeMove } from '../commands/make-move.ts'
import { reasonsAgainstMove } from '../domain/guards.ts'
import type { Piece } from '../domain/piece.ts'
import { MOVES } from '../domain/procedure.ts'
import { STEPS, type Ask, type StepMove, type Values } from '../domain/steps.ts'
import { LONGEST } from '../domain/words.ts'
import { deskPaths } from '../paths.ts'
import { publishedFrequent } from '../queries/pieces.ts'
import { deskQuestion, type DeskQuestion } from './question-view.ts'
import { CRUMBS, StateBadge } from './words.tsx'

const CONFLICT = 409
type PageProps = { readonly file: DeskQuestion; readonly move: StepMove; readonly values: Values; readonly wrong: readonly Wrong[]; readonly frequent: readonly Piece[] }

function AskField({ ask: { name, label, kind, must, hint }, file, values, wrong, frequent }: { ask: Ask } & Omit<PageProps, 'move'>) {
  const field = { label, name, value: values[name] ?? '', required: must, hint, error: wrongOf(wrong, name) }
  const { actor, question, root, agencies } = file
  if (kind === 'agency') return <SelectField {...field} blank="请选择" options={agencies.filter(({ id }) => mayDo(actor, 'dialogue.assign', root) || id === question.agency).map(({ id, name: words }) => ({ value: id, label: words }))} />
  if (kind === 'frequent') return <SelectField {...field} blank={frequent.length === 0 ? '还没有公布的常见问题' : '请选择'} options={frequent.map(({ id, title }) => ({ value: id, label: title }))} />
  return kind === 'text' ? <TextArea {...field} rows={4} maxLength={LONGEST.reason} /> : <TextField {...field} />
}

function StepPage({ file, move, values, wrong, frequent }: PageProps) {
  const { question, actor } = file, { tells, asks, grave } = STEPS[move], rule: { readonly label: string; readonly article?: string } = MOVES[move]
  return <DeskPage title={rule.label} crumbs={[...CRUMBS, { label: question.title, href: deskPaths.question(question.id) }]} lead={<><StateBadge state={question.state} /> <span>{question.title}</span>{rule.article ? <span className="quiet small">{rule.article}</span> : null}</>}>
    <div className="entry-form"><Panel><Form action={deskPaths.move(question.id, move)} hidden={{ seen: String(question.version) }}>
      <ErrorSummary reasons={wrong} />
      <Notice kind={grave ? 'warn' : 'info'} title={grave ? '请核对，办理后' : undefined}><ul>{tells.map((line) => <li key={line}>{line}</li>)}</ul></Notice>
      {asks.map((ask) => <AskField key={ask.name} ask={ask} file={file} values={values} wrong={wrong} frequent={frequent} />)}
      <Actions><Button kind={move === 'withdraw' || move === 'close' ? 'danger' : 'primary'} reasons={reasonsAgainstMove(file, move, actor.account)}>{rule.label}</Button><LinkButton href={deskPaths.question(question.id)} kind="quiet">返回，不办理</LinkButton></Actions>
    </Form></Panel></div>
  </DeskPage>
}

async function standFor(kit: Kit, asked: AskedBy, move: StepMove): Promise<DeskQuestion> {
  const file = await deskQuestion(kit, asked)
  if (!mayDo(asked.actor, MOVES[move].deed, file.question.agency)) throw new Refusal(403, [`您的角色不能在这个单位办理“${MOVES[move].label}”；如确有需要，请联系安全管理员授权`])
  return file
}
const frequentFor = (kit: Kit, move: StepMove): Promise<Piece[]> => (move === 'merge' ? publishedFrequent(kit.db) : Promise.resolve([]))

export const showStep = (move: StepMove) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const file = await standFor(kit, asked, move), reasons = reasonsAgainstMove(file, move, asked.actor.account)
  if (reasons.length > 0) throw new Refusal(CONFLICT, reasons)
  return { page: <StepPage file={file} move={move} values={{}} wrong={[]} frequent={await frequentFor(kit, move)} /> }
}

/** Makes the step; what is refused comes back with all that was typed. */
export const postStep = (move: StepMove) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const file = await standFor(kit, asked, move), { asks } = STEPS[move]
  const values = Object.fromEntries(asks.map(({ name, kind }) => [name, kind === 'text' ? typedText(asked.form[name], LONGEST.reason) : typedLine(asked.form[name], 300)]))
  try {
    await makeMove(kit, asked.actor, move, { id: file.question.id, seen: Number(asked.form['seen']) || 0, values })
  } catch (error) {
    if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== CONFLICT)) throw error
    const wrong = error.reasons.map((reason): Wrong => { const field = asks.find(({ label }) => reason.includes(`“${label}”`))?.name; return field ? { field, reason } : reason })
    return { page: <StepPage file={file} move={move} values={values} wrong={wrong} frequent={await frequentFor(kit, move)} />, status: error.status }
  }
  return { goTo: mayDo(asked.actor, 'dialogue.read', file.question.agency) && move !== 'assign' && move !== 'give_back' ? deskPaths.question(file.question.id) : deskPaths.register, notice: `“${MOVES[move].label}”已办理` }
}
