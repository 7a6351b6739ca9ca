import { sql } from 'kysely'
import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import { tried } from '#platform/http/tried'
import type { Answer, AskedBy } from '#platform/http/types'
import { readSheet } from '#platform/sheets/read-sheet'
import { mayDo } from '#shared/actor'
import { PAGE_SIZE, pageOf } from '#shared/paging'
import { Refusal } from '#shared/refusal'
import { containing } from '#shared/search-pattern'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, FileField, Form, LinkButton, type Wrong } from '#ui/form'
import { Facts, Notice, Panel } from '#ui/notice'
import { RegisterPage } from '#ui/register-page'
import { DataTable } from '#ui/table'
import { bringPosts } from '../commands/sources.ts'
import { shapeOf } from '../domain/events.ts'
import { postLine, SHEET_HEADS } from '../domain/post-sheet.ts'
import { TOPICS } from '../domain/topics.ts'
import { rootOf } from '../intake/poll.ts'
import { deskPaths } from '../paths.ts'
import { eventFrom } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { CRUMBS, feelingOf, moment, OpinionTabs, topicNames } from './words.tsx'

type PostLine = { readonly id: number; readonly title: string; readonly words: string; readonly address: string; readonly at: Date; readonly source: string; readonly places: readonly string[]; readonly topics: readonly string[]; readonly sentiment: number; readonly event: number | null; readonly same_as: number }
const Words = ({ post: { title, words, address } }: { post: PostLine }) => { const shown = (title || words).slice(0, 80); return address ? <a href={address} rel="noreferrer noopener">{shown}</a> : shown }
const columns = (names: ReadonlyMap<string, string>) => [
  { key: 'at', label: '时间', align: 'day' as const, cell: ({ at }: PostLine) => moment(at) }, { key: 'words', label: '原文', heads: true, cell: (post: PostLine) => <Words post={post} /> }, { key: 'source', label: '来源', cell: ({ source }: PostLine) => source },
  { key: 'place', label: '地点', cell: ({ places }: PostLine) => places.map((place) => names.get(place) ?? place).join('、') || '—' }, { key: 'topic', label: '主题', cell: ({ topics }: PostLine) => topicNames(topics) }, { key: 'feeling', label: '情绪', cell: ({ sentiment }: PostLine) => feelingOf(sentiment) }, { key: 'event', label: '事件', cell: ({ event }: PostLine) => (event === null ? '—' : <a href={deskPaths.event(event)}>{event}</a>) }, { key: 'same', label: '重复', cell: ({ id, same_as }: PostLine) => (Number(same_as) === Number(id) ? '—' : '是') },
]
const namesOf = async ({ db }: Kit): Promise<Map<string, string>> => new Map((await allAgencies(db)).map(({ id, shortName }) => [id, shortName]))
const query = ({ db }: Kit) => tablesOf(db).selectFrom('opinion.post as p').innerJoin('opinion.source as s', 's.id', 'p.source')
const LINE = ['p.id', 'p.title', 'p.words', 'p.address', 'p.at', 's.title as source', 'p.places', 'p.topics', 'p.sentiment', 'p.event', 'p.same_as'] as const
/** What came in, the latest first. */
export async function showPosts(kit: Kit, { actor, query: asked }: AskedBy): Promise<Answer> {
  const page = pageOf(asked['page']), text = (asked['q'] ?? '').trim().slice(0, 60), { topic = '', feeling = '', source = '' } = asked, sources = await tablesOf(kit.db).selectFrom('opinion.source').select(['id', 'title']).orderBy('title').execute()
  let chosen = query(kit)
  if (Object.hasOwn(TOPICS, topic)) chosen = chosen.where('p.topics', '@>', sql<readonly string[]>`array[${topic}]::text[]`)
  if (feeling === 'bad') chosen = chosen.where('p.sentiment', '<', 0)
  if (feeling === 'good') chosen = chosen.where('p.sentiment', '>', 0)
  if (sources.some(({ id }) => id === source)) chosen = chosen.where('p.source', '=', source)
  if (text) chosen = chosen.where((eb) => eb.or([eb('p.title', 'like', containing(text)), eb('p.words', 'like', containing(text))]))
  const { n } = await chosen.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow(), rows = await chosen.select(LINE).orderBy('p.at', 'desc').orderBy('p.id', 'desc').limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE).execute()
  return { page: <RegisterPage title="舆情原文" path={deskPaths.posts} query={asked} total={Number(n)} page={page} size={PAGE_SIZE} rows={rows as PostLine[]} rowKey={({ id }) => String(id)} before={<OpinionTabs here={deskPaths.posts} />} actions={mayDo(actor, 'opinion.watch') ? <LinkButton href={`${deskPaths.posts}/import`}>导入文件</LinkButton> : undefined}
    filters={[{ name: 'topic', label: '主题', blank: '全部', options: Object.entries(TOPICS).map(([value, label]) => ({ value, label })) }, { name: 'feeling', label: '情绪', blank: '全部', options: [{ value: 'bad', label: '负面' }, { value: 'good', label: '正面' }] }, { name: 'source', label: '来源', blank: '全部', options: sources.map(({ id, title }) => ({ value: id, label: title })) }]} columns={columns(await namesOf(kit))} /> }
}
/** One event with everything that was said of it. */
export async function showEvent(kit: Kit, { params, query: asked, actor }: AskedBy): Promise<Answer> {
  const id = Number(params['id']), row = Number.isSafeInteger(id) ? await tablesOf(kit.db).selectFrom('opinion.event').selectAll().where('id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new Refusal(404, ['没有这个事件'])
  const event = eventFrom(row), shape = shapeOf(event, kit.now().getTime()), page = pageOf(asked['page']), rows = await query(kit).where('p.event', '=', id).select(LINE).orderBy('p.at', 'desc').orderBy('p.id', 'desc').limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE).execute(), names = await namesOf(kit), matter = await tablesOf(kit.db).selectFrom('opinion.matter').select('id').where('event', '=', id).orderBy('raised_at', 'desc').executeTakeFirst()
  return { page: <RegisterPage title={event.title} path={deskPaths.event(id)} query={asked} total={event.posts} page={page} size={PAGE_SIZE} filters={[]} rows={rows as PostLine[]} rowKey={(post) => String(post.id)} columns={columns(names)} actions={matter ? <LinkButton href={deskPaths.matter(matter.id)} kind="primary">看处置</LinkButton> : mayDo(actor, 'opinion.watch') ? <LinkButton href={`${deskPaths.freshMatter}?${new URLSearchParams({ event: String(id), title: event.title })}`} kind="primary">登记处置</LinkButton> : undefined}
    before={<Panel><Facts columns={2} items={[{ label: '首次出现', value: moment(new Date(event.first)) }, { label: '最近一条', value: moment(new Date(event.last)) }, { label: '总数', value: `${event.posts} 条，去重后 ${event.groups} 条` }, { label: '24 小时', value: `${shape.posts24h} 条，增长 ${shape.growth} 倍` }, { label: '负面', value: `${shape.negative}%` }, { label: '地点', value: event.places.map((place) => names.get(place) ?? place).join('、') }, { label: '主题', value: topicNames(event.topics) }, { label: '来源', value: `${event.sources.length} 个` }]} /></Panel>} /> }
}
type Outcome = { readonly taken: number; readonly repeated: number; readonly raised: number; readonly faults: readonly { readonly line: number; readonly reason: string }[] }
const ImportPage = ({ wrong, outcome }: { wrong: readonly Wrong[]; outcome: Outcome | null }) => <DeskPage title="导入舆情文件" crumbs={[...CRUMBS, { label: '原文', href: deskPaths.posts }]} lead="12345 热线、民呼我为等导出的表格">
  {outcome ? <Notice kind={outcome.faults.length > 0 ? 'warn' : 'good'} title={`收下 ${outcome.taken} 条，以前已有 ${outcome.repeated} 条，报警 ${outcome.raised} 件；有问题的 ${outcome.faults.length} 行没有导入`} /> : null}{outcome && outcome.faults.length > 0 ? <DataTable caption="有问题的行" rows={outcome.faults} rowKey={({ line }) => String(line)} columns={[{ key: 'line', label: '行', align: 'end', heads: true, cell: ({ line }) => line }, { key: 'why', label: '问题', cell: ({ reason }) => reason }]} /> : null}
  <Panel><Form action={`${deskPaths.posts}/import`} encType="multipart/form-data"><ErrorSummary reasons={wrong} /><FileField label="表格" name="file" required accept=".xlsx,.csv" hint={`XLSX 或 CSV，最多 20000 行。列：${Object.values(SHEET_HEADS).join('、')}；同一编号只收一次`} /><Actions><Button kind="primary">导入</Button><LinkButton href={deskPaths.posts} kind="quiet">返回</LinkButton></Actions></Form></Panel></DeskPage>
export const showImport = async (): Promise<Answer> => ({ page: <ImportPage wrong={[]} outcome={null} /> })
export async function postImport(kit: Kit, { uploads, actor }: AskedBy): Promise<Answer> {
  const file = uploads.find(({ field }) => field === 'file')
  let outcome: Outcome | null = null
  const refused = await tried(async () => {
    if (!file) throw new Refusal(422, ['请选择表格'])
    const lines = (await readSheet(file.name, file.bytes, { heads: SHEET_HEADS, must: ['key', 'words'], most: 20_000 })).map((line) => postLine(line, kit.now())), root = await rootOf(kit.db), sum = { taken: 0, repeated: 0, raised: 0 }, good = lines.flatMap((line) => ('post' in line ? [line.post] : []))
    for (let from = 0; from < good.length; from += 1000) { const { taken, repeated, raised } = await bringPosts(kit, actor, root, 'file', good.slice(from, from + 1000)); sum.taken += taken; sum.repeated += repeated; sum.raised += raised }
    outcome = { ...sum, faults: lines.flatMap((line) => ('reason' in line ? [line] : [])) }
  })
  return { page: <ImportPage wrong={refused?.reasons ?? []} outcome={outcome} />, status: refused?.status ?? 200 }
}
