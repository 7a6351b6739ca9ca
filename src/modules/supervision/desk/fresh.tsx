import { allAgencies, type Agency } from '#agencies'
import type { Kit } from '#platform/act'
import { tried } from '#platform/http/tried'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf } from '#shared/days'
import { typedLine, typedText } from '#shared/typed-text'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, DayField, ErrorSummary, FieldRow, Form, LinkButton, SelectField, TextArea, TextField, wrongOf, type Wrong } from '#ui/form'
import { Panel } from '#ui/notice'
import { faultsOfTicket, issueTicket, type TicketInput } from '../commands/open-ticket.ts'
import { isLevel, LEVELS } from '../domain/ticket.ts'
import { dueOf } from '../domain/ticket-rules.ts'
import { deskPaths } from '../paths.ts'
import { officeSettings } from '../settings.ts'
import { TICKET_CRUMBS } from './words.tsx'

type Props = { readonly input: TicketInput; readonly wrong: readonly Wrong[]; readonly agencies: readonly Agency[] }
const FreshPage = ({ input, wrong, agencies }: Props) => <DeskPage title="开督办单" crumbs={TICKET_CRUMBS}><div className="entry-form"><Panel><Form action={deskPaths.fresh}><ErrorSummary reasons={wrong} />
  <SelectField label="责任单位" name="agency" required blank="请选择" value={input.agency} error={wrongOf(wrong, 'agency')} options={agencies.map(({ id, name }) => ({ value: id, label: name }))} />
  <TextField label="问题" name="title" required value={input.title} error={wrongOf(wrong, 'title')} maxLength={120} hint="一句话写明是什么问题" />
  <TextArea label="要求" name="words" required rows={4} value={input.words} error={wrongOf(wrong, 'words')} hint="写明怎样整改" />
  <TextField label="问题网址" name="href" value={input.href} error={wrongOf(wrong, 'href')} maxLength={500} hint="没有的可以不填" />
  <FieldRow><SelectField label="等次" name="level" value={input.level} error={wrongOf(wrong, 'level')} options={Object.entries(LEVELS).map(([value, label]) => ({ value, label }))} width="short" /><DayField label="整改期限" name="dueOn" required value={input.dueOn} error={wrongOf(wrong, 'dueOn')} /></FieldRow>
  <Actions><Button kind="primary">开出</Button><LinkButton href={deskPaths.tickets} kind="quiet">返回</LinkButton></Actions></Form></Panel></div></DeskPage>
const agenciesFor = async ({ db }: Kit, { actor }: AskedBy): Promise<Agency[]> => (await allAgencies(db)).filter(({ id }) => mayDo(actor, 'tickets.issue', id))
export async function showFresh(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { query } = asked, level = isLevel(query['level']) ? query['level'] : 'remind', dueOn = dueOf(level, dayOf(kit.now()), await officeSettings(kit.db))
  return { page: <FreshPage input={{ agency: query['agency'] ?? '', title: (query['title'] ?? '').slice(0, 120), words: '', href: query['href'] ?? '', level, dueOn }} wrong={[]} agencies={await agenciesFor(kit, asked)} /> }
}
export async function postFresh(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { form } = asked, agencies = await agenciesFor(kit, asked), input: TicketInput = { agency: typedLine(form['agency'], 60), title: typedLine(form['title'], 120), words: typedText(form['words'], 3000), href: typedLine(form['href'], 500), level: typedLine(form['level'], 20), dueOn: typedLine(form['dueOn'], 10) }
  const faults = faultsOfTicket(input, dayOf(kit.now()), agencies.map(({ id }) => id))
  if (faults.length > 0) return { page: <FreshPage input={input} wrong={faults} agencies={agencies} />, status: 422 }
  let id = ''
  const refused = await tried(async () => { id = await issueTicket(kit, asked.actor, input) })
  return refused ? { page: <FreshPage input={input} wrong={refused.reasons} agencies={agencies} />, status: refused.status } : { goTo: deskPaths.ticket(id), notice: '已开出，责任单位会收到通知' }
}
