import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import { tried } from '#platform/http/tried'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import type { StepAsk, StepValues } from '#shared/step'
import { faultsOfAsks } from '#shared/step'
import { typedLine } from '#shared/typed-text'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, LinkButton, SelectField, type Wrong } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { StepFields } from '#ui/step-form'
import { DataTable } from '#ui/table'
import { saveSystem, type ScoreSource } from '../commands/assess.ts'
import type { Assessment } from '../domain/assessment.ts'
import { faultsOfSystem, POINT, pointsText, type Indicator, type ScoreRule } from '../domain/indicators.ts'
import { pointsTyped } from '../domain/points-text.ts'
import { deskPaths } from '../paths.ts'
import { ASSESSMENT_CRUMBS, assessmentFor, AssessmentTabs, rootOf } from './assessment-words.tsx'

const KINDS = { share: '合格记录的比例', deduct: '每件不合格扣分', add: '每件合格加分', manual: '人工评分' } as const
const ASKS: readonly StepAsk[] = [
  { name: 'title', label: '指标', kind: 'line', must: true }, { name: 'group', label: '类别', kind: 'line', must: true }, { name: 'weight', label: '分值', kind: 'line', must: true }, { name: 'kind', label: '怎样算', kind: 'choice', must: true, options: KINDS },
  { name: 'each', label: '每件分数', kind: 'line', hint: '扣分、加分的填写' }, { name: 'source', label: '取数来源', kind: 'choice', hint: '人工评分的不选' }, { name: 'basis', label: '依据', kind: 'line', must: true },
]
const ruleWords = ({ rule }: Indicator): string => `${KINDS[rule.kind]}${'each' in rule ? `，每件 ${pointsText(rule.each)} 分` : ''}`
type View = { readonly values: StepValues; readonly wrong: readonly Wrong[] }
async function page(kit: Kit, asked: AskedBy, sources: readonly ScoreSource[], { values, wrong }: View) {
  const one = await assessmentFor(kit, asked), mayWrite = one.state === 'drafting' && mayDo(asked.actor, 'assessments.judge', (await rootOf(kit)).id), labels = new Map(sources.map(({ key, label }) => [key, label])), faults = faultsOfSystem(one.indicators), action = deskPaths.design(one.year)
  return <DeskPage title="考核指标" crumbs={[...ASSESSMENT_CRUMBS, { label: one.title, href: deskPaths.assessment(one.year) }]} lead={`${one.indicators.length} 项，合计 ${pointsText(one.indicators.reduce((sum, { weight }) => sum + weight, 0))} 分`}><AssessmentTabs year={one.year} here={action} />
    {faults.length > 0 ? <Notice kind="warn" title="下发以前要改好"><ul>{faults.map((fault) => <li key={fault}>{fault}</li>)}</ul></Notice> : null}<Notice kind="info">指标和分值由公开办自定，没有法律法规规定（未经确认）。</Notice>
    <div className="qa-desk"><div className="stack"><Panel title="指标" flush><DataTable caption="全部指标" captionHidden cards rows={one.indicators} rowKey={({ key }) => key} columns={[
      { key: 'title', label: '指标', heads: true, cell: ({ key, title }) => (mayWrite ? <a href={`${action}?key=${encodeURIComponent(key)}`}>{title}</a> : title) }, { key: 'group', label: '类别', cell: ({ group }) => group }, { key: 'weight', label: '分值', align: 'end', cell: ({ weight }) => pointsText(weight) }, { key: 'rule', label: '怎样算', cell: (indicator) => ruleWords(indicator) }, { key: 'source', label: '取数来源', cell: ({ source }) => (source === null ? '人工' : labels.get(source) ?? '来源已经没有') }, { key: 'basis', label: '依据', cell: ({ basis }) => basis }]} /></Panel></div>
      {mayWrite ? <Panel title={values['key'] ? '修改指标' : '添加指标'}><Form action={action} hidden={{ seen: String(one.version), key: values['key'] ?? '' }}><ErrorSummary reasons={wrong} /><StepFields asks={ASKS} values={values} wrong={wrong} choices={{ source: sources.map(({ key, label }) => ({ value: key, label })) }} /><Actions><Button kind="primary">保存</Button>{values['key'] ? <LinkButton href={action} kind="quiet">另加一项</LinkButton> : null}</Actions></Form>
        {values['key'] ? <Form action={action} hidden={{ seen: String(one.version), key: values['key'], remove: 'yes' }}><Actions><Button kind="danger">删除这项指标</Button></Actions></Form> : null}</Panel> : null}</div></DeskPage>
}
const valuesOf = ({ key, title, group, weight, rule, source, basis }: Indicator): StepValues => ({ key, title, group, weight: pointsText(weight), kind: rule.kind, each: 'each' in rule ? pointsText(rule.each) : '', source: source ?? '', basis })
export const showSystem = (sources: readonly ScoreSource[]) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const known = (await assessmentFor(kit, asked)).indicators.find(({ key }) => key === asked.query['key'])
  return { page: await page(kit, asked, sources, { values: known ? valuesOf(known) : {}, wrong: [] }) }
}
function ruleTyped(kind: string, each: number, weight: number): ScoreRule {
  return kind === 'deduct' ? { kind, each, most: weight } : kind === 'add' ? { kind, each } : kind === 'manual' ? { kind } : { kind: 'share', empty: 'out' }
}
function indicatorTyped(values: StepValues, sources: readonly ScoreSource[], { indicators }: Assessment): { readonly faults: readonly { field: string; reason: string }[]; readonly indicator: Indicator } {
  const weight = pointsTyped(values['weight'] ?? ''), each = pointsTyped(values['each'] ?? ''), kind = values['kind'] ?? '', counts = kind === 'deduct' || kind === 'add', source = sources.find(({ key }) => key === values['source'])?.key ?? null
  const last = Math.max(0, ...indicators.map(({ key }) => Number(/^i(\d+)$/.exec(key)?.[1] ?? 0)))
  return {
    faults: [...faultsOfAsks(ASKS, values), ...(weight === null || weight === 0 || weight > 100 * POINT ? [{ field: 'weight', reason: '“分值”请填写 0 到 100 之间的数，最多两位小数' }] : []), ...(counts && !each ? [{ field: 'each', reason: '“每件分数”请填写大于 0 的数' }] : []), ...(kind !== 'manual' && source === null ? [{ field: 'source', reason: '请选择“取数来源”' }] : []), ...(Object.hasOwn(KINDS, kind) ? [] : [{ field: 'kind', reason: '请选择“怎样算”' }])],
    indicator: { key: values['key'] || `i${last + 1}`, title: values['title'] ?? '', group: values['group'] ?? '', weight: weight ?? 0, rule: ruleTyped(kind, each ?? 0, weight ?? 0), source: kind === 'manual' ? null : source, basis: values['basis'] ?? '' },
  }
}
export const postSystem = (sources: readonly ScoreSource[]) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const one = await assessmentFor(kit, asked), { form } = asked, values: StepValues = Object.fromEntries(['key', ...ASKS.map(({ name }) => name)].map((name) => [name, typedLine(form[name], 120)])), { faults, indicator } = indicatorTyped(values, sources, one), removes = form['remove'] === 'yes'
  if (!removes && faults.length > 0) return { page: await page(kit, asked, sources, { values, wrong: faults }), status: 422 }
  const others = one.indicators.filter(({ key }) => key !== values['key']), indicators = removes ? others : others.length < one.indicators.length ? one.indicators.map((each) => (each.key === indicator.key ? indicator : each)) : [...one.indicators, indicator]
  const root = (await rootOf(kit)).id, refused = await tried(() => saveSystem(kit, asked.actor, root, { year: one.year, seen: Number(form['seen']) || 0, indicators }))
  return refused ? { page: await page(kit, asked, sources, { values, wrong: refused.reasons }), status: refused.status } : { goTo: deskPaths.design(one.year), notice: removes ? '已删除' : '已保存' }
}
/** Which agencies are scored, and in which group they are ranked. */
export async function showAssessed(kit: Kit, asked: AskedBy, wrong: readonly string[] = []): Promise<Answer> {
  const one = await assessmentFor(kit, asked), agencies = await allAgencies(kit.db), of = new Map(one.agencies.map(({ agency, group }) => [agency, group])), mayWrite = one.state === 'drafting' && mayDo(asked.actor, 'assessments.judge', (await rootOf(kit)).id), names = new Map(agencies.map(({ id, name }) => [id, name]))
  return { page: <DeskPage title="参加考核的单位" crumbs={[...ASSESSMENT_CRUMBS, { label: one.title, href: deskPaths.assessment(one.year) }]} lead={`${one.agencies.length} 个`}><AssessmentTabs year={one.year} here={deskPaths.assessed(one.year)} />
    {mayWrite ? <Panel><Form action={deskPaths.assessed(one.year)} hidden={{ seen: String(one.version) }}><ErrorSummary reasons={wrong} />{agencies.map(({ id, name }) => <SelectField key={id} label={name} name={`group-${id}`} blank="不参加" value={of.get(id) ?? ''} options={['部门', '镇街', '其他'].map((group) => ({ value: group, label: group }))} width="short" />)}<Actions><Button kind="primary">保存</Button></Actions></Form></Panel>
      : <Panel flush><DataTable caption="单位和组" captionHidden cards rows={one.agencies} rowKey={({ agency }) => agency} columns={[{ key: 'agency', label: '单位', heads: true, cell: ({ agency }) => names.get(agency) ?? agency }, { key: 'group', label: '组', cell: ({ group }) => group }]} /></Panel>}</DeskPage>, ...(wrong.length > 0 ? { status: 422 } : {}) }
}
export async function postAssessed(kit: Kit, asked: AskedBy): Promise<Answer> {
  const one = await assessmentFor(kit, asked), { form } = asked, agencies = (await allAgencies(kit.db)).flatMap(({ id }) => { const group = typedLine(form[`group-${id}`], 10); return group === '' ? [] : [{ agency: id, group }] }), root = (await rootOf(kit)).id
  const refused = await tried(() => saveSystem(kit, asked.actor, root, { year: one.year, seen: Number(form['seen']) || 0, agencies }))
  return refused ? showAssessed(kit, asked, refused.reasons) : { goTo: deskPaths.assessed(one.year), notice: '已保存' }
}
