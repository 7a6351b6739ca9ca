import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AssessedRecord } from '#shared/assessed-record'
import { Refusal } from '#shared/refusal'
import { findAssessment, objectionsOf, scoresOf } from '../../src/modules/supervision/assessment-store.ts'
import { beginAssessment, moveAssessment, saveSystem, type ScoreSource } from '../../src/modules/supervision/commands/assess.ts'
import { decideObjection, judgeScore, raiseObjection, reportSelf } from '../../src/modules/supervision/commands/scores.ts'
import type { AssessmentMove } from '../../src/modules/supervision/domain/assessment.ts'
import { POINT, type Indicator } from '../../src/modules/supervision/domain/indicators.ts'
import { publicResult } from '../../src/modules/supervision/queries/public.ts'
import { ROOT, TOWN } from '../entries/office.ts'
import { openOffice, PEOPLE, type Office } from './office.ts'

let office: Office
before(async () => { office = await openOffice('2026-12-01T01:00:00Z') })
after(async () => { await office.close() })
const YEAR = 2026
const record = (agency: string, id: string, good: boolean): AssessedRecord => ({ agency, id, title: `申请 ${id}`, href: `/requests/${id}`, good, why: good ? '按期' : '逾期 1 天' })
let register = [record(TOWN, 'r1', true), record(TOWN, 'r2', false), record(TOWN, 'r3', true), record(TOWN, 'r4', true), record(ROOT, 'r5', true)]
const SOURCES: readonly ScoreSource[] = [{ key: 'requests-on-time', label: '按期答复', records: async () => register }]
const SYSTEM: readonly Indicator[] = [{ key: 'time', group: '依申请', title: '按期答复', weight: 60 * POINT, rule: { kind: 'share', empty: 'out' }, source: 'requests-on-time', basis: '条例第三十三条' }, { key: 'quality', group: '质量', title: '公开质量', weight: 40 * POINT, rule: { kind: 'manual' }, source: null, basis: '条例第六条' }]
const move = async (actor: typeof PEOPLE.chen, name: AssessmentMove, note = ''): Promise<void> => moveAssessment(office.kit, actor, name, { root: ROOT, year: YEAR, seen: (await findAssessment(office.kit.db, YEAR))?.version ?? 0, sources: SOURCES, note })
const refused = (work: Promise<unknown>, words: RegExp): Promise<void> => assert.rejects(work, (error) => error instanceof Refusal && words.test(error.reasons.join('；')))
const pointsOf = async (key: string, agency: string): Promise<number | null | undefined> => (await scoresOf(office.kit.db, YEAR)).find((score) => score.indicator === key && score.agency === agency)?.points

