import { allAgencies } from '#agencies'
import { ScreeningTabs } from '#screening'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo, whereMay } from '#shared/actor'
import { dayOf } from '#shared/days'
import { pageOf } from '#shared/paging'
import { Refusal } from '#shared/refusal'
import { typedLine, typedText } from '#shared/typed-text'
import { Badge } from '#ui/badge'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, TextArea, TextField, type Wrong } from '#ui/form'
import { EmptyState, Notice, Panel } from '#ui/notice'
import { DataTable, Pager } from '#ui/table'
import type { EntryHooks } from '../../entries/hooks.ts'
import { prepareCorrection, settle, startSweep } from '../commands/sweep.ts'
import { checkPaths } from '../paths.ts'
import { loadSweep, sweepLines, sweptTexts, type SweepFindingRow, type SweepLine } from '../queries/sweeps.ts'

const SIZE = 20
const CRUMBS = [{ label: '内容检查', href: '/screening' }, { label: '清查', href: checkPaths.sweeps }]
const STATES = { open: '待处理', prepared: '已准备更正', left: '不用改' } as const

async function page(kit: Kit, { actor, query }: AskedBy, typed: { title: string; lines: string }, wrong: readonly Wrong[], status?: number): Promise<Answer> {
  const rows = await sweepLines(kit.db)
  return { page: <DeskPage title="清查" lead="机构改名、人员变动、文件废止、新增禁用词以后，查出所有已公开内容里要跟着改的地方">
    <ScreeningTabs here={checkPaths.sweeps} />
    {mayDo(actor, 'screening.sweep') ? <Panel title="发起清查"><Form action={checkPaths.sweeps}>
      <ErrorSummary reasons={wrong} />
      <TextField label="事由" name="title" value={typed.title || (query['title'] ?? '')} required hint="如 市旅游局更名为市文化和旅游局" />
      <TextArea label="要查的文字" name="lines" rows={4} value={typed.lines || (query['lines'] ?? '')} required hint="每行一条：旧写法 => 新写法；只查不改的，只写旧写法" />
      <Actions><Button kind="primary">发起清查</Button></Actions>
    </Form></Panel> : null}
    <DataTable caption="清查" captionHidden cards rows={rows} rowKey={({ id }) => String(id)} empty={<EmptyState title="还没有清查过" text="清查在后台进行，查出的地方分单位处理，更正照常经过三审" />} columns={[
      { key: 'title', label: '事由', heads: true, cell: ({ id, title }) => <a href={checkPaths.sweep(id)}>{title}</a> }, { key: 'day', label: '发起', align: 'day', cell: ({ started_at }) => dayOf(started_at) },
      { key: 'state', label: '进度', cell: ({ state, checked }) => <Badge kind={state === 'done' ? 'good' : 'info'}>{state === 'done' ? `查完 ${checked} 条` : `正在查，已查 ${checked} 条`}</Badge> },
      { key: 'open', label: '待处理', align: 'end', cell: ({ open }) => open }, { key: 'prepared', label: '已准备更正', align: 'end', cell: ({ prepared }) => prepared }, { key: 'left', label: '不用改', align: 'end', cell: ({ left }) => left },
    ]} />
  </DeskPage>, ...(status ? { status } : {}) }
}
export const showSweeps = (kit: Kit, asked: AskedBy): Promise<Answer> => page(kit, asked, { title: '', lines: '' }, [])
export async function postSweep(kit: Kit, asked: AskedBy): Promise<Answer> {
  const typed = { title: typedLine(asked.form['title'], 100), lines: typedText(asked.form['lines'], 5000) }
  try {
    const { id } = await startSweep(kit, asked.actor, typed)
    return { goTo: checkPaths.sweep(id), notice: '已发起，正在后台清查' }
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 422) throw error
    return page(kit, asked, typed, error.reasons, 422)
  }
}

const Places = ({ rows }: { rows: readonly SweepFindingRow[] }) => <ul className="case-lines">{rows.map((row) => <li key={row.id}><span className="quiet small">{row.place}</span> …{row.around.split(row.words)[0]}<mark>{row.words}</mark>{row.around.split(row.words).slice(1).join(row.words)}…{row.proposal === null ? null : <> 改为 <b>{row.proposal}</b></>} {row.state === 'open' ? null : <Badge>{STATES[row.state]}{row.reason ? `：${row.reason}` : ''}</Badge>}</li>)}</ul>

