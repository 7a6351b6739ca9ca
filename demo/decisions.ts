import { consultationOf, makeMove, type ConsultationMove } from '#consultations'
import { askThePublic, beginCatalogue, catalogueVersion, decideListing, decisionVersion, moveCatalogue, proposeItem, recordStep, refreshItem, saveExpert, type StepKey } from '#decisions'
import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import type { Day } from '#shared/days'
import { ROOT } from './agencies.ts'

const person = (account: string, name: string, deeds: readonly string[], agency: string): Actor => ({ account, name, agency, grants: new Map(deeds.map((deed) => [deed, 'all' as const])) })
const OFFICE = person('chen', '陈某', ['decisions.write', 'decisions.read'], ROOT), HEAD = person('lin', '林某', ['decisions.decide', 'decisions.publish', 'consultations.review', 'consultations.read'], ROOT), LEGAL = person('sifa-sh', '审核人', ['decisions.legal-review'], 'sifa')
const clerk = (agency: string): Actor => person(`${agency}-jb`, '经办人', ['decisions.write'], agency)
const at = (kit: Kit, day: Day): Kit => ({ ...kit, now: () => new Date(`${day}T02:00:00Z`) })

type Step = readonly [step: StepKey, day: Day, values: Readonly<Record<string, string>>]
type DemoDecision = { readonly agency: string; readonly title: string; readonly class: string; readonly reason: string; readonly planBy: Day; readonly steps: readonly Step[] }
const DRAFT = '第一条 为加强和规范管理，制定本规定。\n\n第二条 有关单位按照职责分工落实。\n\n第三条 本规定自公布之日起三十日后施行。'
/** The usual way of a decision, by days of one year. */
const usual = (days: readonly Day[], number: string): readonly Step[] => ([
  ['start', { by: '市人民政府', on: days[0] ?? '' }], ['draft', { on: days[1] ?? '', draft: DRAFT, explanation: '根据上位法和本市实际拟订。' }],
  ['participate', { way: 'exempt', exemptReason: '涉及应急储备布局，依法不予公开。' }], ['experts', { way: 'held', experts: '施某\n钱某', independent: 'yes', signed: 'yes', opinion: '方案可行，建议分步实施。' }], ['risk', { way: 'assessed', assessor: '某社会稳定风险评估中心', level: 'low', controllable: 'yes' }],
  ['review', { submittedOn: days[2] ?? '', on: days[3] ?? '', how: 'review', conclusion: 'passed', opinion: '符合法律、法规和规章规定。' }], ['discuss', { on: days[4] ?? '', meeting: 'standing', headLast: 'yes', majority: 'same', dissenters: 'some', dissent: '一名成员建议延长过渡期。', result: 'passed' }],
  ['party', { needed: 'yes', on: days[4] ?? '' }], ['publish', { number }], ['archive', { on: days[5] ?? '', documents: '草案及说明\n论证意见\n评估报告\n审查意见\n会议纪要' }], ['execute', { executor: '承办单位', on: days[5] ?? '', progress: '已印发实施方案' }],
] as const).map(([step, values], i) => [step, days[[0, 1, 1, 1, 1, 3, 4, 4, 4, 5, 5][i] ?? 0] ?? '2024-12-31', values] as Step)
const ITEMS: readonly DemoDecision[] = [
  { agency: 'yingji', title: '青汀市应急物资储备体系建设方案', class: 'services', reason: '完善应急保障', planBy: '2024-10-31', steps: usual(['2024-04-08', '2024-05-20', '2024-08-05', '2024-08-16', '2024-08-30', '2024-09-20'], '青汀市应急物资储备体系建设方案（青政〔2024〕18号）') },
  { agency: 'jiaotong', title: '青汀市公共交通线网优化方案', class: 'services', reason: '解决出行不便', planBy: '2024-12-31', steps: usual(['2024-05-06', '2024-06-20', '2024-10-08', '2024-10-18', '2024-11-05', '2024-11-20'], '').slice(0, 6) },
  { agency: 'wenlv', title: '青汀市古城保护和利用规划', class: 'resources', reason: '保护历史文化资源', planBy: '2025-06-30', steps: usual(['2024-09-10', '2024-11-28'], '').slice(0, 2) },
  { agency: 'zhujian', title: '青汀市城市更新三年行动计划', class: 'plans', reason: '改善人居环境', planBy: '2025-09-30', steps: [] },
]
/** Gives the line to print. */
export async function openDecisions(kit: Kit, _seed: number, _today: Day): Promise<string> {
  for (const [name, field, employer] of [['施某', '城乡规划', '某大学'], ['钱某', '公共管理', '某研究院'], ['孙某', '交通工程', '某设计院'], ['郑某', '法律', '某律师事务所']] as const) await saveExpert(at(kit, '2024-01-10'), OFFICE, { root: ROOT, name, field, employer, active: true })
  await beginCatalogue(at(kit, '2024-01-10'), OFFICE, { year: 2024, agency: ROOT })
  const ids: string[] = []
  for (const { steps: _, planBy, ...item } of ITEMS) {
    const id = await proposeItem(at(kit, '2024-01-15'), clerk(item.agency), { ...item, year: 2024, excluded: '', planBy, source: 'agency' })
    await decideListing(at(kit, '2024-02-20'), HEAD, { id, seen: await decisionVersion(kit.db, id), listing: 'listed', note: '', agency: item.agency, planBy })
    ids.push(id)
  }
  const move = async (day: Day, actor: Actor, name: 'consult' | 'agree' | 'publish', values: Readonly<Record<string, string>>): Promise<void> => moveCatalogue(at(kit, day), actor, name, { year: 2024, seen: await catalogueVersion(kit.db, 2024), values })
  await move('2024-03-01', OFFICE, 'consult', { standard: '对全市经济社会发展有重大影响、涉及群众切身利益，投资五千万元以上或者影响一万人以上的事项。', opinions: '听取了 12 个单位和 30 名群众代表的意见。' })
  await move('2024-03-15', HEAD, 'agree', { partyOn: '2024-03-14' })
  await move('2024-03-20', HEAD, 'publish', {})
  for (const [i, { agency, steps }] of ITEMS.entries()) for (const [step, day, values] of steps) {
    const id = ids[i] ?? '', actor = step === 'review' ? LEGAL : step === 'start' || step === 'discuss' || step === 'party' || step === 'publish' ? HEAD : clerk(agency)
    await recordStep(at(kit, day), actor, step, { id, seen: await decisionVersion(kit.db, id), values })
    await refreshItem(at(kit, day), id)
  }
  const [, , old = ''] = ids, consultation = await askThePublic(at(kit, '2024-12-02'), clerk('wenlv'), { id: old, seen: await decisionVersion(kit.db, old), explanation: '古城范围内的建筑高度、风貌和利用方式需要统一规划。', ways: '在本页直接提出；来信寄市文广旅体局。', from: '2024-12-02', until: '2025-01-20', shortReason: '' })
  await makeMove(at(kit, '2024-12-03'), HEAD, 'open' satisfies ConsultationMove, { id: consultation, seen: (await consultationOf(kit.db, consultation)).version, values: {} })
  await refreshItem(at(kit, '2024-12-03'), old)
  await beginCatalogue(at(kit, '2025-01-06'), OFFICE, { year: 2025, agency: ROOT })
  for (const [agency, title] of [['shuili', '青汀市城乡供水一体化方案'], ['jiaoyu', '青汀市学前教育普惠发展方案']] as const) await proposeItem(at(kit, '2025-01-07'), clerk(agency), { year: 2025, agency, title, class: 'services', excluded: '', reason: '群众反映集中', planBy: '2025-11-30', source: 'delegate' })
  return `${ITEMS.length} 个重大行政决策事项`
}
