import { allAgencies, type Agency } from '#agencies'
import type { Kit } from '#platform/act'
import { tried } from '#platform/http/tried'
import type { Answer, AskedBy } from '#platform/http/types'
import { readSheet } from '#platform/sheets/read-sheet'
import { csvOf } from '#platform/sheets/write-sheet'
import { mayDo } from '#shared/actor'
import { dayOf, yearOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { typedLine, typedText } from '#shared/typed-text'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, FieldRow, FileField, Form, LinkButton, RadioField, SelectField, TextArea, TextField, wrongOf, type Wrong } from '#ui/form'
import { EmptyState, Notice, Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import { addCommitment, faultsOfCommitment, HEADS, importCommitments, milestonesOf, publishList, type NewCommitment } from '../commands/lists.ts'
import { isKind, KINDS, roundName, STAGES } from '../domain/commitment.ts'
import { deskPaths } from '../paths.ts'
import { roundLines, roundsOf } from '../queries/standing.ts'
import { commitmentFrom } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { listOf, roundAsked, rootOf } from './view.ts'
import { CommitmentTabs, CRUMBS, LateBadge, ReportBadge } from './words.tsx'

/** A year's list with its rounds: how many have reported, who is late. */
export async function showList(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { kind, year } = listOf(asked), { actor } = asked, tables = tablesOf(kit.db), today = dayOf(kit.now()), names = new Map((await allAgencies(kit.db)).map(({ id, shortName }) => [id, shortName]))
  const list = await tables.selectFrom('commitments.list').selectAll().where('year', '=', year).where('kind', '=', kind).executeTakeFirst(), rows = (await tables.selectFrom('commitments.commitment').selectAll().where('year', '=', year).where('kind', '=', kind).orderBy('place').execute()).map(commitmentFrom)
  const rounds = await Promise.all((await roundsOf(kit.db, year, kind)).map(async (round) => { const lines = await roundLines(kit.db, year, kind, round, today); return { ...round, sent: lines.filter(({ report }) => report?.sentOn).length, late: lines.filter(({ lateness }) => lateness.kind === 'late' || lateness.kind === 'missing').length, all: lines.length } }))
  return { page: <DeskPage title={`${year}年${KINDS[kind].label}`} crumbs={CRUMBS} lead={list ? list.state === 'published' ? `${list.published_on} 公布` : '还没有公布' : '还没有项目'}><CommitmentTabs here={deskPaths.list(year, kind)} actor={actor} year={yearOf(today)} />
    {list?.state === 'draft' && mayDo(actor, 'commitments.review', list.agency) ? <Panel title="公布清单"><p>公布以后不能再加项目，年度目标的表述就是以后对照的承诺。</p><Form action={deskPaths.list(year, kind)}><Actions><Button kind="primary">公布清单</Button></Actions></Form></Panel> : null}
    {rounds.length === 0 ? null : <Panel title="报送期" flush><DataTable caption="各期报送" captionHidden cards rows={rounds} rowKey={({ n }) => String(n)} columns={[{ key: 'n', label: '期', heads: true, cell: ({ n }) => <a href={deskPaths.round(year, kind, n)}>{roundName(kind, n)}</a> }, { key: 'due', label: '期限', align: 'day', cell: ({ dueOn }) => dueOn }, { key: 'sent', label: '已报', align: 'end', cell: ({ sent, all }) => `${sent}/${all}` }, { key: 'late', label: '迟报、未报', align: 'end', cell: ({ late }) => late }]} /></Panel>}
    <Panel title="清单上的项目" flush><DataTable caption="项目" captionHidden cards rows={rows} rowKey={({ id }) => id} empty={<EmptyState title="还没有项目" text="用“新项目”或者“导入”加上" />} columns={[{ key: 'n', label: '序', align: 'end', cell: ({ place }) => place }, { key: 'title', label: '项目', heads: true, cell: ({ id, title }) => <a href={deskPaths.one(id)}>{title}</a> }, { key: 'aim', label: '年度目标', cell: ({ aim }) => aim }, { key: 'agency', label: '牵头单位', cell: ({ agency }) => names.get(agency) ?? agency }]} /></Panel></DeskPage> }
}
export async function postList(kit: Kit, asked: AskedBy): Promise<Answer> { const { kind, year } = listOf(asked), { id } = await rootOf(kit), refused = await tried(() => publishList(kit, asked.actor, id, { kind, year })); return { goTo: deskPaths.list(year, kind), notice: refused ? refused.reasons.join('；') : '清单已公布' } }
/** One round: everybody's report and lateness, the missing first. */
export async function showRound(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { kind, year } = listOf(asked), n = roundAsked(asked, kind), round = (await roundsOf(kit.db, year, kind)).find((one) => one.n === n), names = new Map((await allAgencies(kit.db)).map(({ id, shortName }) => [id, shortName]))
  if (!round) throw new Refusal(404, ['这一期还没有开始报送'])
  const ORDER = { missing: 0, waiting: 1, late: 2, inTime: 3 } as const, lines = (await roundLines(kit.db, year, kind, round, dayOf(kit.now()))).toSorted((a, b) => ORDER[a.lateness.kind] - ORDER[b.lateness.kind] || a.commitment.place - b.commitment.place)
  return { page: <DeskPage title={`${year}年${KINDS[kind].label}：${roundName(kind, n)}`} crumbs={[...CRUMBS, { label: `${year}年${KINDS[kind].label}`, href: deskPaths.list(year, kind) }]} lead={`${round.dueOn} 前报送`}>
    <Panel title="报送情况" flush><DataTable caption="各单位报送" captionHidden cards rows={lines} rowKey={({ commitment }) => commitment.id} rowKind={({ lateness }) => (lateness.kind === 'missing' ? 'warn' : undefined)} columns={[{ key: 'title', label: '项目', heads: true, cell: ({ commitment }) => <a href={deskPaths.report(commitment.id, n)}>{commitment.title}</a> }, { key: 'agency', label: '牵头单位', cell: ({ commitment }) => names.get(commitment.agency) ?? commitment.agency }, { key: 'late', label: '报送', cell: ({ lateness }) => <LateBadge lateness={lateness} /> }, { key: 'state', label: '状态', cell: ({ report }) => (report ? <ReportBadge state={report.state} /> : '没有填报') }, { key: 'stage', label: '进度', cell: ({ report }) => (report ? `${STAGES[report.stage]}，${report.percent}%` : '—') }]} /></Panel></DeskPage> }
}
type FreshProps = { readonly form: Readonly<Record<string, string>>; readonly wrong: readonly Wrong[]; readonly agencies: readonly Agency[] }
const FreshPage = ({ form, wrong, agencies }: FreshProps) => <DeskPage title="新项目" crumbs={CRUMBS}><div className="entry-form"><Panel><Form action={deskPaths.fresh}><ErrorSummary reasons={wrong} />
  <RadioField label="类别" name="kind" inline value={form['kind']} options={Object.entries(KINDS).map(([value, { label }]) => ({ value, label }))} /><TextField label="年度" name="year" required value={form['year']} error={wrongOf(wrong, 'year')} width="short" inputMode="numeric" maxLength={4} /><TextField label="项目名称" name="title" required value={form['title']} error={wrongOf(wrong, 'title')} maxLength={120} />
  <TextArea label="年度目标" name="aim" required rows={2} value={form['aim']} error={wrongOf(wrong, 'aim')} hint="写明数量和完成时间，例如“完成 12 个老旧小区改造”；以后每次报告都与它对照" /><SelectField label="牵头单位" name="agency" required blank="请选择" value={form['agency']} error={wrongOf(wrong, 'agency')} options={agencies.map(({ id, name }) => ({ value: id, label: name }))} /><TextField label="配合单位" name="partners" value={form['partners']} maxLength={200} />
  <FieldRow><TextField label="计划投资（万元）" name="budget" value={form['budget']} width="short" inputMode="decimal" /><TextField label="地点" name="location" value={form['location']} width="medium" maxLength={100} /></FieldRow><FieldRow><TextField label="北纬" name="latitude" value={form['latitude']} width="short" inputMode="decimal" hint="例如 28.7412" /><TextField label="东经" name="longitude" value={form['longitude']} width="short" inputMode="decimal" /></FieldRow>
  <TextArea label="节点" name="milestones" rows={4} value={form['milestones']} error={wrongOf(wrong, 'milestones')} hint="每行：名称 | 2025-06-30" /><Actions><Button kind="primary">加上</Button><LinkButton href={deskPaths.register} kind="quiet">返回</LinkButton></Actions></Form></Panel></div></DeskPage>
export const showFresh = async (kit: Kit): Promise<Answer> => ({ page: <FreshPage form={{ kind: 'livelihood', year: String(yearOf(dayOf(kit.now()))) }} wrong={[]} agencies={await allAgencies(kit.db)} /> })
const decimal = (text: string, least: number, most: number): number | null => (/^\d+(\.\d+)?$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : null)
export async function postFresh(kit: Kit, asked: AskedBy): Promise<Answer> {
  const agencies = await allAgencies(kit.db), { id: root } = await rootOf(kit), form = Object.fromEntries(['kind', 'year', 'title', 'aim', 'agency', 'partners', 'budget', 'location', 'latitude', 'longitude', 'milestones'].map((name) => [name, name === 'milestones' || name === 'aim' ? typedText(asked.form[name], 3000) : typedLine(asked.form[name], 200)])), get = (name: string): string => form[name] ?? ''
  const budget = decimal(get('budget').replaceAll(',', ''), 0, 10_000_000), input: NewCommitment = { year: Number(get('year')) || 0, kind: isKind(get('kind')) ? get('kind') as NewCommitment['kind'] : 'livelihood', title: get('title'), aim: get('aim'), agency: get('agency'), partners: get('partners'), budgetFen: budget === null ? null : Math.round(budget * 1_000_000), location: get('location'), latitude: decimal(get('latitude'), 0, 90), longitude: decimal(get('longitude'), 0, 180), milestones: milestonesOf(get('milestones')) }
  const faults = faultsOfCommitment(input, agencies.map(({ id }) => id)), again = (wrong: readonly Wrong[], status = 422): Answer => ({ page: <FreshPage form={form} wrong={wrong} agencies={agencies} />, status })
  if (faults.length > 0) return again(faults)
  let id = ''
  const refused = await tried(async () => { id = await addCommitment(kit, asked.actor, root, input) })
  return refused ? again(refused.reasons, refused.status) : { goTo: deskPaths.one(id), notice: '已加上' }
}
type ImportProps = { readonly asked: AskedBy; readonly year: string; readonly now: number; readonly wrong: readonly Wrong[]; readonly outcome: Awaited<ReturnType<typeof importCommitments>> | null }
const ImportPage = ({ asked, year, now, wrong, outcome }: ImportProps) => <DeskPage title="导入项目" crumbs={CRUMBS}><CommitmentTabs here={deskPaths.import} actor={asked.actor} year={now} />
  {outcome ? <Notice kind={outcome.faults.length > 0 ? 'warn' : 'good'} title={`导入 ${outcome.taken} 项；有问题的 ${outcome.faults.length} 行没有导入`} /> : null}{outcome && outcome.faults.length > 0 ? <DataTable caption="有问题的行" rows={outcome.faults} rowKey={({ line }) => String(line)} columns={[{ key: 'line', label: '行', align: 'end', heads: true, cell: ({ line }) => line }, { key: 'why', label: '问题', cell: ({ reasons }) => reasons.join('；') }]} /> : null}
  <Panel title="项目表"><Form action={deskPaths.import} encType="multipart/form-data"><ErrorSummary reasons={wrong} /><TextField label="年度" name="year" required value={year} width="short" inputMode="numeric" maxLength={4} /><FileField label="表格" name="file" required accept=".xlsx,.csv" error={wrongOf(wrong, 'file')} hint={`XLSX 或 CSV。列：${Object.values(HEADS).join('、')}；节点写成“名称|2025-06-30”，几个用分号分开`} /><Actions><Button kind="primary">导入</Button><LinkButton href={deskPaths.template} download>下载样表</LinkButton></Actions></Form></Panel></DeskPage>
export const showImport = async (kit: Kit, asked: AskedBy): Promise<Answer> => { const now = yearOf(dayOf(kit.now())); return { page: <ImportPage asked={asked} year={String(now)} now={now} wrong={[]} outcome={null} /> } }
export async function postImport(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = asked.uploads.find(({ field }) => field === 'file'), year = typedLine(asked.form['year'], 4), { id: root } = await rootOf(kit), now = yearOf(dayOf(kit.now()))
  let outcome: ImportProps['outcome'] = null
  const refused = await tried(async () => { if (!file) throw new Refusal(422, ['请选择表格']); outcome = await importCommitments(kit, asked.actor, root, { year: Number(year) || 0, lines: await readSheet(file.name, file.bytes, { heads: HEADS, must: ['title', 'aim', 'agency'], most: 500 }) }) })
  return { page: <ImportPage asked={asked} year={year} now={now} wrong={refused ? refused.reasons.map((reason) => ({ field: 'file', reason })) : []} outcome={outcome} />, status: refused?.status ?? 200 }
}
export const template = async (): Promise<Answer> => ({ file: { bytes: csvOf({ name: '', heads: Object.values(HEADS), rows: [['民生实事', '老旧小区改造', '完成 12 个老旧小区改造', '市住建局', '各街道', '3600', '城东街道', '开工|2025-03-31；完工|2025-10-31']] }), mediaType: 'text/csv; charset=utf-8', name: '项目导入样表.csv' } })
