import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import type { StepValues } from '#shared/step'
import { typedLine, typedText } from '#shared/typed-text'
import { DeskPage } from '#ui/desk-page'
import type { Wrong } from '#ui/form'
import { StepForm } from '#ui/step-form'
import { makeMove } from '../commands/make-move.ts'
import { publishGiven } from '../commands/publish-given.ts'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { MOVES, STEPS, type BenefitMove } from '../domain/procedure.ts'
import { deskPaths } from '../paths.ts'
import { itemFile, type ItemFile } from './item-file.ts'
import { ItemPage } from './item-page.tsx'
import { CRUMBS, StateBadge } from './words.tsx'

export const showItem = async (kit: Kit, asked: AskedBy): Promise<Answer> => ({ page: <ItemPage file={await itemFile(kit, asked)} /> })

type PageProps = { readonly file: ItemFile; readonly move: BenefitMove; readonly values: StepValues; readonly wrong: readonly Wrong[] }
const StepPage = ({ file: { item, actor, today }, move, values, wrong }: PageProps) => <DeskPage title={MOVES[move].label} crumbs={[...CRUMBS, { label: item.title, href: deskPaths.one(item.id) }]} lead={<StateBadge state={item.state} />}>
  <StepForm label={MOVES[move].label} words={STEPS[move]} action={deskPaths.move(item.id, move)} back={deskPaths.one(item.id)} hidden={{ seen: String(item.version) }} reasons={reasonsAgainstMove(item, move, actor.account, today)} asks={STEPS[move].asks} values={values} wrong={wrong} />
</DeskPage>
async function fileFor(kit: Kit, asked: AskedBy, move: BenefitMove): Promise<ItemFile> {
  const file = await itemFile(kit, asked)
  if (!mayDo(asked.actor, MOVES[move].deed, file.item.agency)) throw new Refusal(403, [`您的角色不能在这个单位办理“${MOVES[move].label}”`])
  return file
}
export const showStep = (move: BenefitMove) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const file = await fileFor(kit, asked, move), reasons = reasonsAgainstMove(file.item, move, asked.actor.account, file.today)
  if (reasons.length > 0) throw new Refusal(409, reasons)
  return { page: <StepPage file={file} move={move} values={{}} wrong={[]} /> }
}
export const postStep = (move: BenefitMove) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const file = await fileFor(kit, asked, move), values = Object.fromEntries(STEPS[move].asks.map(({ name }) => [name, typedText(asked.form[name], 2000)]))
  const blocking = move === 'publish' ? file.findings.filter(({ severity, dismissed }) => severity === 'block' && dismissed === undefined).map(({ text, why }) => `检查发现“${text.slice(0, 30)}”：${why}。请先改正`) : []
  try {
    if (blocking.length > 0) throw new Refusal(422, blocking)
    await makeMove(kit, asked.actor, move, { id: file.item.id, seen: Number(asked.form['seen']) || 0, values })
  } catch (error) {
    if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== 409)) throw error
    const wrong = error.reasons.map((reason): Wrong => { const field = STEPS[move].asks.find(({ label }) => reason.includes(`“${label}”`))?.name; return field ? { field, reason } : reason })
    return { page: <StepPage file={file} move={move} values={values} wrong={wrong} />, status: error.status }
  }
  return { goTo: deskPaths.one(file.item.id), notice: `“${MOVES[move].label}”已办理` }
}
export async function postGiven(kit: Kit, asked: AskedBy): Promise<Answer> {
  const id = typedLine(asked.params['id'], 20)
  try {
    return { goTo: deskPaths.one(id), notice: `已公布 ${await publishGiven(kit, asked.actor, id)} 家企业的名单` }
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 422) throw error
    return { goTo: deskPaths.one(id), notice: error.reasons.join('；') }
  }
}
