import { allAgencies, type Agency } from '#agencies'
import type { Kit } from '#platform/act'
import { tried } from '#platform/http/tried'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf, isDay, yearOf } from '#shared/days'
import { yearAsked } from '#shared/paging'
import { Refusal } from '#shared/refusal'
import type { StepValues } from '#shared/step'
import { typedLine, typedText } from '#shared/typed-text'
import { CaseHistory } from '#ui/case-history'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, DayField, ErrorSummary, FieldRow, Form, LinkButton, SelectField, TextArea, TextField, wrongOf, type Wrong } from '#ui/form'
import { MovesPanel } from '#ui/moves-panel'
import { EmptyState, Facts, Panel } from '#ui/notice'
import { StepForm } from '#ui/step-form'
import { DataTable } from '#ui/table'
import { beginCatalogue, moveCatalogue } from '../commands/catalogue-move.ts'
import { faultsOfItem, proposeItem, saveExpert, type NewItem } from '../commands/items.ts'
import { listedItems } from '../commands/publish.ts'
import { CATALOGUE_MOVES, CATALOGUE_STATES, CATALOGUE_STEPS, reasonsAgainstMove, type CatalogueMove } from '../domain/catalogue.ts'
import { CLASSES, EXCLUDED, SOURCES, type Catalogue, type Item } from '../domain/item.ts'
import { deskPaths, portalPaths } from '../paths.ts'
import { expertsOf } from '../queries/file.ts'
import { eventsOf, findCatalogue } from '../store.ts'
import { CRUMBS, DecisionTabs, ListingBadge } from './words.tsx'

const rootOf = async (kit: Kit): Promise<Agency> => { const root = (await allAgencies(kit.db)).find(({ parent }) => parent === null); if (!root) throw new Refusal(404, ['还没有单位']); return root }
const yearOfPath = ({ params }: AskedBy): number => { const year = yearAsked(params['year']); if (!year) throw new Refusal(404, ['没有这个年度']); return year }
export async function showCatalogue(kit: Kit, asked: AskedBy): Promise<Answer> {
  const year = yearOfPath(asked), { actor } = asked, root = await rootOf(kit), one = await findCatalogue(kit.db, year), items = await listedItems(kit.db, year), names = new Map((await allAgencies(kit.db)).map(({ id, shortName }) => [id, shortName]))
  const events = await eventsOf(kit.db, `catalogue ${year}`), moves = one ? (Object.keys(CATALOGUE_MOVES) as CatalogueMove[]).filter((move) => (CATALOGUE_MOVES[move].from as readonly string[]).includes(one.state) && mayDo(actor, CATALOGUE_MOVES[move].deed, one.agency)) : []
  return { page: <DeskPage title={`${year}年度目录`} crumbs={CRUMBS} lead={one ? CATALOGUE_STATES[one.state].label : '还没有开始编制'} actions={one?.state === 'published' ? <span className="quiet small">公开网址 {portalPaths.year(year)}</span> : undefined}><DecisionTabs here={deskPaths.catalogue(year)} year={year} />
    {!one ? <EmptyState title="还没有开始编制" text="开始以后，各单位提出的事项可以列入" action={mayDo(actor, 'decisions.write', root.id) ? <Form action={deskPaths.catalogue(year)}><Button kind="primary">开始编制</Button></Form> : undefined} /> : <div className="qa-desk"><div className="stack">
      <Panel title="列入和调出的事项" flush><DataTable caption="目录事项" captionHidden cards rows={items} rowKey={({ id }) => id} empty="还没有列入的事项" columns={[{ key: 'title', label: '事项', heads: true, cell: ({ id, title }) => <a href={deskPaths.one(id)}>{title}</a> }, { key: 'agency', label: '承办单位', cell: ({ agency }) => names.get(agency) ?? agency }, { key: 'plan', label: '计划完成', align: 'day', cell: ({ planBy }) => planBy ?? '—' }, { key: 'listing', label: '目录', cell: ({ listing }) => <ListingBadge listing={listing} /> }]} /></Panel>
      <Panel title="编制情况"><Facts items={[{ label: '目录标准', value: one.standard }, { label: '听取意见', value: one.opinions }, { label: '党委同意', value: one.partyOn }, { label: '公布', value: one.publishedOn }, { label: '调整的理由', value: one.adjustment }]} /></Panel></div>
      <div className="stack"><MovesPanel nothing="目录现在没有要您办的事。" lines={moves.map((move) => ({ key: move, label: CATALOGUE_MOVES[move].label, href: deskPaths.catalogueMove(year, move), article: CATALOGUE_MOVES[move].article, reasons: reasonsAgainstMove(one, items, move, actor.account), usual: move !== 'adjust' }))} /><CaseHistory lines={events.map(({ id, move, at, account_name, note }) => ({ id, day: dayOf(at), title: (CATALOGUE_MOVES as Readonly<Record<string, { label: string }>>)[move]?.label ?? '开始编制', note, who: account_name }))} /></div></div>}</DeskPage> }
}
export async function postCatalogue(kit: Kit, asked: AskedBy): Promise<Answer> { const year = yearOfPath(asked), { id } = await rootOf(kit); await beginCatalogue(kit, asked.actor, { year, agency: id }); return { goTo: deskPaths.catalogue(year), notice: '已开始编制' } }
const MovePage = ({ one, items, move, values, wrong, account }: { one: Catalogue; items: readonly Item[]; move: CatalogueMove; values: StepValues; wrong: readonly Wrong[]; account: string }) => <DeskPage title={CATALOGUE_MOVES[move].label} crumbs={[...CRUMBS, { label: `${one.year}年度目录`, href: deskPaths.catalogue(one.year) }]} lead={CATALOGUE_MOVES[move].article}>
  <StepForm label={CATALOGUE_MOVES[move].label} words={CATALOGUE_STEPS[move]} action={deskPaths.catalogueMove(one.year, move)} back={deskPaths.catalogue(one.year)} hidden={{ seen: String(one.version) }} reasons={reasonsAgainstMove(one, items, move, account)} asks={CATALOGUE_STEPS[move].asks} values={values} wrong={wrong} /></DeskPage>
