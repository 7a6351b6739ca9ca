import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo, whereMay } from '#shared/actor'
import { addDays, dayOf } from '#shared/days'
import { PAGE_SIZE, pageOf } from '#shared/paging'
import { agencyFilter } from '#shared/register-filters'
import { containing } from '#shared/search-pattern'
import { Badge } from '#ui/badge'
import { DeskPage } from '#ui/desk-page'
import { LinkButton } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { RegisterPage } from '#ui/register-page'
import { DataTable } from '#ui/table'
import { ACCOUNT_STATES, isPlatform, PLATFORMS } from '../domain/account.ts'
import { RULES, staleOn } from '../domain/inspection.ts'
import { deskPaths } from '../paths.ts'
import { inspectedAccounts, mediaTerms } from '../queries/standing.ts'
import { accountFrom } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { CRUMBS, MediaTabs, StateBadge } from './words.tsx'

/** Every account that this person may see. */
export async function showRegister(kit: Kit, { actor, query }: AskedBy): Promise<Answer> {
  const agencies = await allAgencies(kit.db), names = new Map(agencies.map(({ id, shortName }) => [id, shortName])), page = pageOf(query['page']), where = whereMay(actor, 'media.read'), text = (query['q'] ?? '').trim().slice(0, 60), { platform = '', state = '' } = query
  let chosen = tablesOf(kit.db).selectFrom('media.account')
  if (where !== 'all') chosen = chosen.where('agency', 'in', [...where, ''])
  if (isPlatform(platform)) chosen = chosen.where('platform', '=', platform)
  if (Object.hasOwn(ACCOUNT_STATES, state)) chosen = chosen.where('state', '=', state)
  if (query['agency']) chosen = chosen.where('agency', '=', query['agency'])
  if (text) chosen = chosen.where((eb) => eb.or([eb('name', 'like', containing(text)), eb('handle', '=', text), eb('id', '=', text)]))
  const { n } = await chosen.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow(), rows = (await chosen.selectAll().orderBy('id').limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE).execute()).map(accountFrom)
  return { page: <RegisterPage title="政务新媒体" path={deskPaths.register} query={query} total={Number(n)} page={page} size={PAGE_SIZE} rows={rows} rowKey={({ id }) => id} before={<MediaTabs here={deskPaths.register} />} actions={mayDo(actor, 'media.write') ? <LinkButton href={deskPaths.fresh} kind="primary">申请开设</LinkButton> : undefined}
    filters={[{ name: 'platform', label: '平台', blank: '全部', options: Object.entries(PLATFORMS).map(([value, label]) => ({ value, label })) }, { name: 'state', label: '状态', blank: '全部', options: Object.entries(ACCOUNT_STATES).map(([value, { label }]) => ({ value, label })) }, agencyFilter(agencies, actor, 'media.read')]}
    columns={[{ key: 'id', label: '编号', align: 'day', cell: ({ id }) => id }, { key: 'name', label: '账号', heads: true, cell: ({ id, name }) => <a href={deskPaths.one(id)}>{name}</a> }, { key: 'platform', label: '平台', cell: ({ platform: one }) => PLATFORMS[one] }, { key: 'agency', label: '主办单位', cell: ({ agency }) => names.get(agency) ?? agency }, { key: 'state', label: '状态', cell: ({ state: one }) => <StateBadge state={one} /> }, { key: 'on', label: '开设', align: 'day', cell: ({ openedOn }) => openedOn ?? '—' }]} /> }
}
const SOON = 5
/** What the inspection finds today, and what it will find in the next days: the list that is brought to nothing. */
export async function showFaults(kit: Kit, { actor }: AskedBy): Promise<Answer> {
  const today = dayOf(kit.now()), names = new Map((await allAgencies(kit.db)).map(({ id, shortName }) => [id, shortName])), terms = await mediaTerms(kit.db), all = (await inspectedAccounts(kit.db, today)).filter(({ account }) => mayDo(actor, 'media.read', account.agency)), bad = all.flatMap(({ account, faults }) => faults.map((fault) => ({ account, fault })))
  const soon = all.flatMap(({ account, doings, faults }) => { const since = doings.lastOn ?? account.openedOn; if (since === null || faults.some(({ rule }) => rule === 'stale')) return []; const day = staleOn(since, terms); return day <= addDays(today, SOON) ? [{ account, day }] : [] }).toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return { page: <DeskPage title="新媒体检查" crumbs={CRUMBS} lead={`${all.length} 个账号，${new Set(bad.map(({ account }) => account.id)).size} 个有问题`}><MediaTabs here={deskPaths.faults} /><div className="stack">
    <Notice kind="info">每 10 分钟检查一次；有问题的自动开督办单，改好以后系统复查，由公开办销号。</Notice>
    <Panel title="清零名单" flush><DataTable caption="有问题的账号" captionHidden cards rows={bad} rowKey={({ account, fault }) => `${account.id} ${fault.rule}`} empty="没有问题，已经清零" columns={[{ key: 'name', label: '账号', heads: true, cell: ({ account }) => <a href={deskPaths.one(account.id)}>{account.name}</a> }, { key: 'platform', label: '平台', cell: ({ account }) => PLATFORMS[account.platform] }, { key: 'agency', label: '主办单位', cell: ({ account }) => names.get(account.agency) ?? account.agency }, { key: 'rule', label: '问题', cell: ({ fault }) => <>{RULES[fault.rule].label}{fault.veto ? <> <Badge kind="bad">单项否决</Badge></> : null}</> }, { key: 'words', label: '情况', cell: ({ fault }) => fault.words }, { key: 'since', label: '从哪天起', align: 'day', cell: ({ fault }) => fault.since }, { key: 'source', label: '依据', cell: ({ fault }) => RULES[fault.rule].source }]} /></Panel>
    <Panel title={`${SOON} 天以内会成为问题的`} flush><DataTable caption="快要不更新的账号" captionHidden cards rows={soon} rowKey={({ account }) => account.id} empty="没有" columns={[{ key: 'name', label: '账号', heads: true, cell: ({ account }) => <a href={deskPaths.one(account.id)}>{account.name}</a> }, { key: 'agency', label: '主办单位', cell: ({ account }) => names.get(account.agency) ?? account.agency }, { key: 'day', label: '不更新就成问题', align: 'day', cell: ({ day }) => day }]} /></Panel>
    <Panel title="得分" flush><DataTable caption="每个账号的得分" captionHidden cards rows={all.toSorted((a, b) => b.score - a.score || (a.account.id < b.account.id ? -1 : 1))} rowKey={({ account }) => account.id} empty="还没有运行的账号" columns={[{ key: 'name', label: '账号', heads: true, cell: ({ account }) => account.name }, { key: 'n', label: '30 天更新', align: 'end', cell: ({ doings }) => doings.items30 }, { key: 'messages', label: '留言（已答复）', align: 'end', cell: ({ doings }) => `${doings.messages.length}（${doings.messages.filter(({ answeredOn }) => answeredOn !== null).length}）` }, { key: 'score', label: '得分', align: 'end', cell: ({ score }) => score }]} /><p className="quiet small">更新 60 分（30 天 12 条满分）、答复 30 分、没有问题 10 分；有单项否决的 0 分。分值由公开办自定（未经确认）。</p></Panel></div></DeskPage> }
}
