import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import type { Day } from '#shared/days'
import { assessmentFacts, beginAssessment, decideObjection, issueTicket, judgeScore, moveAssessment, moveTicket, raiseObjection, ticketVersion, watchAlarms, type AssessmentMove } from '#supervision'
import { ALARM_SOURCES } from '../src/alarm-sources.ts'
import { SCORE_SOURCES } from '../src/score-sources.ts'
import { ROOT } from './agencies.ts'
import { Random } from './random.ts'

const person = (account: string, name: string, deeds: readonly string[], agency: string): Actor => ({ account, name, agency, grants: new Map(deeds.map((deed) => [deed, 'all' as const])) })
const OFFICE = person('chen', '陈某', ['assessments.judge', 'tickets.issue', 'tickets.recheck'], ROOT), HEAD = person('lin', '林某', ['assessments.decide', 'tickets.recheck'], ROOT)
const clerk = (agency: string): Actor => person(`${agency}-jb`, '经办人', ['assessments.report', 'tickets.answer'], agency)
const at = (kit: Kit, moment: string): Kit => ({ ...kit, now: () => new Date(moment) })
const YEAR = 2023, POINT = 100

/** The year 2023 assessed and published with one objection upheld; some tickets, open and closed. Gives the line to print. */
export async function openSupervision(kit: Kit, seed: number, today: Day): Promise<string> {
  const random = Random.of(seed, 'assessment'), dice = (): number => random.next(), move = async (moment: string, actor: Actor, name: AssessmentMove): Promise<void> => moveAssessment(at(kit, moment), actor, name, { root: ROOT, year: YEAR, seen: (await assessmentFacts(kit.db, YEAR)).version, sources: SCORE_SOURCES, note: '' })
  await beginAssessment(at(kit, '2024-01-08T01:00:00Z'), OFFICE, ROOT, YEAR)
  await move('2024-01-09T01:00:00Z', OFFICE, 'issue')
  await move('2024-01-22T01:00:00Z', OFFICE, 'collect')
  await move('2024-01-22T02:00:00Z', OFFICE, 'judge')
  const { agencies, manual } = await assessmentFacts(kit.db, YEAR)
  for (const agency of agencies) for (const { key, weight } of manual) {
    const points = Math.round(weight * (0.74 + dice() * 0.25) / 10) / (POINT / 10)
    await judgeScore(at(kit, '2024-01-24T01:00:00Z'), OFFICE, { year: YEAR, agency, key }, { points: String(points), reason: key === 'public' ? '社会评议问卷平均分折算' : '抽查 20 条公开信息，按合格比例评分', evidence: key === 'public' ? '2023 年社会评议汇总表' : '2023 年抽查记录表' })
  }
  await move('2024-01-26T01:00:00Z', HEAD, 'announce')
  await raiseObjection(at(kit, '2024-01-29T01:00:00Z'), clerk('jiaotong'), { year: YEAR, agency: 'jiaotong', key: 'quality' }, { words: '抽查的第 7 条是转载，来源单位已经更正', evidence: '来源单位更正页面' })
  await decideObjection(at(kit, '2024-01-31T01:00:00Z'), HEAD, YEAR, { id: (await assessmentFacts(kit.db, YEAR)).openObjection, upheld: true, reason: '核对属实', points: '14', strike: [] })
  await move('2024-02-02T01:00:00Z', HEAD, 'publish')
  await beginAssessment(at(kit, '2025-01-06T01:00:00Z'), OFFICE, ROOT, YEAR + 1)
  return openTickets(kit, today)
}
const FAULTS: readonly (readonly [agency: string, title: string, opened: Day, answered: boolean, closed: boolean])[] = [
  ['wenlv', '“通知公告”栏目三个月没有更新', '2024-10-14', true, true], ['linhe', '公开指南的电话打不通', '2024-11-05', true, true], ['zhifa', '两条信息缺少发文机关', '2024-12-30', true, false], ['jiaotong', '年报初稿没有按期报送', '2025-01-07', false, false],
]
async function openTickets(kit: Kit, today: Day): Promise<string> {
  for (const [agency, title, opened, answered, closed] of FAULTS) {
    const moment = (hour: number): Kit => at(kit, `${opened}T0${hour}:00:00Z`), id = await issueTicket(moment(1), OFFICE, { agency, title, words: '请在期限内整改，并报送整改情况。', href: '', level: 'remind', dueOn: opened < '2025-01-01' ? `${opened.slice(0, 8)}${opened.endsWith('30') ? '31' : String(Number(opened.slice(8)) + 5).padStart(2, '0')}` : '2025-01-13' })
    const step = async (hour: number, actor: Actor, name: 'accept' | 'answer' | 'close', note: string): Promise<void> => moveTicket(moment(hour), actor, name, { id, seen: await ticketVersion(kit.db, id), values: { note } })
    if (answered) { await step(2, clerk(agency), 'accept', ''); await step(3, clerk(agency), 'answer', '已经改正，附说明。') }
    if (closed) await step(5, HEAD, 'close', '复查属实，予以销号。')
  }
  const fromAlarms = await watchAlarms(at(kit, `${today}T00:50:00Z`), ALARM_SOURCES)
  return `${FAULTS.length + fromAlarms} 张督办单，${YEAR} 年度考核已公布`
}