async function catalogueFor(kit: Kit, asked: AskedBy): Promise<{ one: Catalogue; items: Item[] }> { const year = yearOfPath(asked), one = await findCatalogue(kit.db, year); if (!one) throw new Refusal(404, ['还没有开始编制这个年度的目录']); return { one, items: await listedItems(kit.db, year) } }
export const showCatalogueMove = (move: CatalogueMove) => async (kit: Kit, asked: AskedBy): Promise<Answer> => { const known = await catalogueFor(kit, asked), reasons = reasonsAgainstMove(known.one, known.items, move, asked.actor.account); if (reasons.length > 0) throw new Refusal(409, reasons); return { page: <MovePage {...known} move={move} values={{}} wrong={[]} account={asked.actor.account} /> } }
export const postCatalogueMove = (move: CatalogueMove) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const known = await catalogueFor(kit, asked), { year } = known.one, values = Object.fromEntries(CATALOGUE_STEPS[move].asks.map(({ name }) => [name, typedText(asked.form[name], 5000)])), refused = await tried(() => moveCatalogue(kit, asked.actor, move, { year, seen: Number(asked.form['seen']) || 0, values }))
  return refused ? { page: <MovePage {...known} move={move} values={values} wrong={refused.reasons.map((reason) => { const field = CATALOGUE_STEPS[move].asks.find(({ label }) => reason.includes(`“${label}”`))?.name; return field ? { field, reason } : reason })} account={asked.actor.account} />, status: refused.status } : { goTo: deskPaths.catalogue(year), notice: `“${CATALOGUE_MOVES[move].label}”已办理` }
}
type FreshProps = { readonly form: Readonly<Record<string, string>>; readonly wrong: readonly Wrong[]; readonly agencies: readonly Agency[] }
const FreshPage = ({ form, wrong, agencies }: FreshProps) => <DeskPage title="提出事项" crumbs={CRUMBS}><div className="entry-form"><Panel><Form action={deskPaths.fresh}><ErrorSummary reasons={wrong} />
  <TextField label="事项名称" name="title" required value={form['title']} error={wrongOf(wrong, 'title')} maxLength={120} /><FieldRow><TextField label="年度" name="year" required value={form['year']} error={wrongOf(wrong, 'year')} width="short" inputMode="numeric" maxLength={4} /><SelectField label="单位" name="agency" required value={form['agency']} error={wrongOf(wrong, 'agency')} options={agencies.map(({ id, name }) => ({ value: id, label: name }))} width="medium" /></FieldRow>
  <SelectField label="类别" name="class" required blank="请选择" value={form['class']} error={wrongOf(wrong, 'class')} options={Object.entries(CLASSES).map(([value, label]) => ({ value, label }))} /><SelectField label="是不是不适用本程序的决策" name="excluded" blank="不是" value={form['excluded']} options={Object.entries(EXCLUDED).map(([value, label]) => ({ value, label }))} /><SelectField label="怎样提出的" name="source" value={form['source']} options={Object.entries(SOURCES).filter(([value]) => value !== 'public').map(([value, label]) => ({ value, label }))} width="medium" />
  <TextArea label="为什么要决策" name="reason" required rows={4} value={form['reason']} error={wrongOf(wrong, 'reason')} /><DayField label="计划完成" name="planBy" value={form['planBy']} /><Actions><Button kind="primary">提出</Button><LinkButton href={deskPaths.register} kind="quiet">返回</LinkButton></Actions></Form></Panel></div></DeskPage>
