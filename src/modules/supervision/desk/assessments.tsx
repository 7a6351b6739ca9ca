import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import { tried } from '#platform/http/tried'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo, type Actor } from '#shared/actor'
import { dayOf, yearOf } from '#shared/days'
import { yearAsked } from '#shared/paging'
import { Refusal } from '#shared/refusal'
import { typedText } from '#shared/typed-text'
import { DeskPage } from '#ui/desk-page'
import { Button, ErrorSummary, Form, TextField, type Wrong } from '#ui/form'
import { MovesPanel } from '#ui/moves-panel'
import { Notice, Panel } from '#ui/notice'
import { StepForm } from '#ui/step-form'
import { DataTable } from '#ui/table'
import { assessmentFrom } from '../assessment-store.ts'
import { beginAssessment, moveAssessment, standingOf, type ScoreSource } from '../commands/assess.ts'
import { agencyScores } from '../commands/publish-result.ts'
import { ASSESSMENT, ASSESSMENT_MOVES, objectionEnds, reasonsAgainstAssessmentMove, type Assessment, type AssessmentMove, type Standing } from '../domain/assessment.ts'
import { pointsText } from '../domain/indicators.ts'
import { rankingOf } from '../domain/ranking.ts'
import { deskPaths, portalPaths } from '../paths.ts'
import { tablesOf } from '../tables.ts'
import { ASSESSMENT_CRUMBS, AssessmentBadge, assessmentFor, AssessmentTabs, GradeBadge, rootOf } from './assessment-words.tsx'

