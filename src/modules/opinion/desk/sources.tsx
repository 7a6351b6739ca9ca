import type { Kit } from '#platform/act'
import { tried } from '#platform/http/tried'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { typedLine } from '#shared/typed-text'
import { Badge } from '#ui/badge'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, LinkButton, SelectField, TextField, wrongOf, type Wrong } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import { saveSource } from '../commands/sources.ts'
import { faultsOfSource, SOURCE_KINDS, type Source, type SourceInput } from '../domain/source.ts'
import { pollSource, rootOf } from '../intake/poll.ts'
import { deskPaths } from '../paths.ts'
import { sourceFrom } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { CRUMBS, moment, OpinionTabs } from './words.tsx'

const OFFERED = ['feed', 'sitemap', 'list'] as const, EMPTY: SourceInput = { kind: 'feed', title: '', address: '', link: '', everyMinutes: '10', active: true }
const Standing = ({ source: { active, failures, lastError } }: { source: Source }) => (!active ? <Badge kind="neutral">停用</Badge> : failures > 0 ? <><Badge kind="bad">读不到</Badge> {lastError}，已连续 {failures} 次</> : <Badge kind="good">正常</Badge>)
const FormPanel = ({ input, wrong, action, title }: { input: SourceInput; wrong: readonly Wrong[]; action: string; title: string }) => <Panel title={title}><Form action={action}><ErrorSummary reasons={wrong} />
  <SelectField label="怎样取得" name="kind" value={input.kind} error={wrongOf(wrong, 'kind')} options={OFFERED.map((kind) => ({ value: kind, label: SOURCE_KINDS[kind].label }))} /><TextField label="名称" name="title" required value={input.title} error={wrongOf(wrong, 'title')} maxLength={60} />
  <TextField label="网址" name="address" required value={input.address} error={wrongOf(wrong, 'address')} maxLength={500} /><TextField label="哪些链接是条目" name="link" value={input.link} error={wrongOf(wrong, 'link')} maxLength={200} hint="列表页的填写：条目网址里都有的一段，* 代表任意字，例如 /art/*.html" />
  <TextField label="间隔分钟" name="everyMinutes" required value={input.everyMinutes} error={wrongOf(wrong, 'everyMinutes')} width="short" inputMode="numeric" maxLength={4} /><SelectField label="状态" name="active" value={input.active ? 'yes' : 'no'} options={[{ value: 'yes', label: '启用' }, { value: 'no', label: '停用' }]} width="short" /><Actions><Button kind="primary">保存</Button></Actions></Form></Panel>
