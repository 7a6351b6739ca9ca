import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { PAGE_SIZE, pageOf, yearAsked } from '#shared/paging'
import { Refusal } from '#shared/refusal'
import { withBelow } from '../domain/columns.ts'
import { tagsOf } from '../domain/topic.ts'
import {
  columnCounts,
  latestEntries,
  listChoices,
  listedEntries,
  publicCatalogue,
  publicRows,
  tagCounts,
  type ListAsked,
} from '../queries/public-catalogue.ts'
import { catalogueCsv } from './catalogue-table.tsx'
import { ColumnPage } from './column-page.tsx'
import { EnterprisesPage } from './enterprises-page.tsx'
import { InfoPage } from './info-page.tsx'
import { columnHref, isElsewhere } from './paths.ts'
import { askedTags, TopicPage, TopicsPage } from './topics-page.tsx'

const LATEST = 8

export async function showInfo(kit: Kit): Promise<Answer> {
  const [catalogue, counts, latest] = await Promise.all([publicCatalogue(kit.db), columnCounts(kit.db), latestEntries(kit.db, LATEST)])
  return { page: <InfoPage catalogue={catalogue} counts={counts} latest={latest} /> }
}

/** A page of a list, with what its filters offer. */
async function listOf(kit: Kit, query: Asked['query'], asked: Pick<ListAsked, 'columns' | 'tags'>) {
  const page = pageOf(query['page'])
  const [list, choices] = await Promise.all([
    listedEntries(kit.db, { ...asked, agency: query['agency'], year: yearAsked(query['year']), page, size: PAGE_SIZE }),
    listChoices(kit.db, asked),
  ])
  return { list: { ...list, page, size: PAGE_SIZE }, choices }
}

export async function showColumn(kit: Kit, { params, query }: Asked): Promise<Answer> {
  const catalogue = await publicCatalogue(kit.db)
  const column = catalogue.columns.find(({ id }) => id === params['id'])
  if (!column) throw new Refusal(404, ['没有这个栏目，请到“法定主动公开内容”中查找'])
  if (isElsewhere(column.id)) return { goTo: columnHref(column.id) }
  const [{ list, choices }, counts, standard] = await Promise.all([
    listOf(kit, query, { columns: withBelow(catalogue.columns, column.id) }),
    columnCounts(kit.db),
    column.parent === 'fields' ? publicRows(kit.db, column.id) : [],
  ])
  return { page: <ColumnPage catalogue={catalogue} column={column} query={query} counts={counts} choices={choices} standard={standard} {...list} /> }
}

const MOST_LINES = 20_000
/** The catalogue of a column as a table (条例第十二条、第二十四条). */
export async function downloadColumn(kit: Kit, { params, query }: Asked): Promise<Answer> {
  const { columns } = await publicCatalogue(kit.db)
  const column = columns.find(({ id }) => id === params['id'])
  if (!column) throw new Refusal(404, ['没有这个栏目，请到“法定主动公开内容”中查找'])
  const asked = { columns: withBelow(columns, column.id), agency: query['agency'], year: yearAsked(query['year']), page: 1, size: MOST_LINES }
  const { rows } = await listedEntries(kit.db, asked)
  return { file: { bytes: catalogueCsv(rows), mediaType: 'text/csv; charset=utf-8', name: `${column.title}目录.csv` } }
}

export async function showTopics(kit: Kit): Promise<Answer> {
  const topics = (await publicCatalogue(kit.db)).topics.filter(({ closed }) => !closed)
  const totals = await Promise.all(
    topics.map(async (topic) => [topic.id, (await listedEntries(kit.db, { tags: tagsOf(topic), page: 1, size: 1 })).total] as const),
  )
  return { page: <TopicsPage topics={topics} totals={new Map(totals)} /> }
}

export async function showTopic(kit: Kit, { params, query }: Asked): Promise<Answer> {
  const { topics, office } = await publicCatalogue(kit.db)
  const topic = topics.find(({ id }) => id === params['id'])
  if (!topic) throw new Refusal(404, ['没有这个专题，请到“重点工作专题”中查找'])
  const [{ list, choices }, counts] = await Promise.all([
    listOf(kit, query, { tags: askedTags(topic, query['section']) }),
    tagCounts(kit.db, tagsOf(topic)),
  ])
  return { page: <TopicPage topic={topic} query={query} counts={counts} office={office} choices={choices} {...list} /> }
}

export async function showEnterprises(kit: Kit, { query }: Asked): Promise<Answer> {
  const catalogue = await publicCatalogue(kit.db)
  const [{ list, choices }, counts] = await Promise.all([
    listOf(kit, query, { columns: withBelow(catalogue.columns, 'enterprises') }),
    columnCounts(kit.db),
  ])
  return { page: <EnterprisesPage catalogue={catalogue} query={query} counts={counts} choices={choices} {...list} /> }
}