const MOVES = Object.keys(ASSESSMENT_MOVES) as AssessmentMove[]
async function listPage(kit: Kit, { actor }: AskedBy, year: string, wrong: readonly Wrong[]) {
  const all = (await tablesOf(kit.db).selectFrom('supervision.assessment').selectAll().orderBy('year', 'desc').execute()).map(assessmentFrom), root = await rootOf(kit)
  return <DeskPage title="考核评估" lead="条例第四十六条">
    <Panel title="年度考核" flush><DataTable caption="各年的考核" captionHidden cards rows={all} rowKey={(one) => String(one.year)} empty="还没有考核" columns={[{ key: 'title', label: '考核', heads: true, cell: (one) => <a href={deskPaths.assessment(one.year)}>{one.title}</a> }, { key: 'state', label: '进度', cell: ({ state }) => <AssessmentBadge state={state} /> }, { key: 'agencies', label: '参加单位', align: 'end', cell: ({ agencies }) => agencies.length }, { key: 'on', label: '公布', align: 'day', cell: ({ publishedOn }) => publishedOn ?? '—' }]} /></Panel>
    {mayDo(actor, 'assessments.judge', root.id) ? <Panel title="开始一个年度"><Form action={deskPaths.assessments} look="filter"><TextField label="年度" name="year" value={year} width="short" inputMode="numeric" maxLength={4} /><Button kind="primary">开始</Button></Form>{wrong.length > 0 ? <ErrorSummary reasons={wrong} /> : <p className="quiet small">指标照上一年度的，没有上一年度的用通用指标；下发以前都能改。</p>}</Panel> : null}</DeskPage>
}
export const showAssessments = async (kit: Kit, asked: AskedBy): Promise<Answer> => ({ page: await listPage(kit, asked, String(yearOf(dayOf(kit.now()))), []) })
export async function postAssessments(kit: Kit, asked: AskedBy): Promise<Answer> {
  const typed = (asked.form['year'] ?? '').trim(), year = yearAsked(typed)
  if (!year) return { page: await listPage(kit, asked, typed, ['“年度”请写成四位数字，例如 2026']), status: 422 }
  const { id } = await rootOf(kit), refused = await tried(() => beginAssessment(kit, asked.actor, id, year))
  return refused ? { page: await listPage(kit, asked, typed, refused.reasons), status: refused.status } : { goTo: deskPaths.assessment(year), notice: '已开始，请核对指标' }
}
type BodyProps = { readonly one: Assessment; readonly standing: Standing; readonly names: ReadonlyMap<string, string>; readonly actor: Actor; readonly root: string }
/** Ranks by group. An agency sees its own before the preliminary result is announced. */
const Ranking = ({ one, standing, names, actor, root }: BodyProps) => {
  const seesAll = one.state === 'announced' || one.state === 'published' || mayDo(actor, 'assessments.judge', root), ranking = rankingOf(agencyScores(one, standing.scores), one.lines).filter(({ agency }) => seesAll || mayDo(actor, 'assessments.read', agency))
  return <>{[...new Set(ranking.map(({ group }) => group))].map((group) => <Panel key={group} title={group} flush><DataTable caption={`${group}的成绩`} captionHidden cards rows={ranking.filter((each) => each.group === group)} rowKey={({ agency }) => agency} columns={[
    { key: 'rank', label: '名次', align: 'end', cell: ({ rank }) => (seesAll ? rank : '—') }, { key: 'agency', label: '单位', heads: true, cell: ({ agency }) => (mayDo(actor, 'assessments.read', agency) ? <a href={deskPaths.score(one.year, agency)}>{names.get(agency) ?? agency}</a> : names.get(agency) ?? agency) },
    { key: 'total', label: '得分', align: 'end', cell: ({ total }) => pointsText(total) }, { key: 'grade', label: '等次', cell: ({ grade }) => <GradeBadge grade={grade} /> }]} /></Panel>)}</>
}
export async function showAssessment(kit: Kit, asked: AskedBy): Promise<Answer> {
  const one = await assessmentFor(kit, asked), { actor } = asked, standing = await standingOf(kit.db, one.year, dayOf(kit.now())), names = new Map((await allAgencies(kit.db)).map(({ id, shortName }) => [id, shortName])), root = (await rootOf(kit)).id
  const open = standing.objections.filter(({ decision }) => decision === null).length
  return { page: <DeskPage title={one.title} crumbs={ASSESSMENT_CRUMBS} lead={<AssessmentBadge state={one.state} />} actions={one.state === 'published' ? <span className="quiet small">公开网址 {portalPaths.result(one.year)}</span> : undefined}><AssessmentTabs year={one.year} here={deskPaths.assessment(one.year)} />
    {one.state === 'announced' && one.announcedOn ? <Notice kind="info" title={`公示到 ${objectionEnds(one.announcedOn, standing.objectDays)}`}>各单位可以在这以前提出异议。{open > 0 ? <> <a href={deskPaths.objections(one.year)}>{open} 件异议等待认定</a></> : null}</Notice> : null}
    <div className="qa-desk"><div className="stack"><Ranking one={one} standing={standing} names={names} actor={actor} root={root} /></div><div className="stack"><MovesPanel nothing="现在没有要您办的事。" lines={MOVES.filter((move) => mayDo(actor, ASSESSMENT_MOVES[move].deed, root) && (ASSESSMENT_MOVES[move].from as readonly string[]).includes(one.state)).map((move) => ({ key: move, label: ASSESSMENT_MOVES[move].label, href: deskPaths.assessmentMove(one.year, move), article: ASSESSMENT.moves[move].article, reasons: reasonsAgainstAssessmentMove(one, move, actor.account, standing), usual: move !== 'reopen' && move !== 'collect' }))} />
      <Panel title="怎样算分"><p>满分 100 分。没有某类业务的单位不计那一项，按其余各项的满分折算。名次在同组里比较，同分同名次。</p></Panel></div></div></DeskPage> }
}
const TELLS: Readonly<Record<AssessmentMove, readonly string[]>> = {
  issue: ['指标下发以后不能再改，各单位开始自评'], collect: ['从各登记册读取记录，重新算分；异议成立后剔除的记录仍然不计'], judge: ['各单位不能再改自评'], announce: ['各单位看得到全部成绩，可以提出异议'], publish: ['名次和各项得分向社会公布'], reopen: ['公布的结果会在更正后重新公布，原来的版本保留'],
}
const NOTE = { name: 'note', label: '理由', kind: 'text', must: true } as const
const MovePage = ({ one, move, note, wrong }: { one: Assessment; move: AssessmentMove; note: string; wrong: readonly Wrong[] }) => <DeskPage title={ASSESSMENT_MOVES[move].label} crumbs={[...ASSESSMENT_CRUMBS, { label: one.title, href: deskPaths.assessment(one.year) }]}>
  <StepForm label={ASSESSMENT_MOVES[move].label} words={{ tells: TELLS[move], asks: [], grave: move === 'issue' || move === 'publish' }} action={deskPaths.assessmentMove(one.year, move)} back={deskPaths.assessment(one.year)} hidden={{ seen: String(one.version) }} reasons={[]} asks={move === 'reopen' ? [NOTE] : []} values={{ note }} wrong={wrong} /></DeskPage>
export const showAssessmentMove = (move: AssessmentMove) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const one = await assessmentFor(kit, asked), reasons = reasonsAgainstAssessmentMove(one, move, asked.actor.account, await standingOf(kit.db, one.year, dayOf(kit.now())))
  if (reasons.length > 0) throw new Refusal(409, reasons)
  return { page: <MovePage one={one} move={move} note="" wrong={[]} /> }
}
export const postAssessmentMove = (move: AssessmentMove, sources: readonly ScoreSource[]) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const one = await assessmentFor(kit, asked), note = typedText(asked.form['note'], 1000), { id } = await rootOf(kit), refused = await tried(() => moveAssessment(kit, asked.actor, move, { root: id, year: one.year, seen: Number(asked.form['seen']) || 0, sources, note }))
  return refused ? { page: <MovePage one={one} move={move} note={note} wrong={refused.reasons} />, status: refused.status } : { goTo: deskPaths.assessment(one.year), notice: `“${ASSESSMENT_MOVES[move].label}”已办理` }
}