function Swept({ sweep, rows, mayWrite, at }: { sweep: SweepLine; rows: readonly SweepFindingRow[]; mayWrite: boolean; at: number }) {
  const [first] = rows
  if (!first) return null
  const open = rows.filter(({ state }) => state === 'open')
  const usable = first.entry !== null && open.some(({ proposal, part }) => proposal !== null && !part.startsWith('attachment:') && !part.startsWith('label-'))
  return <Panel title={first.title} actions={<a href={first.href}>打开</a>}><Places rows={rows} />
    {open.length === 0 || !mayWrite ? null : <div className="finding-actions">
      {usable ? <Form action={checkPaths.prepare(sweep.id)} look="inline" hidden={{ entry: first.entry ?? '' }} id={`prepare-${at}`}><Button size="small" kind="primary">准备更正</Button></Form> : null}
      <details className="finding-dismiss"><summary>不用改</summary><Form action={checkPaths.leave(sweep.id)} hidden={{ findings: open.map(({ id }) => id).join(' ') }} id={`leave-${at}`}><TextField label="不用改的理由" name="reason" required /><Button size="small">这一篇不用改</Button></Form></details>
    </div>}
  </Panel>
}

export async function showSweep(kit: Kit, { actor, params, query }: AskedBy): Promise<Answer> {
  const sweep = await loadSweep(kit.db, Number(params['id'])), at = pageOf(query['page'])
  const [{ total, texts }, agencies] = await Promise.all([sweptTexts(kit.db, Number(sweep.id), whereMay(actor, 'screening.read'), at, SIZE), allAgencies(kit.db)])
  const names = new Map(agencies.map(({ id, shortName }) => [id, shortName]))
  const pairs = sweep.pairs as readonly { wrong: string; right: string | null }[]
  return { page: <DeskPage title={sweep.title} crumbs={CRUMBS} lead={`${pairs.map(({ wrong, right }) => (right === null ? `“${wrong}”` : `“${wrong}”改为“${right}”`)).join('；')}`}>
    {sweep.state === 'running' ? <Notice kind="info">正在清查，已查 {sweep.checked} 条。可以先处理已经查出的，过一会儿刷新。</Notice> : <Notice kind={sweep.open > 0 ? 'warn' : 'good'}>查完 {sweep.checked} 条：待处理 {sweep.open} 处，已准备更正 {sweep.prepared} 处，不用改 {sweep.left} 处。</Notice>}
    <div className="stack">{texts.length === 0 ? <EmptyState title="没有查出要改的地方" text={sweep.state === 'running' ? '还在查' : '已公开的内容、附件和文书模板里都没有这些文字'} /> : texts.map((rows, index) => { const agency = rows[0]?.agency ?? ''; return <div key={rows[0]?.href ?? index}><p className="quiet small">{names.get(agency) ?? agency}</p><Swept sweep={sweep} rows={rows} mayWrite={mayDo(actor, 'entries.write', agency)} at={index} /></div> })}</div>
    <Pager page={at} size={SIZE} total={total} href={(to) => `${checkPaths.sweep(sweep.id)}?page=${to}`} />
  </DeskPage> }
}

const back = async (id: string, work: () => Promise<string>): Promise<Answer> => {
  try { return { goTo: checkPaths.sweep(id), notice: await work() } } catch (error) {
    if (!(error instanceof Refusal) || error.status === 403 || error.status === 404) throw error
    return { goTo: checkPaths.sweep(id), notice: error.reasons.join('；') }
  }
}
export const postPrepare = (hooks: EntryHooks) => (kit: Kit, { actor, params, form }: AskedBy): Promise<Answer> =>
  back(params['id'] ?? '', async () => `已准备更正 ${await prepareCorrection(kit, actor, { sweep: Number(params['id']), entry: form['entry'] ?? '' }, hooks)} 处，请送审`)
export const postLeave = (kit: Kit, { actor, params, form }: AskedBy): Promise<Answer> =>
  back(params['id'] ?? '', async () => { await settle(kit, actor, Number(params['id']), (form['findings'] ?? '').split(' ').map(Number).filter((id) => Number.isSafeInteger(id) && id > 0), 'left', typedLine(form['reason'], 300)); return '已登记' })
