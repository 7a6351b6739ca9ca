import { answerCluster, bringIn, closeEnded, clusterComments, clustersFor, consultationOf, createConsultation, draftReport, makeMove, saveReport, type ConsultationMove, type NewConsultation } from '#consultations'
import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import type { Day } from '#shared/days'

const person = (account: string, name: string, deeds: readonly string[], agency: string): Actor => ({ account, name, agency, grants: new Map(deeds.map((deed) => [`consultations.${deed}`, 'all' as const])) })
const clerk = (agency: string): Actor => person(`${agency}-jb`, '经办人', ['write', 'answer', 'read'], agency), reviewer = (agency: string): Actor => person(`${agency}-sh`, '审核人', ['review', 'read'], agency)
const WAYS = '在本页直接提出；来信寄青汀市临江路1号；电话 0570-0000123。'
type Demo = Omit<NewConsultation, 'about'> & { readonly end: 'fed_back' | 'closed' | 'open' | 'ready'; readonly comments: readonly (readonly [words: string, times: number, verdict: 'adopted' | 'partly' | 'not', reason: string])[] }
const DEMO: readonly Demo[] = [
  { agency: 'jiaotong', title: '青汀市机动车停放服务收费管理办法（征求意见稿）', from: '2024-10-08', until: '2024-11-08', shortReason: '', end: 'fed_back', ways: WAYS, explanation: '现行收费标准执行已满五年，停车供需变化较大，需要修订。',
    draft: ['第一条 路内停车实行政府定价，按区域、时段差别收费。', '第二条 夜间（21时至次日7时）路内停车免费。', '第三条 医院、学校周边三十分钟以内免费。'],
    comments: [['医院门口三十分钟太短，看病排队就不止，建议延长到两小时', 36, 'partly', '已把医院周边免费时间延长到一小时；两小时会影响周转。'], ['夜间免费时间建议提前到19时', 21, 'adopted', '第二条已改为19时起免费。'], ['全部路内停车都应当免费', 14, 'not', '全部免费会造成长期占位，短时办事的群众更难停车。']], questions: [{ label: '您赞成夜间免费吗', kind: 'one', options: ['赞成', '不赞成', '无所谓'] }] },
  { agency: 'jiaoyu', title: '青汀市义务教育学校学区划分调整方案（草案）', from: '2024-12-01', until: '2025-01-06', shortReason: '', end: 'closed', ways: WAYS, explanation: '新区小学建成以后，需要调整周边三所学校的学区。',
    draft: ['一、新区小学招生范围：江滨街道沿江社区及以东。', '二、已入学学生不变，2025年秋季起按新学区招生。'], comments: [['建议给已买房的家庭设两年过渡期', 40, 'partly', ''], ['沿江社区离老校区更近，建议保留双学区', 25, 'not', ''], ['希望同步增加新区小学的公交班次', 12, 'adopted', '']] },
  { agency: 'shengtai', title: '青汀市扬尘污染防治管理规定（草案）', from: '2025-01-02', until: '2025-02-05', shortReason: '', end: 'open', ways: WAYS, explanation: '为改善空气质量，规范建筑工地、道路和堆场的扬尘管理。',
    draft: ['第一条 建筑工地应当全封闭围挡，出入口设冲洗设施。', '第二条 渣土运输车辆应当密闭，按指定时间和路线行驶。', '第三条 城市道路机械化清扫，每天洒水不少于两次。'], comments: [['建议工地装在线监测，数据公开', 5, 'adopted', ''], ['冬天洒水会结冰，建议看气温', 3, 'adopted', '']], questions: [{ label: '您身边最严重的扬尘来自', kind: 'any', options: ['建筑工地', '渣土车', '道路', '堆场'] }] },
  { agency: 'zhujian', title: '青汀市老旧小区加装电梯若干规定（草案）', from: '2025-01-15', until: '2025-02-20', shortReason: '', end: 'ready', ways: WAYS, explanation: '统一加装电梯的申请、表决和补助办法。', draft: ['一、本单元三分之二以上业主同意，可以申请加装。', '二、每台补助二十万元。'], comments: [] },
]

/** Gives the line to print. */
export async function openConsultations(kit: Kit, _seed: number, _today: Day): Promise<string> {
  const at = (day: Day): Kit => ({ ...kit, now: () => new Date(`${day}T02:00:00Z`) })
  let n = 0
  for (const { comments, end, ...text } of DEMO) {
    const { agency, from: begins, until, title } = text, day = end === 'ready' ? '2025-01-08' : begins, id = await createConsultation(at(day), clerk(agency), text)
    const move = async (on: Day, actor: Actor, name: ConsultationMove): Promise<void> => makeMove(at(on), actor, name, { id, seen: (await consultationOf(kit.db, id)).version, values: {} })
    await move(day, clerk(agency), 'ready')
    if (end === 'ready') continue
    await move(day, reviewer(agency), 'open')
    const lines = comments.flatMap(([words, times]) => Array.from({ length: times }, (_, i) => ({ line: i + 1, cells: { words: i % 3 === 0 ? `${words}。` : words, passage: String(i % (text.draft.length + 1)), source: i % 9 === 0 ? '座谈、走访' : i % 5 === 0 ? '来信、邮件' : '书面' } })))
    await bringIn(at(begins), clerk(agency), { id, lines })
    n += lines.length
    if (end === 'open') continue
    await closeEnded(at(end === 'closed' ? '2025-01-07' : '2024-11-09'))
    await clusterComments(at(end === 'closed' ? '2025-01-07' : '2024-11-09'), id)
    if (end === 'closed') continue
    for (const cluster of await clustersFor(kit.db, id)) { const found = comments.find(([words]) => cluster.sample.startsWith(words)); await answerCluster(at('2024-11-15'), clerk(agency), { id, n: cluster.n, verdict: found?.[2] ?? 'not', reason: found?.[3] ?? '见说明。' }) }
    await saveReport(at('2024-11-18'), clerk(agency), { id, seen: (await consultationOf(kit.db, id)).version, report: draftReport({ title, from: begins, until }, await clustersFor(kit.db, id), '2024-11-18') })
    await move('2024-11-18', clerk(agency), 'work')
    await move('2024-11-20', reviewer(agency), 'feed_back')
  }
  return `${DEMO.length} 件征求意见，${n} 条意见`
}
