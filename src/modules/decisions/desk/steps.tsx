import type { Kit } from '#platform/act'
import { tried } from '#platform/http/tried'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { addDays, isDay } from '#shared/days'
import { Refusal } from '#shared/refusal'
import type { StepValues } from '#shared/step'
import { typedLine, typedText } from '#shared/typed-text'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, DayField, ErrorSummary, FieldRow, Form, LinkButton, TextArea, wrongOf, type Wrong } from '#ui/form'
import { Panel } from '#ui/notice'
import { StepForm } from '#ui/step-form'
import { askThePublic, recordStep } from '../commands/record-step.ts'
import { reasonsBefore } from '../domain/rules.ts'
import { STEPS, type StepKey } from '../domain/steps.ts'
import { deskPaths } from '../paths.ts'
import { expertsOf } from '../queries/file.ts'
import { deskFile, type DeskFile } from './view.ts'
import { CRUMBS } from './words.tsx'

const crumbsOf = ({ item }: DeskFile) => [...CRUMBS, { label: item.title, href: deskPaths.one(item.id) }]
type Props = { readonly file: DeskFile; readonly step: StepKey; readonly values: StepValues; readonly wrong: readonly Wrong[]; readonly hint: string }
const StepPage = ({ file, step, values, wrong, hint }: Props) => <DeskPage title={STEPS[step].label} crumbs={crumbsOf(file)} lead={STEPS[step].articles}>
  <StepForm label={`登记${STEPS[step].label}`} words={{ tells: [STEPS[step].tells, ...(hint ? [hint] : [])], asks: STEPS[step].asks, grave: step === 'publish' }} action={deskPaths.step(file.item.id, step)} back={deskPaths.one(file.item.id)} hidden={{ seen: String(file.item.version) }} reasons={reasonsBefore(file, step)} asks={STEPS[step].asks} values={values} wrong={wrong} /></DeskPage>
async function fileFor(kit: Kit, asked: AskedBy, step: StepKey): Promise<DeskFile> {
  const file = await deskFile(kit, asked)
  if (!mayDo(asked.actor, STEPS[step].deed, file.item.agency)) throw new Refusal(403, [`您的角色不能在这个单位登记“${STEPS[step].label}”`])
  return file
}
const hintFor = async (kit: Kit, step: StepKey): Promise<string> => (step === 'experts' ? `专家库：${(await expertsOf(kit.db)).filter(({ active }) => active).map(({ name, field }) => `${name}（${field}）`).join('、') || '还没有专家'}` : '')
export const showStep = (step: StepKey) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const file = await fileFor(kit, asked, step), reasons = reasonsBefore(file, step)
  if (reasons.length > 0) throw new Refusal(409, reasons)
  return { page: <StepPage file={file} step={step} values={file.item.records[step]?.values ?? {}} wrong={[]} hint={await hintFor(kit, step)} /> }
}
export const postStep = (step: StepKey) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const file = await fileFor(kit, asked, step), { id } = file.item, values = Object.fromEntries(STEPS[step].asks.map(({ name, kind }) => [name, kind === 'text' ? typedText(asked.form[name], 60_000) : typedLine(asked.form[name], 300)]))
  const refused = await tried(() => recordStep(kit, asked.actor, step, { id, seen: Number(asked.form['seen']) || 0, values }))
  if (!refused) return { goTo: deskPaths.one(id), notice: `“${STEPS[step].label}”已登记` }
  const wrong = refused.reasons.map((reason): Wrong => { const field = STEPS[step].asks.find(({ label }) => reason.includes(`“${label}”`))?.name; return field ? { field, reason } : reason })
  return { page: <StepPage file={file} step={step} values={values} wrong={wrong} hint={await hintFor(kit, step)} />, status: refused.status }
}
type AskForm = { readonly explanation: string; readonly ways: string; readonly from: string; readonly until: string; readonly shortReason: string }
const AskPage = ({ file, form, wrong }: { file: DeskFile; form: AskForm; wrong: readonly Wrong[] }) => <DeskPage title="向社会征求意见" crumbs={crumbsOf(file)} lead="第十五条"><div className="entry-form"><Panel><Form action={deskPaths.ask(file.item.id)} hidden={{ seen: String(file.item.version) }}><ErrorSummary reasons={wrong} />
  <p>草案按现在登记的内容公布，公众可以逐段提意见。保存后到“意见征集”里由审核人公布。</p>
  <TextArea label="起草说明" name="explanation" required rows={5} value={form.explanation} error={wrongOf(wrong, 'explanation')} /><TextArea label="提意见的途径" name="ways" required rows={3} value={form.ways} error={wrongOf(wrong, 'ways')} />
  <FieldRow><DayField label="开始" name="begins" required value={form.from} error={wrongOf(wrong, 'begins')} /><DayField label="截止" name="until" required value={form.until} error={wrongOf(wrong, 'until')} hint="一般不少于30日" /></FieldRow><TextArea label="缩短期限的理由" name="shortReason" rows={2} value={form.shortReason} hint="少于30日的要写，向社会公布" />
  <Actions><Button kind="primary">发起征求意见</Button><LinkButton href={deskPaths.one(file.item.id)} kind="quiet">返回</LinkButton></Actions></Form></Panel></div></DeskPage>
export async function showAsk(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = await deskFile(kit, asked)
  return { page: <AskPage file={file} form={{ explanation: file.item.records.draft?.values['explanation'] ?? '', ways: '在政府网站直接提出，或者来信、来电', from: file.today, until: addDays(file.today, file.consultDays), shortReason: '' }} wrong={[]} /> }
}
export async function postAsk(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = await deskFile(kit, asked), { form: sent } = asked, form: AskForm = { explanation: typedText(sent['explanation'], 10_000), ways: typedText(sent['ways'], 2000), from: typedLine(sent['begins'], 10), until: typedLine(sent['until'], 10), shortReason: typedText(sent['shortReason'], 1000) }, { id } = file.item
  const again = (wrong: readonly Wrong[], status = 422): Answer => ({ page: <AskPage file={file} form={form} wrong={wrong} />, status }), { from: begins, until } = form
  if (!isDay(begins) || !isDay(until)) return again([...(isDay(begins) ? [] : [{ field: 'begins', reason: '“开始”请写成 年-月-日' }]), ...(isDay(until) ? [] : [{ field: 'until', reason: '“截止”请写成 年-月-日' }])])
  const refused = await tried(() => askThePublic(kit, asked.actor, { id, seen: Number(sent['seen']) || 0, explanation: form.explanation, ways: form.ways, from: begins, until, shortReason: form.shortReason }))
  return refused ? again(refused.reasons, refused.status) : { goTo: deskPaths.one(id), notice: '已发起，请审核人到“意见征集”里公布' }
}
