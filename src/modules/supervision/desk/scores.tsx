import { agencyById } from '#agencies'
import type { Kit } from '#platform/act'
import { tried, wrongBy, type Refused } from '#platform/http/tried'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import type { StepAsk } from '#shared/step'
import { typedLine, typedText } from '#shared/typed-text'
import { Badge } from '#ui/badge'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, type Wrong } from '#ui/form'
import { Facts, Notice, Panel } from '#ui/notice'
import { StepFields } from '#ui/step-form'
import { DataTable } from '#ui/table'
import { standingOf } from '../commands/assess.ts'
import { agencyScores } from '../commands/publish-result.ts'
import { judgeScore, raiseObjection, reportSelf } from '../commands/scores.ts'
import { reasonsAgainstObjection, type Assessment, type Score } from '../domain/assessment.ts'
import { pointsText, type CountedRecord, type Indicator, type Points } from '../domain/indicators.ts'
import { rankingOf } from '../domain/ranking.ts'
import { deskPaths } from '../paths.ts'
import { ASSESSMENT_CRUMBS, assessmentFor, GradeBadge } from './assessment-words.tsx'

const shown = (points: Points | null | undefined): string => (points === null || points === undefined ? '—' : pointsText(points))
async function agencyFor(kit: Kit, asked: AskedBy): Promise<{ one: Assessment; agency: string; name: string }> {
  const one = await assessmentFor(kit, asked), agency = asked.params['agency'] ?? ''
  if (!one.agencies.some((each) => each.agency === agency)) throw new Refusal(404, ['这个单位不参加这次考核'])
  if (!mayDo(asked.actor, 'assessments.read', agency)) throw new Refusal(403, ['只能查看本单位的得分明细'])
  return { one, agency, name: (await agencyById(kit.db, agency)).name }
}
const kept = (records: readonly CountedRecord[]): readonly CountedRecord[] => records.filter(({ struck }) => struck === undefined)
const madeOf = (score: Score | undefined, { rule }: Indicator): string => (rule.kind === 'manual' ? score?.judged?.reason ?? '还没有评分' : score ? `${kept(score.records).length} 条记录，${kept(score.records).filter(({ good }) => good).length} 条合格` : '还没有取数')
/** One agency's points, indicator by indicator. */
export async function showAgencyScore(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { one, agency, name } = await agencyFor(kit, asked), { scores } = await standingOf(kit.db, one.year, dayOf(kit.now())), own = new Map(scores.filter((score) => score.agency === agency).map((score) => [score.indicator, score])), rank = rankingOf(agencyScores(one, scores), one.lines).find((each) => each.agency === agency)
  return { page: <DeskPage title={name} crumbs={[...ASSESSMENT_CRUMBS, { label: one.title, href: deskPaths.assessment(one.year) }]} lead={rank ? <>{pointsText(rank.total)} 分 <GradeBadge grade={rank.grade} /></> : undefined}>
    <Panel title="各项得分" flush><DataTable caption="每项指标的得分" captionHidden cards rows={one.indicators} rowKey={({ key }) => key} columns={[
      { key: 'title', label: '指标', heads: true, cell: ({ key, title }) => <a href={deskPaths.indicator(one.year, agency, key)}>{title}</a> }, { key: 'weight', label: '分值', align: 'end', cell: ({ weight }) => pointsText(weight) }, { key: 'self', label: '自评', align: 'end', cell: ({ key }) => shown(own.get(key)?.selfPoints) },
      { key: 'points', label: '得分', align: 'end', cell: ({ key }) => shown(own.get(key)?.points) }, { key: 'why', label: '由什么得出', cell: (indicator) => madeOf(own.get(indicator.key), indicator) }]} /></Panel></DeskPage> }
}
const SELF: readonly StepAsk[] = [{ name: 'points', label: '自评分', kind: 'line', must: true }, { name: 'words', label: '自评说明', kind: 'text', must: true }, { name: 'evidence', label: '佐证材料', kind: 'text', hint: '网址或材料名称' }]
const JUDGE: readonly StepAsk[] = [{ name: 'points', label: '评分', kind: 'line', must: true }, { name: 'reason', label: '评分理由', kind: 'text', must: true }, { name: 'evidence', label: '依据材料', kind: 'text', must: true }]
const OBJECT: readonly StepAsk[] = [{ name: 'words', label: '异议和理由', kind: 'text', must: true }, { name: 'evidence', label: '佐证材料', kind: 'text' }]
const FORMS = { self: { title: '自评', button: '保存自评', asks: SELF }, judge: { title: '评分', button: '保存评分', asks: JUDGE }, object: { title: '提出异议', button: '提出异议', asks: OBJECT } } as const
type FormName = keyof typeof FORMS
type Typed = { readonly name: FormName; readonly values: Readonly<Record<string, string>>; readonly wrong: readonly Wrong[]; readonly status: number }
const Records = ({ records }: { records: readonly CountedRecord[] }) => <DataTable caption="每条记录" captionHidden cards rows={records} rowKey={({ id }) => id} empty="没有这类记录，不计这一项" columns={[{ key: 'title', label: '记录', heads: true, cell: ({ href, title }) => <a href={href}>{title}</a> }, { key: 'good', label: '是否合格', cell: ({ good, struck }) => (struck === undefined ? <Badge kind={good ? 'good' : 'bad'}>{good ? '合格' : '不合格'}</Badge> : <Badge kind="neutral">不计入</Badge>) }, { key: 'why', label: '为什么', cell: ({ why, struck }) => (struck === undefined ? why : `异议成立：${struck}`) }]} />
async function indicatorPage(kit: Kit, asked: AskedBy, typed?: Typed): Promise<Answer> {
  const { one, agency, name } = await agencyFor(kit, asked), indicator = one.indicators.find(({ key }) => key === asked.params['key'])
  if (!indicator) throw new Refusal(404, ['没有这项指标'])
  const standing = await standingOf(kit.db, one.year, dayOf(kit.now())), score = standing.scores.find((each) => each.agency === agency && each.indicator === indicator.key), { actor } = asked, mine = standing.objections.filter((each) => each.agency === agency && each.indicator === indicator.key)
  const forms: FormName[] = [...(one.state === 'reporting' && mayDo(actor, 'assessments.report', agency) ? ['self' as const] : []), ...(one.state === 'judging' && indicator.rule.kind === 'manual' && mayDo(actor, 'assessments.judge', agency) ? ['judge' as const] : []), ...(mayDo(actor, 'assessments.report', agency) && reasonsAgainstObjection(one, indicator.key, agency, standing).length === 0 ? ['object' as const] : [])]
  const begun: Readonly<Record<FormName, Readonly<Record<string, string>>>> = { self: { points: score?.selfPoints === null || score?.selfPoints === undefined ? '' : pointsText(score.selfPoints), words: score?.selfWords ?? '', evidence: score?.selfEvidence ?? '' }, judge: { points: score?.judged ? pointsText(score.judged.points) : '', reason: score?.judged?.reason ?? '', evidence: score?.judged?.evidence ?? '' }, object: {} }
  return { page: <DeskPage title={indicator.title} crumbs={[...ASSESSMENT_CRUMBS, { label: one.title, href: deskPaths.assessment(one.year) }, { label: name, href: deskPaths.score(one.year, agency) }]} lead={`${shown(score?.points)} 分，满分 ${pointsText(indicator.weight)} 分`}>
    <div className="qa-desk"><div className="stack">
      {indicator.rule.kind === 'manual' ? <Panel title="评分">{score?.judged ? <Facts items={[{ label: '得分', value: pointsText(score.judged.points) }, { label: '理由', value: <span className="qa-desk-words">{score.judged.reason}</span> }, { label: '依据材料', value: <span className="qa-desk-words">{score.judged.evidence}</span> }]} /> : <p className="quiet">还没有评分。</p>}</Panel> : <Panel title="计入的记录" flush><Records records={score?.records ?? []} /></Panel>}
      {score && score.selfWords !== '' ? <Panel title="单位自评"><Facts items={[{ label: '自评分', value: shown(score.selfPoints) }, { label: '说明', value: <span className="qa-desk-words">{score.selfWords}</span> }, { label: '佐证材料', value: <span className="qa-desk-words">{score.selfEvidence}</span> }]} /></Panel> : null}
      {mine.map(({ id, words, decision, reason, before, after, raisedOn }) => <Notice key={id} kind={decision === 'upheld' ? 'good' : 'info'} title={`${raisedOn} 提出异议：${decision === null ? '等待认定' : decision === 'upheld' ? `成立，${shown(before)} 分改为 ${shown(after)} 分` : '不成立'}`}>{words}{reason ? <><br />认定理由：{reason}</> : null}</Notice>)}
    </div><div className="stack">{forms.map((form) => <Panel key={form} title={FORMS[form].title}><Form action={`${deskPaths.indicator(one.year, agency, indicator.key)}/${form}`}><ErrorSummary reasons={typed?.name === form ? typed.wrong : []} /><StepFields asks={FORMS[form].asks} values={typed?.name === form ? typed.values : begun[form]} wrong={typed?.name === form ? typed.wrong : []} /><Actions><Button kind="primary">{FORMS[form].button}</Button></Actions></Form></Panel>)}<Panel title="指标"><Facts items={[{ label: '类别', value: indicator.group }, { label: '依据', value: indicator.basis }]} /></Panel></div></div></DeskPage>, ...(typed ? { status: typed.status } : {}) }
}
export const showIndicator = (kit: Kit, asked: AskedBy): Promise<Answer> => indicatorPage(kit, asked)
export const postIndicator = (name: FormName) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const { one, agency } = await agencyFor(kit, asked), of = { year: one.year, agency, key: asked.params['key'] ?? '' }, { asks, button } = FORMS[name], values = Object.fromEntries(asks.map(({ name: field, kind }) => [field, kind === 'text' ? typedText(asked.form[field], 3000) : typedLine(asked.form[field], 20)])), { points = '', words = '', evidence = '', reason = '' } = values
  const refused: Refused | null = await tried(() => (name === 'self' ? reportSelf(kit, asked.actor, of, { points, words, evidence }) : name === 'judge' ? judgeScore(kit, asked.actor, of, { points, reason, evidence }) : raiseObjection(kit, asked.actor, of, { words, evidence })))
  return refused ? indicatorPage(kit, asked, { name, values, wrong: wrongBy(asks, refused.reasons), status: refused.status }) : { goTo: deskPaths.indicator(of.year, agency, of.key), notice: `${button}：已保存` }
}