const agenciesFor = async (kit: Kit, { actor }: AskedBy): Promise<Agency[]> => (await allAgencies(kit.db)).filter(({ id }) => mayDo(actor, 'decisions.write', id))
export async function showFresh(kit: Kit, asked: AskedBy): Promise<Answer> { const agencies = await agenciesFor(kit, asked); return { page: <FreshPage form={{ year: String(yearOf(dayOf(kit.now()))), agency: agencies[0]?.id ?? '' }} wrong={[]} agencies={agencies} /> } }
export async function postFresh(kit: Kit, asked: AskedBy): Promise<Answer> {
  const agencies = await agenciesFor(kit, asked), form = Object.fromEntries(['title', 'year', 'agency', 'class', 'excluded', 'source', 'reason', 'planBy'].map((name) => [name, name === 'reason' ? typedText(asked.form[name], 2000) : typedLine(asked.form[name], 200)])), planBy = form['planBy'] ?? ''
  const input: NewItem = { title: form['title'] ?? '', year: yearAsked(form['year']) ?? 0, agency: agencies.find(({ id }) => id === form['agency'])?.id ?? agencies[0]?.id ?? '', class: form['class'] ?? '', excluded: Object.hasOwn(EXCLUDED, form['excluded'] ?? '') ? form['excluded'] ?? '' : '', reason: form['reason'] ?? '', planBy: isDay(planBy) ? planBy : null, source: form['source'] === 'delegate' ? 'delegate' : 'agency' }
  const faults = faultsOfItem(input, dayOf(kit.now()))
  if (faults.length > 0) return { page: <FreshPage form={form} wrong={faults} agencies={agencies} />, status: 422 }
  return { goTo: deskPaths.one(await proposeItem(kit, asked.actor, input)), notice: '已提出' }
}
const ExpertsPage = ({ rows, wrong, mayWrite, year }: { rows: Awaited<ReturnType<typeof expertsOf>>; wrong: readonly Wrong[]; mayWrite: boolean; year: number }) => <DeskPage title="专家库" crumbs={CRUMBS} lead="第十九条"><DecisionTabs here={deskPaths.experts} year={year} />
  {mayWrite ? <Panel title="登记专家"><Form action={deskPaths.experts} look="filter"><TextField label="姓名" name="name" width="short" maxLength={30} /><TextField label="专业领域" name="field" width="medium" maxLength={60} /><TextField label="单位" name="employer" width="medium" maxLength={80} /><SelectField label="状态" name="active" options={[{ value: 'yes', label: '在库' }, { value: 'no', label: '出库' }]} /><Button>登记</Button></Form>{wrong.length > 0 ? <ErrorSummary reasons={wrong} /> : null}</Panel> : null}
  <Panel title="在库和出库的专家" flush><DataTable caption="专家" captionHidden cards rows={rows} rowKey={({ id }) => String(id)} empty="还没有专家" columns={[{ key: 'name', label: '姓名', heads: true, cell: ({ name }) => name }, { key: 'field', label: '专业领域', cell: ({ field }) => field }, { key: 'employer', label: '单位', cell: ({ employer }) => employer }, { key: 'active', label: '状态', cell: ({ active }) => (active ? '在库' : '出库') }]} /></Panel></DeskPage>
export const showExperts = async (kit: Kit, { actor }: AskedBy): Promise<Answer> => ({ page: <ExpertsPage rows={await expertsOf(kit.db)} wrong={[]} mayWrite={mayDo(actor, 'decisions.write', (await rootOf(kit)).id)} year={yearOf(dayOf(kit.now()))} /> })
export async function postExperts(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { form, actor } = asked, root = (await rootOf(kit)).id, refused = await tried(() => saveExpert(kit, actor, { root, name: typedLine(form['name'], 30), field: typedLine(form['field'], 60), employer: typedLine(form['employer'], 80), active: form['active'] !== 'no' }))
  return refused ? { page: <ExpertsPage rows={await expertsOf(kit.db)} wrong={refused.reasons} mayWrite year={yearOf(dayOf(kit.now()))} />, status: refused.status } : { goTo: deskPaths.experts, notice: '已登记' }
}