const inputFrom = ({ form }: AskedBy): SourceInput => ({ kind: typedLine(form['kind'], 20), title: typedLine(form['title'], 60), address: typedLine(form['address'], 500), link: typedLine(form['link'], 200), everyMinutes: typedLine(form['everyMinutes'], 4), active: form['active'] !== 'no' })
async function listPage(kit: Kit, { actor }: AskedBy, input: SourceInput, wrong: readonly Wrong[]) {
  const rows = (await tablesOf(kit.db).selectFrom('opinion.source').selectAll().orderBy('title').execute()).map(sourceFrom), counts = new Map((await tablesOf(kit.db).selectFrom('opinion.post').select(['source', (eb) => eb.fn.countAll<number>().as('n')]).groupBy('source').execute()).map(({ source, n }) => [source, Number(n)]))
  return <DeskPage title="舆情来源" crumbs={CRUMBS} lead={`${rows.length} 个`}><OpinionTabs here={deskPaths.sources} /><div className="qa-desk"><div className="stack"><Panel flush><DataTable caption="来源" captionHidden cards rows={rows} rowKey={({ id }) => id} empty="还没有来源，先添加一个" columns={[{ key: 'title', label: '来源', heads: true, cell: ({ id, title }) => <a href={deskPaths.source(id)}>{title}</a> }, { key: 'kind', label: '怎样取得', cell: ({ kind }) => SOURCE_KINDS[kind].label }, { key: 'n', label: '条数', align: 'end', cell: ({ id }) => counts.get(id) ?? 0 }, { key: 'last', label: '上次读取', align: 'day', cell: ({ lastAt }) => (lastAt ? moment(lastAt) : '—') }, { key: 'state', label: '状态', cell: (source) => <Standing source={source} /> }]} /></Panel></div>
    <div className="stack">{mayDo(actor, 'opinion.watch') ? <FormPanel title="添加来源" action={deskPaths.sources} input={input} wrong={wrong} /> : null}<Notice kind="info">只读公开的网页和订阅，按间隔访问；对方没有变化时不重复下载。内网的来源要先在系统设置里写明地址。</Notice></div></div></DeskPage>
}
export const showSources = async (kit: Kit, asked: AskedBy): Promise<Answer> => ({ page: await listPage(kit, asked, EMPTY, []) })
export async function postSources(kit: Kit, asked: AskedBy): Promise<Answer> {
  const input = inputFrom(asked), faults = faultsOfSource(input)
  if (faults.length > 0) return { page: await listPage(kit, asked, input, faults), status: 422 }
  return { goTo: deskPaths.source(await saveSource(kit, asked.actor, await rootOf(kit.db), null, input)), notice: '已添加，一分钟内第一次读取' }
}
async function sourceOf(kit: Kit, { params }: AskedBy): Promise<Source> {
  const row = await tablesOf(kit.db).selectFrom('opinion.source').selectAll().where('id', '=', params['id'] ?? '').executeTakeFirst()
  if (!row) throw new Refusal(404, ['没有这个来源'])
  return sourceFrom(row)
}
const onePage = (source: Source, input: SourceInput, wrong: readonly Wrong[], mayWrite: boolean, note = '') => <DeskPage title={source.title} crumbs={[...CRUMBS, { label: '来源', href: deskPaths.sources }]} lead={<Standing source={source} />}>
  {note ? <Notice kind="info" title={note} /> : null}{mayWrite && SOURCE_KINDS[source.kind].polled ? <><Form action={`${deskPaths.source(source.id)}/read`}><Actions><Button>现在读一次</Button><LinkButton href={`${deskPaths.posts}?source=${source.id}`} kind="quiet">看原文</LinkButton></Actions></Form><FormPanel title="修改" action={deskPaths.source(source.id)} input={input} wrong={wrong} /></> : <Panel><p>{SOURCE_KINDS[source.kind].label}</p><LinkButton href={`${deskPaths.posts}?source=${source.id}`}>看原文</LinkButton></Panel>}</DeskPage>
const inputOf = ({ kind, title, address, rules, everyMinutes, active }: Source): SourceInput => ({ kind, title, address, link: rules.link ?? '', everyMinutes: String(everyMinutes), active })
export async function showSource(kit: Kit, asked: AskedBy): Promise<Answer> { const source = await sourceOf(kit, asked); return { page: onePage(source, inputOf(source), [], mayDo(asked.actor, 'opinion.watch')) } }
export async function postSource(kit: Kit, asked: AskedBy): Promise<Answer> {
  const source = await sourceOf(kit, asked), input = inputFrom(asked), faults = faultsOfSource(input)
  if (faults.length > 0) return { page: onePage(source, input, faults, true), status: 422 }
  const refused = await tried(() => rootOf(kit.db).then((root) => saveSource(kit, asked.actor, root, source.id, input)))
  return refused ? { page: onePage(source, input, refused.reasons, true), status: refused.status } : { goTo: deskPaths.source(source.id), notice: '已保存' }
}
export async function readNow(kit: Kit, asked: AskedBy): Promise<Answer> {
  const source = await sourceOf(kit, asked), outcome = await pollSource(kit, source)
  return { goTo: deskPaths.source(source.id), notice: 'error' in outcome ? `没有读到：${outcome.error}` : `收下 ${outcome.taken} 条，以前已有 ${outcome.repeated} 条${outcome.raised > 0 ? `，报警 ${outcome.raised} 件` : ''}` }
}
