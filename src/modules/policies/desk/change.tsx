import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf, isDay, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { typedLine, typedText } from '#shared/typed-text'
import type { Wrong } from '#ui/form'
import { changeDocument, type ChangeInput } from '../commands/change-document.ts'
import { DOCUMENT_CHANGES, reasonsAgainstChange, type DocumentChange } from '../domain/changes.ts'
import { RELATIONS, type RelationKind } from '../domain/public-policy.ts'
import { paths } from '../paths.ts'
import { findDocument } from '../queries/find-document.ts'
import { documentById } from '../queries/list-documents.ts'
import { policyFacts } from '../state/policy-facts.ts'
import { ChangePage } from './change-page.tsx'

type Form = AskedBy['form']
const isRelation = (text: string | undefined): text is RelationKind => text !== undefined && Object.hasOwn(RELATIONS, text)

async function standFor(kit: Kit, { actor, params }: AskedBy, change: DocumentChange) {
  const row = await documentById(kit.db, params['id'] ?? '')
  const { deed, label } = DOCUMENT_CHANGES[change]
  if (!mayDo(actor, deed, row.agency)) throw new Refusal(403, [`您的角色不能在这个单位办理“${label}”；如确有需要，请联系安全管理员授权`])
  const [policy] = await policyFacts(kit.db, [row])
  if (!policy) throw new Error(`${row.id} has no facts`)
  return { row, policy }
}

/** The typed day, or why it is none. */
function dayIn(form: Form, name: string, label: string, must: boolean, wrong: Wrong[]): Day | null {
  const value = typedLine(form[name], 20)
  if (isDay(value)) return value
  if (value !== '') wrong.push({ field: name, reason: `“${label}”要写成 年-月-日，如 2025-01-31` })
  else if (must) wrong.push({ field: name, reason: `请填写“${label}”` })
  return null
}
function lineIn(form: Form, name: string, label: string, wrong: Wrong[]): string {
  const value = typedLine(form[name], 300)
  if (value === '') wrong.push({ field: name, reason: `请填写“${label}”` })
  return value
}

/** What the form asks for, or everything that is wrong with it. */
async function inputOf(kit: Kit, change: DocumentChange, form: Form): Promise<ChangeInput | Wrong[]> {
  const wrong: Wrong[] = []
  if (change === 'card') return { change, card: { who: typedText(form['who'], 1000), what: typedText(form['what'], 1000), how: typedText(form['how'], 1000), contact: typedText(form['contact'], 300) } }
  const on = dayIn(form, 'on', '日期', true, wrong)
  if (change === 'relate') {
    const name = lineIn(form, 'other', '另一份文件', wrong)
    const other = name === '' ? null : await findDocument(kit.db, name)
    if (name !== '' && !other) wrong.push({ field: 'other', reason: `登记册里找不到“${name}”，请写文号或完整标题` })
    if (!isRelation(form['kind'])) wrong.push({ field: 'kind', reason: '请选择“关系”' })
    return on && other && isRelation(form['kind']) && wrong.length === 0 ? { change, kind: form['kind'], other: other.id, on, articles: typedLine(form['articles'], 200) } : wrong
  }
  const by = change === 'repeal' || change === 'lapse' || change === 'suspend' ? lineIn(form, 'by', '依据', wrong) : ''
  const until = change === 'confirm' ? dayIn(form, 'until', '有效期延至', false, wrong) : null
  if (on === null || wrong.length > 0) return wrong
  if (change === 'confirm') return { change, on, until }
  if (change === 'file') return { change, on, no: typedLine(form['no'], 100) }
  return change === 'resume' ? { change, on } : { change, on, by }
}

export const showChange = (change: DocumentChange) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const { row, policy } = await standFor(kit, asked, change)
  const reasons = reasonsAgainstChange(change, policy.history, dayOf(kit.now()))
  if (reasons.length > 0) throw new Refusal(409, reasons)
  const card = change === 'card' ? policy.card ?? {} : {}
  return { page: <ChangePage row={row} policy={policy} change={change} typed={{ on: dayOf(kit.now()), ...card }} wrong={[]} /> }
}

const FIELDS = [['until', /有效期/], ['on', /日期/]] as const
const placed = (reasons: readonly string[]): Wrong[] => reasons.map((reason): Wrong => { const field = FIELDS.find(([, pattern]) => pattern.test(reason))?.[0]; return field ? { field, reason } : reason })

export const postChange = (change: DocumentChange) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const { row, policy } = await standFor(kit, asked, change)
  const redraw = (wrong: readonly Wrong[], status: number): Answer => ({ page: <ChangePage row={row} policy={policy} change={change} typed={asked.form} wrong={wrong} />, status })
  const input = await inputOf(kit, change, asked.form)
  if (Array.isArray(input)) return redraw(input, 422)
  try {
    await changeDocument(kit, asked.actor, row.id, Number(asked.form['seen']) || 0, input)
  } catch (error) {
    if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== 409)) throw error
    return redraw(placed(error.reasons), error.status)
  }
  return { goTo: paths.policy(row.id), notice: `“${DOCUMENT_CHANGES[change].label}”已办理` }
}
