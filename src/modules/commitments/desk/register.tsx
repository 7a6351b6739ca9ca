import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { csvOf } from '#platform/sheets/write-sheet'
import { mayDo, whereMay } from '#shared/actor'
import { dayOf, yearOf } from '#shared/days'
import { PAGE_SIZE, pageOf, yearAsked } from '#shared/paging'
import { agencyFilter, yearFilter } from '#shared/register-filters'
import { containing } from '#shared/search-pattern'
import { LinkButton } from '#ui/form'
import { RegisterPage } from '#ui/register-page'
import { HEADS } from '../commands/lists.ts'
import { isKind, KINDS, STAGES } from '../domain/commitment.ts'
import { deskPaths } from '../paths.ts'
import { commitmentFrom, reportFrom } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { CommitmentTabs } from './words.tsx'

/** Every project that this person may see, with its last report. */
export async function showRegister(kit: Kit, { actor, query }: AskedBy): Promise<Answer> {
  const agencies = await allAgencies(kit.db), names = new Map(agencies.map(({ id, shortName }) => [id, shortName])), page = pageOf(query['page']), where = whereMay(actor, 'commitments.read'), text = (query['q'] ?? '').trim().slice(0, 60), year = yearAsked(query['year']), kind = query['kind'], tables = tablesOf(kit.db)
  let asked = tables.selectFrom('commitments.commitment')
  if (where !== 'all') asked = asked.where('agency', 'in', [...where, ''])
  if (year) asked = asked.where('year', '=', year)
  if (isKind(kind)) asked = asked.where('kind', '=', kind)
  if (query['agency']) asked = asked.where('agency', '=', query['agency'])
  if (text) asked = asked.where('title', 'like', containing(text))
  const { n } = await asked.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow(), rows = (await asked.selectAll().orderBy('year', 'desc').orderBy('kind').orderBy('place').limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE).execute()).map(commitmentFrom)
  const last = new Map((await tables.selectFrom('commitments.report').selectAll().where('commitment', 'in', [...rows.map(({ id }) => id), '']).where('state', '=', 'published').orderBy('n').execute()).map((row) => [row.commitment, reportFrom(row)]))
  return { page: <RegisterPage title="民生实事和重点任务" path={deskPaths.register} query={query} total={Number(n)} page={page} size={PAGE_SIZE} rows={rows} rowKey={({ id }) => id} before={<CommitmentTabs here={deskPaths.register} actor={actor} year={yearOf(dayOf(kit.now()))} />}
    actions={<><LinkButton href={deskPaths.export} download>导出</LinkButton>{mayDo(actor, 'commitments.write') ? <LinkButton href={deskPaths.fresh} kind="primary">新项目</LinkButton> : null}</>}
    filters={[yearFilter('年度', kit.now()), { name: 'kind', label: '类别', blank: '全部', options: Object.entries(KINDS).map(([value, { label }]) => ({ value, label })) }, agencyFilter(agencies, actor, 'commitments.read')]}
    columns={[{ key: 'id', label: '编号', align: 'day', cell: ({ id }) => id }, { key: 'title', label: '项目', heads: true, cell: ({ id, title }) => <a href={deskPaths.one(id)}>{title}</a> }, { key: 'kind', label: '类别', cell: (one) => KINDS[one.kind].label }, { key: 'agency', label: '牵头单位', cell: ({ agency }) => names.get(agency) ?? agency }, { key: 'stage', label: '进度', cell: ({ id }) => { const report = last.get(id); return report ? `${STAGES[report.stage]}，${report.percent}%` : '还没有报告' } }, { key: 'accepted', label: '验收', cell: ({ acceptance }) => (acceptance ? acceptance.passed ? '通过' : '没有通过' : '—') }]} /> }
}
/** In the form that the import takes. */
export async function downloadAll(kit: Kit, { actor }: AskedBy): Promise<Answer> {
  const where = whereMay(actor, 'commitments.read'), names = new Map((await allAgencies(kit.db)).map(({ id, name }) => [id, name]))
  let asked = tablesOf(kit.db).selectFrom('commitments.commitment').selectAll().orderBy('year', 'desc').orderBy('kind').orderBy('place')
  if (where !== 'all') asked = asked.where('agency', 'in', [...where, ''])
  const rows = (await asked.execute()).map(commitmentFrom)
  return { file: { bytes: csvOf({ name: '', heads: ['年度', ...Object.values(HEADS)], rows: rows.map((one) => [one.year, KINDS[one.kind].label, one.title, one.aim, names.get(one.agency) ?? one.agency, one.partners, one.budgetFen === null ? '' : one.budgetFen / 1_000_000, one.location, one.milestones.map(({ title, due }) => `${title}|${due}`).join('；')]) }), mediaType: 'text/csv; charset=utf-8', name: '民生实事和重点任务.csv' } }
}
