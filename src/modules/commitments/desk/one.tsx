import type { Kit } from '#platform/act'
import { tried } from '#platform/http/tried'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf } from '#shared/days'
import { typedLine, typedText } from '#shared/typed-text'
import { CaseHistory } from '#ui/case-history'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, DayField, ErrorSummary, Form, RadioField, TextArea, TextField } from '#ui/form'
import { Facts, Panel, Steps } from '#ui/notice'
import { DataTable } from '#ui/table'
import { acceptCommitment } from '../commands/lists.ts'
import { KINDS, REPORT_MOVES, roundName, STAGES } from '../domain/commitment.ts'
import { latenessOf } from '../domain/lateness.ts'
import { deskPaths, portalPaths } from '../paths.ts'
import { yuanText } from '../portal/pages.tsx'
import { eventsOf, reportsOf } from '../store.ts'
import { deskFile, type DeskFile } from './view.ts'
import { CRUMBS, LateBadge, ReportBadge } from './words.tsx'

const EVENT_NAMES: Readonly<Record<string, string>> = { add: '列入清单', accept: '验收' }
async function page(kit: Kit, { one, agencyName, rounds, actor, today }: DeskFile, wrong: readonly string[], form: Readonly<Record<string, string>>) {
  const [reports, events] = await Promise.all([reportsOf(kit.db, one.id), eventsOf(kit.db, one.id)]), lines = rounds.map((round) => ({ ...round, report: reports.find(({ n }) => n === round.n) ?? null }))
  return <DeskPage title={one.title} crumbs={CRUMBS} lead={<><span>{one.id}</span> <span>{one.year}年{KINDS[one.kind].label}</span></>} actions={<span className="quiet small">公开网址 {portalPaths.one(one.id)}</span>}><div className="qa-desk"><div className="stack">
    <Panel title="承诺"><Facts columns={2} items={[{ label: '年度目标', value: one.aim }, { label: '牵头单位', value: agencyName }, { label: '配合单位', value: one.partners }, { label: '计划投资', value: yuanText(one.budgetFen) }, { label: '地点', value: one.location }]} />{one.milestones.length > 0 ? <Steps items={one.milestones.map(({ title, due, doneOn }) => ({ title, state: doneOn ? 'done' as const : 'todo' as const, when: due }))} /> : null}</Panel>
    <Panel title="进展报告" flush><DataTable caption="各期报告" captionHidden cards rows={lines} rowKey={({ n }) => String(n)} empty="还没有开始报送" columns={[{ key: 'n', label: '期', heads: true, cell: ({ n }) => <a href={deskPaths.report(one.id, n)}>{roundName(one.kind, n)}</a> }, { key: 'due', label: '期限', align: 'day', cell: ({ dueOn }) => dueOn }, { key: 'late', label: '报送', cell: ({ dueOn, report }) => <LateBadge lateness={latenessOf(dueOn, report?.sentOn ?? null, today)} /> }, { key: 'stage', label: '进度', cell: ({ report }) => (report ? `${STAGES[report.stage]}，${report.percent}%` : '—') }, { key: 'state', label: '状态', cell: ({ report }) => (report ? <ReportBadge state={report.state} /> : '—') }]} /></Panel>
    {one.acceptance ? <Panel title="验收"><Facts items={[{ label: '日期', value: one.acceptance.on }, { label: '验收单位', value: one.acceptance.by }, { label: '结果', value: one.acceptance.passed ? '通过' : '没有通过' }, { label: '意见', value: one.acceptance.words }]} /></Panel> : mayDo(actor, 'commitments.review', one.agency) ? <Panel title="登记验收"><Form action={deskPaths.accept(one.id)}><ErrorSummary reasons={wrong} /><TextField label="验收单位" name="by" required value={form['by']} width="medium" hint="不能是牵头单位自己" /><DayField label="验收日期" name="on" required value={form['on']} /><RadioField label="结果" name="passed" inline value={form['passed'] ?? 'yes'} options={[{ value: 'yes', label: '通过' }, { value: 'no', label: '没有通过' }]} /><TextArea label="意见" name="words" rows={2} value={form['words']} /><Actions><Button>登记验收</Button></Actions></Form></Panel> : null}
  </div><div className="stack"><Panel title="群众评价"><p>{one.ratings.good} 人满意，{one.ratings.fair} 人基本满意，{one.ratings.poor} 人不满意。</p></Panel><CaseHistory lines={events.map(({ id, move, at, account_name, note }) => { const [name = '', n] = move.split(' '); return { id, day: dayOf(at), title: n ? `${roundName(one.kind, Number(n))}：${(REPORT_MOVES as Readonly<Record<string, { label: string }>>)[name]?.label ?? name}` : EVENT_NAMES[move] ?? move, note, who: account_name } })} /></div></div></DeskPage>
}
export const showOne = async (kit: Kit, asked: AskedBy): Promise<Answer> => ({ page: await page(kit, await deskFile(kit, asked), [], {}) })
export async function postAccept(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = await deskFile(kit, asked), form = { by: typedLine(asked.form['by'], 80), on: typedLine(asked.form['on'], 10), passed: asked.form['passed'] === 'no' ? 'no' : 'yes', words: typedText(asked.form['words'], 1000) }
  const refused = await tried(() => acceptCommitment(kit, asked.actor, { id: file.one.id, by: form.by, on: form.on, passed: form.passed === 'yes', words: form.words }))
  return refused ? { page: await page(kit, file, refused.reasons, form), status: refused.status } : { goTo: deskPaths.one(file.one.id), notice: '已登记验收' }
}