test('a year’s assessment from its indicators to the published ranking, with an objection upheld', async () => {
  const { kit } = office
  await beginAssessment(kit, PEOPLE.chen, ROOT, YEAR)
  await refused(beginAssessment(kit, PEOPLE.chen, ROOT, YEAR), /已经开始/)
  const save = async (indicators: readonly Indicator[]): Promise<void> => saveSystem(kit, PEOPLE.chen, ROOT, { year: YEAR, seen: (await findAssessment(kit.db, YEAR))?.version ?? 0, indicators, agencies: [{ agency: TOWN, group: '镇街' }, { agency: ROOT, group: '镇街' }] })
  await save(SYSTEM.slice(0, 1))
  await refused(move(PEOPLE.chen, 'issue'), /合计 60 分，应当是 100 分/)
  await save(SYSTEM)
  await move(PEOPLE.chen, 'issue')
  await refused(save(SYSTEM), /已经下发/)
  const of = (key: string, agency: string = TOWN) => ({ year: YEAR, agency, key })
  await refused(reportSelf(kit, PEOPLE.he, of('quality'), { points: '41', words: '好', evidence: '' }), /“自评分”请填写 0 到 40/)
  await reportSelf(kit, PEOPLE.he, of('quality'), { points: '39.5', words: '目录完整', evidence: '目录网址' })
  await move(PEOPLE.chen, 'collect')
  assert.equal(await pointsOf('time', TOWN), 45 * POINT)
  await refused(move(PEOPLE.lin, 'announce'), /评分”时才能/)
  await move(PEOPLE.chen, 'judge')
  await refused(judgeScore(kit, PEOPLE.chen, of('time'), { points: '60', reason: '好', evidence: '有' }), /不能手工评分/)
  await refused(move(PEOPLE.lin, 'announce'), /还有单位没有评分：公开质量/)
  await judgeScore(kit, PEOPLE.chen, of('quality'), { points: '30', reason: '抽查 20 条，15 条合格', evidence: '抽查表' })
  await judgeScore(kit, PEOPLE.chen, of('quality', ROOT), { points: '36', reason: '抽查 20 条，18 条合格', evidence: '抽查表' })
  await move(PEOPLE.lin, 'announce')
  await raiseObjection(kit, PEOPLE.he, of('time'), { words: 'r2 因系统停机，依法顺延', evidence: '停机公告' })
  await refused(raiseObjection(kit, PEOPLE.he, of('time'), { words: '再提', evidence: '' }), /已经提出过异议/)
  await refused(move(PEOPLE.lin, 'publish'), /1 件异议没有认定.*公示到 2026-12-06 为止/s)
  const [objection] = await objectionsOf(kit.db, YEAR), decision = { id: objection?.id ?? 0, upheld: true, reason: '顺延有据', points: '', strike: ['r2'] }
  await refused(decideObjection(kit, PEOPLE.he, YEAR, decision), /您的角色/)
  await refused(decideObjection(kit, PEOPLE.lin, YEAR, { ...decision, strike: [] }), /选出不应计入的记录/)
  await decideObjection(kit, PEOPLE.lin, YEAR, decision)
  assert.equal(await pointsOf('time', TOWN), 60 * POINT)
  await refused(decideObjection(kit, PEOPLE.lin, YEAR, decision), /已经认定/)
  office.turnTo('2026-12-07T01:00:00Z')
  await refused(raiseObjection(kit, PEOPLE.he, of('quality'), { words: '再看', evidence: '' }), /异议期到 2026-12-06 为止/)
  await move(PEOPLE.lin, 'publish')
  const { ranking } = await publicResult(kit.db, YEAR)
  assert.deepEqual(ranking.map(({ rank, total, points, grade }) => [rank, total, points, grade]), [[1, '96', ['60', '36'], '优秀'], [2, '90', ['60', '30'], '优秀']])
})

test('every point opens down to its records; what an objection left out stays out when the register is read again', async () => {
  await move(PEOPLE.lin, 'reopen', '核对后更正')
  const score = (await scoresOf(office.kit.db, YEAR)).find(({ indicator, agency }) => indicator === 'time' && agency === TOWN)
  assert.deepEqual(score?.records.map(({ id, good, struck, href }) => [id, good, struck ?? '', href]), [['r1', true, '', '/requests/r1'], ['r2', false, '顺延有据', '/requests/r2'], ['r3', true, '', '/requests/r3'], ['r4', true, '', '/requests/r4']])
  const { writeScore } = await import('../../src/modules/supervision/assessment-store.ts')
  register = [...register, record(TOWN, 'r6', false)]
  await writeScore(office.kit.db, YEAR, SYSTEM[0] as Indicator, TOWN, { records: register.filter(({ agency }) => agency === TOWN).map(({ agency: _, ...rest }) => rest) })
  assert.equal(await pointsOf('time', TOWN), 45 * POINT)
})

test('a year begun after another takes over its indicators', async () => {
  await beginAssessment(office.kit, PEOPLE.chen, ROOT, YEAR + 1)
  assert.deepEqual((await findAssessment(office.kit.db, YEAR + 1))?.indicators.map(({ key }) => key), ['time', 'quality'])
})
