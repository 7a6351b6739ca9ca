import { acceptCommitment, addCommitment, enterCount, moveReport, openRounds, openVote, publishList, publishVote, reportVersion, saveReport, seedProposals, setCandidate, type CommitmentKind, type Milestone, type ReportMove, type Stage } from '#commitments'
import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import type { Day } from '#shared/days'
import { ROOT } from './agencies.ts'

const person = (account: string, name: string, deeds: readonly string[], agency: string): Actor => ({ account, name, agency, grants: new Map(deeds.map((deed) => [`commitments.${deed}`, 'all' as const])) })
const OFFICE = person('chen', '陈某', ['write', 'read'], ROOT), SECOND = person('zhou2', '周某', ['write'], ROOT), HEAD = person('lin', '林某', ['review', 'read'], ROOT)
const clerk = (agency: string): Actor => person(`${agency}-jb`, '经办人', ['report'], agency), reviewer = (agency: string): Actor => person(`${agency}-sh`, '审核人', ['review'], agency)
const at = (kit: Kit, day: Day, hour = 2): Kit => ({ ...kit, now: () => new Date(`${day}T0${hour}:00:00Z`) })
type Row = readonly [agency: string, title: string, aim: string, wan: number | null, where: string, latitude: number | null, longitude: number | null, final: Stage]
const LIVELIHOOD: readonly Row[] = [
  ['zhujian', '老旧小区改造', '完成12个老旧小区改造，惠及6800户', 9600, '城东街道、江滨街道', 28.7412, 118.6021, 'done'], ['jiaoyu', '新增普惠性幼儿园学位', '新增普惠性幼儿园学位1200个', 4200, '新区街道', 28.7533, 118.6203, 'done'], ['weijian', '村卫生室标准化建设', '完成30个村卫生室标准化建设', 900, '各乡镇', null, null, 'done'],
  ['minzheng', '社区老年食堂', '建成社区老年食堂18家', 760, '各街道', null, null, 'mostly'], ['jiaotong', '农村公路提升', '完成农村公路提升改造86公里', 12_800, '云门镇、南岭镇', 28.6805, 118.5102, 'done'], ['shuili', '农村饮用水达标提标', '完成9个村农村饮用水达标提标，受益1.2万人', 3100, '茶坪乡、黄岭头乡', null, null, 'done'],
  ['shengtai', '生活污水零直排', '建成生活污水零直排小区20个', 2600, '江滨街道', null, null, 'done'], ['wenlv', '百姓健身房', '建成百姓健身房15个', 450, '各街道', null, null, 'done'], ['zhifa', '公共停车位', '新增公共停车位1500个', 5200, '城区', 28.7398, 118.5987, 'slow'], ['renshe', '零工市场', '建成规范化零工市场3个', 280, '北站街道', null, null, 'done'],
]
const TASKS: readonly Row[] = [
  ['jingxin', '培育专精特新企业', '新增省级专精特新中小企业8家', null, '', null, null, 'done'], ['fagai', '重大项目投资', '完成重大项目投资62亿元', null, '', null, null, 'mostly'], ['shangwu', '外贸促稳提质', '实现外贸出口增长5%以上', null, '', null, null, 'going'], ['keji', '研发投入', '实现研发经费占比达到2.6%', null, '', null, null, 'going'], ['nongye', '高标准农田', '建成高标准农田1.5万亩', null, '', null, null, 'done'], ['zigui', '低效用地再开发', '完成低效用地再开发1200亩', null, '', null, null, 'done'],
]
const ROUNDS: Readonly<Record<CommitmentKind, readonly (readonly [end: Day, due: Day, share: number])[]>> = { livelihood: [['2024-04-01', '2024-04-08', 20], ['2024-07-01', '2024-07-08', 50], ['2024-10-01', '2024-10-08', 78]], task: [['2024-07-01', '2024-07-08', 48]] }

async function report(kit: Kit, id: string, agency: string, n: number, sent: Day, published: Day, text: { readonly percent: number; readonly stage: Stage; readonly words: string; readonly aim: string; readonly milestones: readonly Milestone[]; readonly explanation?: string; readonly investedFen: number | null }): Promise<void> {
  await saveReport(at(kit, sent), clerk(agency), { id, n, seen: await reportVersion(kit.db, id, n), explanation: '', ...text })
  const move = async (on: Day, hour: number, actor: Actor, name: ReportMove): Promise<void> => moveReport(at(kit, on, hour), actor, name, { id, n, seen: await reportVersion(kit.db, id, n), values: {} })
  await move(sent, 3, clerk(agency), 'send')
  await move(published, 4, reviewer(agency), 'confirm')
  await move(published, 5, HEAD, 'publish')
}
const milestonesOf = (done: number): readonly Milestone[] => [{ title: '方案和招标', due: '2024-03-20', doneOn: done >= 20 ? '2024-03-18' : null }, { title: '开工', due: '2024-05-15', doneOn: done >= 50 ? '2024-05-12' : null }, { title: '完工', due: '2024-11-30', doneOn: done >= 100 ? '2024-11-26' : null }]

