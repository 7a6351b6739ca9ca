import type { Kit } from '#platform/act'
import { tried } from '#platform/http/tried'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf, yearOf } from '#shared/days'
import { PAGE_SIZE, pageOf, yearAsked } from '#shared/paging'
import { Refusal } from '#shared/refusal'
import { typedLine } from '#shared/typed-text'
import { containing } from '#shared/search-pattern'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, FieldRow, Form, LinkButton, TextField, type Wrong } from '#ui/form'
import { EmptyState, Facts, Notice, Panel } from '#ui/notice'
import { RegisterPage } from '#ui/register-page'
import { candidatesOf, enterCount, openVote, publishVote, setCandidate, voteOf } from '../commands/votes.ts'
import type { Count } from '../domain/vote.ts'
import { deskPaths, portalPaths } from '../paths.ts'
import { tablesOf } from '../tables.ts'
import { rootOf } from './view.ts'
import { CommitmentTabs, CRUMBS } from './words.tsx'

/** What people want done next year; the office makes candidates of some. */
export async function showProposals(kit: Kit, { actor, query }: AskedBy): Promise<Answer> {
  const year = yearOf(dayOf(kit.now())), page = pageOf(query['page']), text = (query['q'] ?? '').trim().slice(0, 60), root = (await rootOf(kit)).id, mayWrite = mayDo(actor, 'commitments.write', root)
  let asked = tablesOf(kit.db).selectFrom('commitments.proposal')
  if (query['candidate'] === 'yes') asked = asked.where('candidate', '=', true)
  if (text) asked = asked.where((eb) => eb.or([eb('title', 'like', containing(text)), eb('reason', 'like', containing(text))]))
  const { n } = await asked.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow(), rows = await asked.select(['id', 'year', 'title', 'reason', 'place', 'at', 'candidate']).orderBy('year', 'desc').orderBy('id').limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE).execute()
  return { page: <RegisterPage title="明年的建议" path={deskPaths.proposals} query={query} total={Number(n)} page={page} size={PAGE_SIZE} rows={rows} rowKey={({ id }) => String(id)} before={<CommitmentTabs here={deskPaths.proposals} actor={actor} year={year} />} actions={<LinkButton href={deskPaths.vote(year + 1)}>{year + 1}年票决</LinkButton>} filters={[{ name: 'candidate', label: '候选', blank: '全部', options: [{ value: 'yes', label: '只看候选' }] }]}
    columns={[{ key: 'id', label: '号', align: 'end', cell: ({ id }) => id }, { key: 'title', label: '建议', heads: true, cell: ({ title }) => title }, { key: 'reason', label: '理由', cell: ({ reason }) => reason }, { key: 'place', label: '地点', cell: ({ place }) => place || '—' }, { key: 'year', label: '年度', align: 'end', cell: (row) => row.year }, { key: 'candidate', label: '候选', cell: ({ id, title, candidate }) => (mayWrite ? <Form action={deskPaths.proposals} look="inline" id={`c${id}`} hidden={{ id: String(id), candidate: candidate ? 'no' : 'yes' }}><button type="submit" className="button button-quiet button-small">{candidate ? '取消候选' : '列为候选'}<span className="hidden-text">：{title}</span></button></Form> : candidate ? '候选' : '—') }]} /> }
}
export async function postProposals(kit: Kit, asked: AskedBy): Promise<Answer> { const { id: root } = await rootOf(kit), refused = await tried(() => setCandidate(kit, asked.actor, root, { id: Number(asked.form['id']) || 0, candidate: asked.form['candidate'] === 'yes' })); return { goTo: deskPaths.proposals, notice: refused ? refused.reasons.join('；') : '已登记' } }

