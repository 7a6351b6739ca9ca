import type { Kysely } from 'kysely'
import { allAgencies } from '#agencies'
import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import type { AssessedRecord } from '#shared/assessed-record'
import { dayOf, type Day } from '#shared/days'
import { stateAfter } from '#shared/procedure'
import { Refusal } from '#shared/refusal'
import { findAssessment, heldAssessment, objectionsOf, scoresOf, writeScore } from '../assessment-store.ts'
import { ASSESSMENT_MOVES, reasonsAgainstAssessmentMove, type Assessed, type Assessment, type AssessmentMove, type Standing } from '../domain/assessment.ts'
import type { Indicator } from '../domain/indicators.ts'
import { USUAL_LINES, USUAL_SYSTEM } from '../domain/usual-system.ts'
import { tablesOf } from '../tables.ts'
import { objectDays } from '../settings.ts'
import { showResult } from './publish-result.ts'

/** A register that an indicator reads; wired in the application, which knows them all. */
export type ScoreSource = { readonly key: string; readonly label: string; records(db: Kysely<unknown>, year: number, today: Day): Promise<readonly AssessedRecord[]> }

const GROUPS: Readonly<Record<string, string>> = { town: '镇街', subdistrict: '镇街', department: '部门' }
/** Begins a year: indicators and lines of the year before where there is one, every department and town in its group. */
export async function beginAssessment(kit: Kit, actor: Actor, root: AgencyId, year: number): Promise<void> {
  await act(kit, actor, 'assessments.judge', root, async (scene) => {
    if (await findAssessment(scene.db, year)) throw new Refusal(422, [`${year} 年度考核已经开始，不用重复开始`])
    const before = await findAssessment(scene.db, year - 1), agencies: Assessed[] = (await allAgencies(scene.db)).flatMap(({ id, kind }) => (GROUPS[kind] ? [{ agency: id, group: GROUPS[kind] }] : []))
    await tablesOf(scene.db).insertInto('supervision.assessment').values({ year, title: `${year}年度政务公开工作考核`, state: 'drafting', indicators: JSON.stringify(before?.indicators ?? USUAL_SYSTEM) as never, lines: JSON.stringify(before?.lines ?? USUAL_LINES) as never, agencies: JSON.stringify(before?.agencies ?? agencies) as never, announced_on: null, published_on: null }).execute()
    await scene.record(`assessment ${year}`, { begun: true })
  })
}
/** Changes the system while it is drafted. */
export async function saveSystem(kit: Kit, actor: Actor, root: AgencyId, { year, seen, indicators, agencies }: { readonly year: number; readonly seen: number; readonly indicators?: readonly Indicator[]; readonly agencies?: readonly Assessed[] }): Promise<void> {
  await act(kit, actor, 'assessments.judge', root, async (scene) => {
    const one = await heldAssessment(scene.db, year, seen)
    if (one.state !== 'drafting') throw new Refusal(409, ['指标已经下发，不能再改'])
    await tablesOf(scene.db).updateTable('supervision.assessment').set({ ...(indicators ? { indicators: JSON.stringify(indicators) as never } : {}), ...(agencies ? { agencies: JSON.stringify(agencies) as never } : {}), version: one.version + 1 }).where('year', '=', year).execute()
    await scene.record(`assessment ${year}`, { system: (indicators ?? one.indicators).length, agencies: (agencies ?? one.agencies).length })
  })
}
/** What moves are held against, as it stands now. */
export const standingOf = async (db: Kysely<unknown>, year: number, today: Day): Promise<Standing> => ({ scores: await scoresOf(db, year), objections: await objectionsOf(db, year), today, objectDays: await objectDays(db) })
/** Reads every register once and writes each agency's records and points. */
async function collect(db: Kysely<unknown>, { year, indicators, agencies }: Assessment, sources: readonly ScoreSource[], today: Day): Promise<void> {
  for (const indicator of indicators.filter(({ rule }) => rule.kind !== 'manual')) {
    const source = sources.find(({ key }) => key === indicator.source)
    if (!source) throw new Refusal(422, [`“${indicator.title}”的取数来源已经没有了，请改用别的来源`])
    const records = Map.groupBy(await source.records(db, year, today), ({ agency }) => agency)
    for (const { agency } of agencies) await writeScore(db, year, indicator, agency, { records: (records.get(agency) ?? []).map(({ agency: _, ...record }) => record) })
  }
}
/** One step of a year's assessment: reasons first, then its effect and its line in the ledger. */
export async function moveAssessment(kit: Kit, actor: Actor, move: AssessmentMove, { root, year, seen, sources, note }: { readonly root: AgencyId; readonly year: number; readonly seen: number; readonly sources: readonly ScoreSource[]; readonly note: string }): Promise<void> {
  await act(kit, actor, ASSESSMENT_MOVES[move].deed, root, async (scene) => {
    const one = await heldAssessment(scene.db, year, seen), today = dayOf(scene.now), reasons = reasonsAgainstAssessmentMove(one, move, actor.account, await standingOf(scene.db, year, today))
    if (reasons.length > 0) throw new Refusal(422, reasons)
    if (move === 'reopen' && note === '') throw new Refusal(422, ['请填写“理由”'])
    if (move === 'collect') await collect(scene.db, one, sources, today)
    const changed = { state: stateAfter<string>(ASSESSMENT_MOVES[move], one.state), announced_on: move === 'announce' || move === 'reopen' ? today : one.announcedOn, published_on: move === 'publish' ? today : one.publishedOn }
    await tablesOf(scene.db).updateTable('supervision.assessment').set({ ...changed, doers: JSON.stringify({ ...one.doers, [move]: actor.account }) as never, version: one.version + 1 }).where('year', '=', year).execute()
    if (move === 'publish') await showResult(scene, root, { ...one, publishedOn: today }, one.publishedOn === null ? '' : '更正考核结果')
    await scene.record(`assessment ${year}`, { move, ...(note ? { note } : {}) })
  })
}
