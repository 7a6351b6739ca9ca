import type { Agency } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { dayOf, isDay } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { typedLine, typedText } from '#shared/typed-text'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, DayField, ErrorSummary, FieldSet, Form, LinkButton, RadioField, SelectField, TextArea, TextField, wrongOf, type Wrong } from '#ui/form'
import { Panel } from '#ui/notice'
import { registerQuestion } from '../commands/register-question.ts'
import { EMPTY_FORM, faultsOfAsk, PUBLICITY, type AskForm } from '../domain/ask-rules.ts'
import { LONGEST, TOPICS } from '../domain/words.ts'
import { deskPaths } from '../paths.ts'
import { agenciesFor } from './root-agency.ts'
import { CRUMBS, UNCONFIRMED } from './words.tsx'

const options = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, label]) => ({ value, label }))
type Props = { readonly form: AskForm; readonly askedOn: string; readonly agencies: readonly Agency[]; readonly wrong: readonly Wrong[] }

const FreshPage = ({ form, askedOn, agencies, wrong }: Props) => <DeskPage title="登记咨询" crumbs={CRUMBS}><div className="entry-form"><Panel>
  <Form action={deskPaths.fresh}>
    <ErrorSummary reasons={wrong} />
    <TextField label="一句话说明要问什么" name="title" required value={form.title} error={wrongOf(wrong, 'title')} maxLength={LONGEST.title} />
    <TextArea label="具体问题" name="words" required rows={5} value={form.words} error={wrongOf(wrong, 'words')} maxLength={LONGEST.words} />
    <SelectField label="主题" name="topic" required value={form.topic} blank="请选择" options={options(TOPICS)} error={wrongOf(wrong, 'topic')} width="medium" />
    <SelectField label="登记在" name="agency" required value={form.agency} options={agencies.map(({ id, name }) => ({ value: id, label: name }))} error={wrongOf(wrong, 'agency')} width="medium" />
    <DayField label="提问日期" name="askedOn" required value={askedOn} error={wrongOf(wrong, 'askedOn')} hint={`格式：年-月-日。${UNCONFIRMED}`} />
    <RadioField label="能不能公布" name="publicity" required value={form.publicity} options={options(PUBLICITY)} error={wrongOf(wrong, 'publicity')} />
    <FieldSet legend="联系方式（可以不填）"><TextField label="称呼" name="name" width="medium" value={form.name} maxLength={LONGEST.name} /><TextField label="联系电话" name="phone" width="medium" value={form.phone} error={wrongOf(wrong, 'phone')} maxLength={LONGEST.phone} /><TextField label="电子邮箱" name="email" width="medium" value={form.email} error={wrongOf(wrong, 'email')} maxLength={LONGEST.email} /></FieldSet>
    <Actions><Button kind="primary">登记</Button><LinkButton href={deskPaths.register} kind="quiet">返回，不登记</LinkButton></Actions>
  </Form></Panel></div></DeskPage>

export async function showFresh(kit: Kit, { actor }: AskedBy): Promise<Answer> {
  const agencies = await agenciesFor(kit.db, actor, 'dialogue.register')
  return { page: <FreshPage form={{ ...EMPTY_FORM, agency: agencies[0]?.id ?? '' }} askedOn={dayOf(kit.now())} agencies={agencies} wrong={[]} /> }
}

/** What came to the window or by telephone. */
export async function postFresh(kit: Kit, { actor, form: sent }: AskedBy): Promise<Answer> {
  const agencies = await agenciesFor(kit.db, actor, 'dialogue.register'), askedOn = typedLine(sent['askedOn'], 10)
  const form: AskForm = { ...EMPTY_FORM, title: typedLine(sent['title'], 200), words: typedText(sent['words'], LONGEST.words + 1), topic: sent['topic'] ?? '', agency: sent['agency'] ?? '', publicity: sent['publicity'] ?? '', name: typedLine(sent['name'], LONGEST.name), phone: typedLine(sent['phone'], LONGEST.phone), email: typedLine(sent['email'], LONGEST.email) }
  const faults: Wrong[] = [...faultsOfAsk(form, agencies.map(({ id }) => id)), ...(isDay(askedOn) ? [] : [{ field: 'askedOn', reason: '“提问日期”要写成 年-月-日，如 2025-01-31' }])]
  const again = (wrong: readonly Wrong[]): Answer => ({ page: <FreshPage form={form} askedOn={askedOn} agencies={agencies} wrong={wrong} />, status: 422 })
  if (faults.length > 0 || !isDay(askedOn)) return again(faults)
  try {
    return { goTo: deskPaths.question(await registerQuestion(kit, actor, { form, agency: form.agency, askedOn })), notice: '已登记' }
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 422) throw error
    return again(error.reasons)
  }
}