const yearOfPath = ({ params }: AskedBy): number => { const year = yearAsked(params['year']); if (!year) throw new Refusal(404, ['没有这个年度']); return year }
type Props = { readonly year: number; readonly vote: Awaited<ReturnType<typeof voteOf>>; readonly candidates: Awaited<ReturnType<typeof candidatesOf>>; readonly asked: AskedBy; readonly root: string; readonly wrong: readonly Wrong[]; readonly form: Readonly<Record<string, string | undefined>> }
const VotePage = ({ year, vote, candidates, asked: { actor }, root, wrong, form }: Props) => <DeskPage title={`${year}年民生实事票决`} crumbs={CRUMBS} lead={vote ? { open: '计票中', counted: '两人计票一致', published: '已公布' }[vote.state] : '还没有开始'} actions={vote?.state === 'published' ? <span className="quiet small">公开网址 {portalPaths.vote(year)}</span> : undefined}>
  {wrong.length > 0 ? <ErrorSummary reasons={wrong} /> : null}
  {!vote ? <Panel title="开始票决"><p>候选项目 {candidates.length} 项。候选项目应当多于要选出的项目（差额票决）。</p>{mayDo(actor, 'commitments.review', root) ? <Form action={deskPaths.vote(year)} hidden={{ do: 'open' }}><TextField label="选出几项" name="seats" required width="short" inputMode="numeric" value={form['seats']} /><Actions><Button kind="primary">开始票决</Button></Actions></Form> : null}</Panel>
    : <Panel title="计票情况"><Facts columns={2} items={[{ label: '选出', value: `${vote.seats} 项` }, { label: '第一人计票', value: vote.first ? '已登记' : '还没有' }, { label: '第二人计票', value: vote.second ? '已登记' : '还没有' }, { label: '收回选票', value: vote.voters ? `${vote.voters} 张` : '' }]} />{vote.state === 'open' && vote.first && vote.second ? <Notice kind="warn" title="两人的计票不一致">请各自重新核对选票后再登记。</Notice> : null}</Panel>}
  {candidates.length === 0 ? <EmptyState title="还没有候选项目" text="在“明年的建议”里列为候选" /> : null}
  {vote?.state === 'open' && mayDo(actor, 'commitments.write', root) ? <Panel title="登记我的计票"><p className="quiet small">两个人各自计票、各自登记，互相看不到；一致才算数。</p><Form action={deskPaths.vote(year)} hidden={{ do: 'count' }}><FieldRow><TextField label="收回的选票" name="voters" required width="short" inputMode="numeric" value={form['voters']} /><TextField label="废票" name="spoilt" required width="short" inputMode="numeric" value={form['spoilt']} /></FieldRow>{candidates.map(({ id, title }) => <TextField key={id} label={`${id} 号 ${title}`} name={`v${id}`} required width="short" inputMode="numeric" value={form[`v${id}`]} />)}<Actions><Button kind="primary">登记</Button></Actions></Form></Panel> : null}
  {vote?.state === 'counted' && mayDo(actor, 'commitments.review', root) ? <Panel title="公布结果"><Form action={deskPaths.vote(year)} hidden={{ do: 'publish' }}><Actions><Button kind="primary">公布票决结果</Button></Actions></Form></Panel> : null}
</DeskPage>
async function propsFor(kit: Kit, asked: AskedBy, wrong: readonly Wrong[], form: Props['form']): Promise<Props> { const year = yearOfPath(asked), [vote, candidates, root] = await Promise.all([voteOf(kit.db, year), candidatesOf(kit.db, year), rootOf(kit)]); return { year, vote, candidates, asked, root: root.id, wrong, form } }
export const showVote = async (kit: Kit, asked: AskedBy): Promise<Answer> => ({ page: <VotePage {...await propsFor(kit, asked, [], {})} /> })
export async function postVote(kit: Kit, asked: AskedBy): Promise<Answer> {
  const year = yearOfPath(asked), { form, actor } = asked, { id: root } = await rootOf(kit), whole = (name: string): number => { const text = typedLine(form[name], 9); return /^\d+$/.test(text) ? Number(text) : -1 }
  let unlike: readonly string[] = []
  const refused = await tried(async () => {
    if (form['do'] === 'open') await openVote(kit, actor, root, { year, seats: whole('seats') })
    if (form['do'] === 'publish') await publishVote(kit, actor, root, year)
    if (form['do'] === 'count') { const count: Count = { voters: whole('voters'), spoilt: whole('spoilt'), votes: Object.fromEntries((await candidatesOf(kit.db, year)).map(({ id }) => [String(id), whole(`v${id}`)])) }; unlike = await enterCount(kit, actor, root, { year, count }) }
  })
  if (refused) return { page: <VotePage {...await propsFor(kit, asked, refused.reasons, form)} />, status: refused.status }
  return { goTo: deskPaths.vote(year), notice: unlike.length > 0 ? `与另一人的计票不一致：${unlike.join('；')}` : '已登记' }
}
