import { allAgencies, type Agency } from '#agencies'
import type { Kit } from '#platform/act'
import { tried } from '#platform/http/tried'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { addDays, dayOf, isDay } from '#shared/days'
import { typedLine, typedText } from '#shared/typed-text'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, DayField, ErrorSummary, FieldRow, Form, LinkButton, SelectField, TextArea, TextField, wrongOf, type Wrong } from '#ui/form'
import { Panel } from '#ui/notice'
import { createConsultation, saveConsultation } from '../commands/write.ts'
import { passagesOf, questionsText, readQuestions } from '../domain/text-form.ts'
import type { Consultation } from '../domain/consultation.ts'
import { deskPaths } from '../paths.ts'
import { loadConsultation } from '../store.ts'
import { CRUMBS, crumbsOf } from './words.tsx'

const FIELDS = ['agency', 'title', 'draft', 'explanation', 'ways', 'begins', 'until', 'shortReason', 'questions'] as const
type TextForm = Readonly<Record<(typeof FIELDS)[number], string>>
type Props = { readonly form: TextForm; readonly wrong: readonly Wrong[]; readonly agencies: readonly Agency[]; readonly one: Consultation | null }
const EditPage = ({ form, wrong, agencies, one }: Props) => <DeskPage title={one ? '编辑征求意见' : '新的征求意见'} crumbs={one ? crumbsOf(one) : CRUMBS}><div className="entry-form"><Panel><Form action={one ? deskPaths.edit(one.id) : deskPaths.fresh} hidden={one ? { seen: String(one.version) } : {}}>
  <ErrorSummary reasons={wrong} />
  <TextField label="标题" name="title" required value={form.title} error={wrongOf(wrong, 'title')} maxLength={120} hint="例如 青汀市停车管理办法（草案）" />
  {one ? null : <SelectField label="起草单位" name="agency" required blank="请选择" value={form.agency} error={wrongOf(wrong, 'agency')} options={agencies.map(({ id, name }) => ({ value: id, label: name }))} />}
  <TextArea label="草案" name="draft" required rows={12} value={form.draft} error={wrongOf(wrong, 'draft')} hint="空一行是一段，公众可以对每一段提意见" />
  <TextArea label="起草说明" name="explanation" required rows={5} value={form.explanation} error={wrongOf(wrong, 'explanation')} />
  <TextArea label="提意见的途径" name="ways" required rows={3} value={form.ways} error={wrongOf(wrong, 'ways')} hint="网上、来信、电话、邮箱" />
  <FieldRow><DayField label="开始" name="begins" required value={form.begins} error={wrongOf(wrong, 'begins')} /><DayField label="截止" name="until" required value={form.until} error={wrongOf(wrong, 'until')} /></FieldRow>
  <TextArea label="缩短期限的理由" name="shortReason" rows={2} value={form.shortReason} error={wrongOf(wrong, 'shortReason')} hint="期限少于规定天数的要写，向社会公布" />
  <TextArea label="问卷" name="questions" rows={5} value={form.questions} error={wrongOf(wrong, 'questions')} hint="可以不写。每行一题：单选 题目 | 选项 | 选项；多选 题目 | 选项 | 选项；问答 题目" />
  <Actions><Button kind="primary">保存</Button><LinkButton href={one ? deskPaths.one(one.id) : deskPaths.register} kind="quiet">返回，不保存</LinkButton></Actions></Form></Panel></div></DeskPage>
const agenciesFor = async (kit: Kit, { actor }: AskedBy): Promise<Agency[]> => (await allAgencies(kit.db)).filter(({ id }) => mayDo(actor, 'consultations.write', id))
export async function showFresh(kit: Kit, asked: AskedBy): Promise<Answer> {
  const agencies = await agenciesFor(kit, asked), today = dayOf(kit.now())
  return { page: <EditPage form={{ agency: agencies.length === 1 ? agencies[0]?.id ?? '' : '', title: '', draft: '', explanation: '', ways: '', begins: today, until: addDays(today, 30), shortReason: '', questions: '' }} wrong={[]} agencies={agencies} one={null} /> }
}
export async function showEdit(kit: Kit, asked: AskedBy): Promise<Answer> {
  const one = await loadConsultation(kit.db, asked.params['id'] ?? '')
  return { page: <EditPage form={{ agency: one.agency, title: one.title, draft: one.draft.join('\n\n'), explanation: one.explanation, ways: one.ways, begins: one.from, until: one.until, shortReason: one.shortReason, questions: questionsText(one.questions) }} wrong={[]} agencies={[]} one={one} /> }
}
async function saved(kit: Kit, asked: AskedBy, one: Consultation | null): Promise<Answer> {
  const form = Object.fromEntries(FIELDS.map((name) => [name, name === 'draft' ? typedText(asked.form[name], 100_000) : typedText(asked.form[name], 5000)])) as TextForm, agencies = await agenciesFor(kit, asked), { questions, faults: wrongQuestions } = readQuestions(form.questions), title = typedLine(form.title, 121)
  const faults: Wrong[] = [...(title === '' ? [{ field: 'title', reason: '请填写“标题”' }] : []), ...(one || agencies.some(({ id }) => id === form.agency) ? [] : [{ field: 'agency', reason: '请选择“起草单位”' }]), ...(isDay(form.begins) ? [] : [{ field: 'begins', reason: '“开始”请写成 年-月-日' }]), ...(isDay(form.until) ? [] : [{ field: 'until', reason: '“截止”请写成 年-月-日' }]), ...wrongQuestions.map((reason) => ({ field: 'questions', reason }))]
  const again = (wrong: readonly Wrong[], status = 422): Answer => ({ page: <EditPage form={form} wrong={wrong} agencies={agencies} one={one} />, status })
  if (faults.length > 0 || !isDay(form.begins) || !isDay(form.until)) return again(faults)
  const text = { title, draft: passagesOf(form.draft), explanation: form.explanation, ways: form.ways, from: form.begins, until: form.until, shortReason: form.shortReason, questions }
  let id = one?.id ?? ''
  const refused = await tried(async () => { if (one) await saveConsultation(kit, asked.actor, { id: one.id, seen: Number(asked.form['seen']) || 0, text }); else id = await createConsultation(kit, asked.actor, { ...text, agency: form.agency }) })
  return refused ? again(refused.reasons, refused.status) : { goTo: deskPaths.one(id), notice: '已保存' }
}
export const postFresh = (kit: Kit, asked: AskedBy): Promise<Answer> => saved(kit, asked, null)
export const postEdit = async (kit: Kit, asked: AskedBy): Promise<Answer> => saved(kit, asked, await loadConsultation(kit.db, asked.params['id'] ?? ''))
