import { allAgencies, type Agency } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo, type Actor } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { typedLine, typedText } from '#shared/typed-text'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, CheckField, DayField, ErrorSummary, FieldRow, Form, LinkButton, RadioField, SelectField, TextArea, TextField, wrongOf, type Wrong } from '#ui/form'
import { Panel } from '#ui/notice'
import { createItem, saveFacts } from '../commands/write-item.ts'
import { EMPTY_FACTS, faultsOfFacts, LONGEST, type FactsForm } from '../domain/facts-form.ts'
import { SUBJECTS, type Item } from '../domain/item.ts'
import { deskPaths } from '../paths.ts'
import { loadItem } from '../store.ts'
import { CRUMBS } from './words.tsx'

type Props = { readonly form: FactsForm; readonly wrong: readonly Wrong[]; readonly agencies: readonly Agency[]; readonly item: Item | null }
const FactsPage = ({ form, wrong, agencies, item }: Props) => <DeskPage title={item ? '编辑依据和办理' : '新事项'} crumbs={item ? [...CRUMBS, { label: item.title, href: deskPaths.one(item.id) }] : CRUMBS}><div className="entry-form"><Panel>
  <Form action={item ? deskPaths.edit(item.id) : deskPaths.fresh} hidden={item ? { seen: String(item.version) } : {}}>
    <ErrorSummary reasons={wrong} />
    <TextField label="事项名称" name="title" required value={form.title} error={wrongOf(wrong, 'title')} maxLength={LONGEST.title} hint="一件事一个事项：给谁、给什么，例如“高龄津贴”" />
    {item ? null : <><SelectField label="主管单位" name="agency" required blank="请选择" value={form.agency} error={wrongOf(wrong, 'agency')} options={agencies.map(({ id, name }) => ({ value: id, label: name }))} />
      <RadioField label="给谁" name="subject" required inline value={form.subject} error={wrongOf(wrong, 'subject')} options={Object.entries(SUBJECTS).map(([value, label]) => ({ value, label }))} hint="确定以后不能改，条件项不同" /></>}
    <TextField label="政策名称和文号" name="policyTitle" required value={form.policyTitle} error={wrongOf(wrong, 'policyTitle')} maxLength={LONGEST.policyTitle} />
    <TextField label="政策网址" name="policy" value={form.policy} error={wrongOf(wrong, 'policy')} hint="本站的网址，例如 /policies/abc；政策废止、失效后，事项自动停止" maxLength={200} />
    <FieldRow><DayField label="执行开始" name="begin" required value={form.begin} error={wrongOf(wrong, 'begin')} /><DayField label="执行结束" name="until" value={form.until} error={wrongOf(wrong, 'until')} hint="没有期限的空着；到期自动停止" /></FieldRow>
    <CheckField label="免申即享：不用申请，直接发给符合条件的" name="automatic" checked={form.automatic === 'yes'} />
    <TextArea label="材料" name="materials" rows={5} value={form.materials} error={wrongOf(wrong, 'materials')} hint="每行一样" />
    <TextField label="办理地点" name="place" value={form.place} error={wrongOf(wrong, 'place')} maxLength={LONGEST.place} />
    <TextField label="网上办理网址" name="link" value={form.link} error={wrongOf(wrong, 'link')} hint="直接到办这件事的页面" maxLength={LONGEST.link} />
    <TextField label="咨询电话" name="phone" width="medium" value={form.phone} error={wrongOf(wrong, 'phone')} maxLength={LONGEST.phone} />
    <Actions><Button kind="primary">{item ? '保存' : '保存，去写条件'}</Button><LinkButton href={item ? deskPaths.one(item.id) : deskPaths.register} kind="quiet">返回，不保存</LinkButton></Actions>
  </Form></Panel></div></DeskPage>

const typed = ({ form: sent }: AskedBy, item: Item | null): FactsForm => ({
  agency: item?.agency ?? typedLine(sent['agency'], 60), subject: item?.subject ?? typedLine(sent['subject'], 20), title: typedLine(sent['title'], LONGEST.title + 1), policy: typedLine(sent['policy'], 200), policyTitle: typedLine(sent['policyTitle'], LONGEST.policyTitle), materials: typedText(sent['materials'], 6000),
  place: typedLine(sent['place'], LONGEST.place), link: typedLine(sent['link'], LONGEST.link), phone: typedLine(sent['phone'], LONGEST.phone), automatic: sent['automatic'] === 'yes' ? 'yes' : '', begin: typedLine(sent['begin'], 10), until: typedLine(sent['until'], 10),
})
const agenciesOf = async (kit: Kit, actor: Actor): Promise<Agency[]> => (await allAgencies(kit.db)).filter(({ id }) => mayDo(actor, 'benefits.write', id))
const formOf = (item: Item): FactsForm => ({ ...EMPTY_FACTS, agency: item.agency, subject: item.subject, title: item.title, policy: item.policy, policyTitle: item.policyTitle, materials: item.materials.join('\n'), place: item.place, link: item.link, phone: item.phone, automatic: item.automatic ? 'yes' : '', begin: item.from, until: item.until ?? '' })

export async function showFresh(kit: Kit, { actor }: AskedBy): Promise<Answer> {
  const agencies = await agenciesOf(kit, actor)
  return { page: <FactsPage form={{ ...EMPTY_FACTS, agency: agencies.length === 1 ? agencies[0]?.id ?? '' : '', begin: dayOf(kit.now()) }} wrong={[]} agencies={agencies} item={null} /> }
}
export const showEdit = async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const item = await loadItem(kit.db, asked.params['id'] ?? '')
  return { page: <FactsPage form={formOf(item)} wrong={[]} agencies={[]} item={item} /> }
}
async function saved(kit: Kit, asked: AskedBy, item: Item | null): Promise<Answer> {
  const form = typed(asked, item), agencies = await agenciesOf(kit, asked.actor)
  const again = (wrong: readonly Wrong[], status = 422): Answer => ({ page: <FactsPage form={form} wrong={wrong} agencies={agencies} item={item} />, status })
  const faults = faultsOfFacts(form, agencies.map(({ id }) => id))
  if (faults.length > 0) return again(faults)
  try {
    if (!item) return { goTo: deskPaths.rule(await createItem(kit, asked.actor, form)), notice: '已保存，请写条件' }
    await saveFacts(kit, asked.actor, { id: item.id, seen: Number(asked.form['seen']) || 0, form })
    return { goTo: deskPaths.one(item.id), notice: '已保存' }
  } catch (error) {
    if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== 409)) throw error
    return again(error.reasons, error.status)
  }
}
export const postFresh = (kit: Kit, asked: AskedBy): Promise<Answer> => saved(kit, asked, null)
export const postEdit = async (kit: Kit, asked: AskedBy): Promise<Answer> => saved(kit, asked, await loadItem(kit.db, asked.params['id'] ?? ''))