/** Gives the line to print. */
export async function openCommitments(kit: Kit, _seed: number, _today: Day): Promise<string> {
  const all: { id: string; row: Row; kind: CommitmentKind }[] = []
  for (const [kind, rows] of [['livelihood', LIVELIHOOD], ['task', TASKS]] as const) {
    for (const row of rows) { const [agency, title, aim, wan, location, latitude, longitude] = row; all.push({ kind, row, id: await addCommitment(at(kit, '2024-01-20'), OFFICE, ROOT, { year: 2024, kind, title, aim, agency, partners: '', budgetFen: wan === null ? null : wan * 1_000_000, location, latitude, longitude, milestones: kind === 'livelihood' ? milestonesOf(0) : [] }) }) }
    await publishList(at(kit, '2024-02-18'), HEAD, ROOT, { year: 2024, kind })
    for (const [i, [end, due, share]] of ROUNDS[kind].entries()) {
      await openRounds(at(kit, end))
      for (const { id, row: [agency, title, aim, wan, , , , final] } of all.filter((one) => one.kind === kind)) {
        const late = agency === 'zhifa' && i === 2, sent: Day = late ? '2024-10-14' : due, slow = final === 'slow' && i === 2
        await report(kit, id, agency, i + 1, sent, late ? '2024-10-15' : due, { percent: slow ? 55 : share, stage: slow ? 'slow' : 'going', words: `${title}按计划推进，${i === 0 ? '已完成方案审批和招标' : i === 1 ? '已全面开工' : '主体工程基本结束'}。`, aim: slow ? aim.replace('1500', '1200') : aim, milestones: kind === 'livelihood' ? milestonesOf(share) : [], investedFen: wan === null ? null : Math.round(wan * 10_000 * share) * 100, explanation: slow ? '其中一处地块权属有争议，300个车位移到2025年实施。' : '' })
      }
    }
  }
  for (const _kind of ['livelihood', 'task'] as const) await openRounds(at(kit, '2025-01-01'))
  // On the demonstration's morning most have reported the year's end; two have not, the day is today.
  for (const { id, kind, row: [agency, title, aim, wan, , , , final] } of all) {
    if (agency === 'wenlv' || agency === 'shangwu') continue
    const n = kind === 'livelihood' ? 4 : 2, isDone = final === 'done'
    await report(kit, id, agency, n, '2025-01-07', '2025-01-09', { percent: isDone ? 100 : final === 'mostly' ? 96 : 82, stage: final === 'slow' ? 'going' : final, words: isDone ? `${title}全面完成年度目标。` : `${title}完成年度任务的大部分。`, aim: final === 'slow' ? aim.replace('1500', '1200') : aim, milestones: kind === 'livelihood' ? milestonesOf(isDone ? 100 : 78) : [], investedFen: wan === null ? null : wan * 1_000_000, explanation: final === 'slow' ? '300个车位移到2025年实施，已列入下年计划。' : final === 'mostly' ? '其余部分正在收尾。' : '' })
  }
  for (const id of all.filter(({ kind, row }) => kind === 'livelihood' && row[7] === 'done' && row[0] !== 'wenlv').slice(0, 4).map((one) => one.id)) await acceptCommitment(at(kit, '2025-01-09', 6), HEAD, { id, by: '某工程咨询公司', on: '2025-01-08', passed: true, words: '达到年度目标，资料齐全。' })
  const ids = await seedProposals(kit.db, 2025, new Date('2024-11-05T02:00:00Z'), [['新建社区托育点', '双职工家庭接送难', '新区街道'], ['增设夜间公交', '末班车太早', '城区'], ['改造农贸市场', '排水差、气味大', '城东街道'], ['加装老年人扶手', '楼道太陡', '老旧小区'], ['建设乡镇图书分馆', '孩子没有地方看书', '云门镇'], ['整治沿江步道照明', '晚上太暗', '江滨街道']].map(([title = '', reason = '', place = '']) => ({ title, reason, place })))
  for (const id of ids.slice(0, 5)) await setCandidate(at(kit, '2024-12-10'), OFFICE, ROOT, { id, candidate: true })
  await openVote(at(kit, '2025-01-06'), HEAD, ROOT, { year: 2025, seats: 3 })
  const count = { voters: 230, spoilt: 2, votes: Object.fromEntries(ids.slice(0, 5).map((id, i) => [String(id), [188, 171, 143, 96, 70][i] ?? 0])) }
  for (const who of [OFFICE, SECOND]) await enterCount(at(kit, '2025-01-07'), who, ROOT, { year: 2025, count })
  await publishVote(at(kit, '2025-01-08'), HEAD, ROOT, 2025)
  return `${LIVELIHOOD.length} 件民生实事，${TASKS.length} 项重点任务`
}
