import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { findAssessment, objectionsOf, scoresOf, writeScore } from '../assessment-store.ts'
import { reasonsAgainstObjection, type Assessment, type AssessmentState } from '../domain/assessment.ts'
import type { Indicator, Points } from '../domain/indicators.ts'
import { pointsText } from '../domain/indicators.ts'
import { pointsTyped } from '../domain/points-text.ts'
import { tablesOf } from '../tables.ts'
import { standingOf } from './assess.ts'

type Of = { readonly year: number; readonly agency: AgencyId; readonly key: string }
async function found(db: Parameters<typeof findAssessment>[0], { year, agency, key }: Of, states: readonly AssessmentState[], when: string): Promise<{ one: Assessment; indicator: Indicator }> {
  const one = await findAssessment(db, year, true), indicator = one?.indicators.find((each) => each.key === key)
  if (!one || !indicator || !one.agencies.some((each) => each.agency === agency)) throw new Refusal(404, ['这次考核没有这个单位的这项指标'])
  if (!states.includes(one.state)) throw new Refusal(409, [when])
  return { one, indicator }
}
function pointsWithin(text: string, label: string, { weight }: Indicator): Points {
  const points = pointsTyped(text)
  if (points === null || points > weight) throw new Refusal(422, [`“${label}”请填写 0 到 ${pointsText(weight)} 的分数，最多两位小数`])
  return points
}
/** What an agency says of itself. */
export async function reportSelf(kit: Kit, actor: Actor, of: Of, { points, words, evidence }: { readonly points: string; readonly words: string; readonly evidence: string }): Promise<void> {
  await act(kit, actor, 'assessments.report', of.agency, async (scene) => {
    const { indicator } = await found(scene.db, of, ['reporting'], '现在不是自评的时候')
    const given = pointsWithin(points, '自评分', indicator)
    if (words === '') throw new Refusal(422, ['请填写“自评说明”'])
    await writeScore(scene.db, of.year, indicator, of.agency, { self: { points: given, words, evidence } })
    await scene.record(`assessment ${of.year}`, { self: of.key, agency: of.agency })
  })
}
/** A reviewer's points, with reason and evidence. */
export async function judgeScore(kit: Kit, actor: Actor, of: Of, { points, reason, evidence }: { readonly points: string; readonly reason: string; readonly evidence: string }): Promise<void> {
  await act(kit, actor, 'assessments.judge', of.agency, async (scene) => {
    const { indicator } = await found(scene.db, of, ['judging'], '现在不是评分的时候')
    if (indicator.rule.kind !== 'manual') throw new Refusal(422, ['这项指标由系统从登记册取数，不能手工评分；数据有错的请到登记册更正'])
    const given = pointsWithin(points, '评分', indicator)
    if (reason === '' || evidence === '') throw new Refusal(422, [...(reason === '' ? ['请填写“评分理由”'] : []), ...(evidence === '' ? ['请填写“依据材料”'] : [])])
    await writeScore(scene.db, of.year, indicator, of.agency, { judged: { points: given, reason, evidence } })
    await scene.record(`assessment ${of.year}`, { judged: of.key, agency: of.agency, points: given })
  })
}
/** An agency objects to one of its preliminary scores. */
export async function raiseObjection(kit: Kit, actor: Actor, of: Of, { words, evidence }: { readonly words: string; readonly evidence: string }): Promise<void> {
  await act(kit, actor, 'assessments.report', of.agency, async (scene) => {
    const { one } = await found(scene.db, of, ['announced'], '公示初步结果以后才能提出异议'), today = dayOf(scene.now), reasons = reasonsAgainstObjection(one, of.key, of.agency, await standingOf(scene.db, of.year, today))
    if (reasons.length > 0 || words === '') throw new Refusal(422, [...reasons, ...(words === '' ? ['请填写“异议和理由”'] : [])])
    await tablesOf(scene.db).insertInto('supervision.objection').values({ year: of.year, indicator: of.key, agency: of.agency, words, evidence, raised_on: today, raised_by: actor.account, decision: null, points_before: null, points_after: null, decided_on: null, decided_by: null }).execute()
    await scene.record(`assessment ${of.year}`, { objection: of.key, agency: of.agency })
  })
}
type Decision = { readonly id: number; readonly upheld: boolean; readonly reason: string; /** Of a judged indicator: the new points. */ readonly points: string; /** Of a counted one: which records are left out. */ readonly strike: readonly string[] }
/** Upheld: the judged points change, or the records that were wrong are left out and the points counted again. Whoever objected does not decide. */
export async function decideObjection(kit: Kit, actor: Actor, year: number, { id, upheld, reason, points, strike }: Decision): Promise<void> {
  const objection = (await objectionsOf(kit.db, year)).find((each) => each.id === id)
  if (!objection) throw new Refusal(404, ['没有这件异议'])
  const of: Of = { year, agency: objection.agency, key: objection.indicator }
  await act(kit, actor, 'assessments.decide', of.agency, async (scene) => {
    const { indicator } = await found(scene.db, of, ['announced'], '现在不能认定异议'), now = (await objectionsOf(scene.db, year)).find((each) => each.id === id), score = async () => (await scoresOf(scene.db, year)).find((each) => each.agency === of.agency && each.indicator === of.key)
    if (now?.decision !== null) throw new Refusal(409, ['这件异议已经认定'])
    const known = await score(), wrong = [...(objection.raisedBy === actor.account ? ['异议是您本人提出的，认定须由另一人办理'] : []), ...(reason === '' ? ['请填写“认定理由”'] : []), ...(upheld && indicator.rule.kind !== 'manual' && strike.length === 0 ? ['异议成立的，请选出不应计入的记录'] : [])]
    if (wrong.length > 0) throw new Refusal(422, wrong)
    if (upheld && indicator.rule.kind === 'manual') await writeScore(scene.db, year, indicator, of.agency, { judged: { points: pointsWithin(points, '改为', indicator), reason: `异议成立：${reason}`, evidence: known?.judged?.evidence ?? '' } })
    if (upheld && indicator.rule.kind !== 'manual') await writeScore(scene.db, year, indicator, of.agency, { records: (known?.records ?? []).map((record) => (strike.includes(record.id) ? { ...record, struck: reason } : record)) })
    await tablesOf(scene.db).updateTable('supervision.objection').set({ decision: upheld ? 'upheld' : 'rejected', points_before: known?.points ?? null, points_after: (await score())?.points ?? null, reason, decided_on: dayOf(scene.now), decided_by: actor.account }).where('id', '=', id).execute()
    await scene.record(`assessment ${year}`, { objection: id, upheld })
  })
}
