import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import { tried } from '#platform/http/tried'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf } from '#shared/days'
import { typedLine, typedText } from '#shared/typed-text'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, CheckField, ErrorSummary, Form, SelectField, TextArea, TextField } from '#ui/form'
import { EmptyState, Facts, Panel } from '#ui/notice'
import { standingOf } from '../commands/assess.ts'
import { decideObjection } from '../commands/scores.ts'
import { pointsText } from '../domain/indicators.ts'
import { deskPaths } from '../paths.ts'
import { ASSESSMENT_CRUMBS, assessmentFor, AssessmentTabs } from './assessment-words.tsx'

const DECISIONS = { upheld: '成立', rejected: '不成立' } as const
/** Every objection of a year; the open ones with the form that decides them. */
async function page(kit: Kit, asked: AskedBy, typed?: { readonly id: number; readonly reasons: readonly string[]; readonly status: number }): Promise<Answer> {
  const one = await assessmentFor(kit, asked), { scores, objections } = await standingOf(kit.db, one.year, dayOf(kit.now())), names = new Map((await allAgencies(kit.db)).map(({ id, shortName }) => [id, shortName])), action = deskPaths.objections(one.year), { actor, form } = asked
  const seen = objections.filter(({ agency }) => mayDo(actor, 'assessments.read', agency)).toSorted((a, b) => Number(a.decision !== null) - Number(b.decision !== null) || b.id - a.id)
  return { page: <DeskPage title="考核异议" crumbs={[...ASSESSMENT_CRUMBS, { label: one.title, href: deskPaths.assessment(one.year) }]} lead={`共 ${seen.length} 件`}><AssessmentTabs year={one.year} here={action} />
    {seen.length === 0 ? <EmptyState title="没有异议" text="公示期间各单位可以对自己的每一项得分提出异议" /> : seen.map(({ id, agency, indicator: key, words, evidence, raisedOn, decision, before, after, reason, decidedOn }) => {
      const indicator = one.indicators.find((each) => each.key === key), score = scores.find((each) => each.agency === agency && each.indicator === key), again = typed?.id === id
      return <Panel key={id} title={`${names.get(agency) ?? agency}：${indicator?.title ?? key}`} id={`objection-${id}`}>
        <Facts items={[{ label: '提出', value: raisedOn }, { label: '异议和理由', value: <span className="qa-desk-words">{words}</span> }, { label: '佐证材料', value: evidence }, { label: '现在的得分', value: <a href={deskPaths.indicator(one.year, agency, key)}>{score?.points === null || score === undefined ? '—' : pointsText(score.points)}</a> }, ...(decision ? [{ label: '认定', value: `${DECISIONS[decision]}（${decidedOn}）：${reason}` }, { label: '得分', value: `${before === null ? '—' : pointsText(before)} → ${after === null ? '—' : pointsText(after)}` }] : [])]} />
        {decision === null && one.state === 'announced' && mayDo(actor, 'assessments.decide', agency) ? <Form action={action} hidden={{ id: String(id) }}><ErrorSummary reasons={again ? typed.reasons : []} />
          <SelectField label="认定" name="decision" required blank="请选择" value={again ? form['decision'] : ''} options={Object.entries(DECISIONS).map(([value, label]) => ({ value, label }))} width="short" />
          {indicator?.rule.kind === 'manual' ? <TextField label="改为" name="points" value={again ? form['points'] : ''} width="short" hint="成立的填写新的得分" /> : (score?.records ?? []).filter(({ struck, good }) => struck === undefined && !good).map(({ id: record, title, why }) => <CheckField key={record} label={`不计入：${title}（${why}）`} name={`strike-${record}`} value="yes" checked={again && form[`strike-${record}`] === 'yes'} />)}
          <TextArea label="认定理由" name="reason" required rows={2} value={again ? form['reason'] : ''} /><Actions><Button kind="primary">认定</Button></Actions></Form> : null}</Panel> })}</DeskPage>, ...(typed ? { status: typed.status } : {}) }
}
export const showObjections = (kit: Kit, asked: AskedBy): Promise<Answer> => page(kit, asked)
export async function postObjections(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { year } = await assessmentFor(kit, asked), { form } = asked, id = Number(form['id']) || 0, decision = form['decision']
  if (decision !== 'upheld' && decision !== 'rejected') return page(kit, asked, { id, reasons: ['请选择“认定”'], status: 422 })
  const strike = Object.keys(form).filter((name) => name.startsWith('strike-') && form[name] === 'yes').map((name) => name.slice('strike-'.length)), refused = await tried(() => decideObjection(kit, asked.actor, year, { id, upheld: decision === 'upheld', reason: typedText(form['reason'], 1000), points: typedLine(form['points'], 10), strike }))
  return refused ? page(kit, asked, { id, ...refused }) : { goTo: deskPaths.objections(year), notice: '已认定' }
}
