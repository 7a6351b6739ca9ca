import { beginText, makeStep, proposeProject, type ProjectMove } from '#policies'
import { saveEntry } from '#publishing'
import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { ROOT } from './agencies.ts'

const person = (account: string, name: string, agency: string, deeds: readonly string[]): Actor => ({ account, name, agency, grants: new Map(deeds.map((deed) => [deed, 'all' as const])) })
const CHEN = person('chen', '陈某', ROOT, ['policies.register', 'policies.publish']), LIN = person('lin', '林某', ROOT, ['policies.decide']), FANG = person('fang', '方某', ROOT, ['policies.legal-review'])
const drafter = (agency: string): Actor => person(`${agency}-jb`, '经办人', agency, ['policies.draft', 'entries.write'])

type Values = Readonly<Record<string, string>>
type Plan = { readonly by: string; readonly title: string; readonly topic: string; readonly why: string; readonly business?: boolean; readonly upTo: ProjectMove | 'propose' }

/** What the city is making on the demo's morning, each at another step. */
const PLANS: readonly Plan[] = [
  { by: 'minzheng', title: '青汀市人民政府关于印发《青汀市老年助餐服务管理办法》的通知', topic: '保障和改善民生', why: '全市已有老年食堂六十二家，运营补贴和食品安全要求各镇街做法不一，需要统一。依据《青汀市养老服务体系建设规划》。', upTo: 'decide' },
  { by: 'jiaotong', title: '青汀市人民政府办公室关于印发《青汀市公共停车场建设管理办法》的通知', topic: '交通强市建设', why: '城区停车难，现行办法2018年制定，与新的收费政策不一致。', business: true, upTo: 'consult' },
  { by: 'nongye', title: '青汀市人民政府办公室关于印发《青汀市农产品冷链物流扶持办法》的通知', topic: '乡村振兴和城乡一体化', why: '上级专项资金管理办法修订，配套办法需要重新制定。', business: true, upTo: 'propose' },
  { by: 'zigui', title: '青汀市人民政府关于印发《青汀市城镇低效用地再开发实施细则》的通知', topic: '自然资源', why: '承接上级试点任务，明确再开发的程序和收益分配。', upTo: 'submit' },
  { by: 'jiaoyu', title: '青汀市人民政府办公室关于印发《青汀市学生接送车辆管理规定》的通知', topic: '保障和改善民生', why: '农村学校布局调整后接送里程增加，原规定没有覆盖。', upTo: 'approve' },
]
const STEPS: readonly (readonly [ProjectMove, Actor | null, Values])[] = [
  ['approve', CHEN, {}], ['consult', null, { begin: '2025-01-06', until: '2025-02-10', way: '在市政府门户网站公布，书面征求镇街和有关单位意见', short: '' }],
  ['submit', null, { note: '' }], ['legal_agree', FANG, { opinion: '制定主体、权限和程序合法，内容与上位法不抵触', competition: '经审查不具有排除、限制竞争效果' }], ['decide', LIN, { meeting: '市政府第71次常务会议', on: '2025-01-09' }],
]

/** Fills the text's draft, so that the project may go on. */
async function write(kit: Kit, plan: Plan, id: string, which: 'text' | 'interpretation'): Promise<void> {
  const { entry } = await beginText(kit, drafter(plan.by), id, which)
  const name = /《([^》]+)》/.exec(plan.title)?.[1] ?? plan.title
  await saveEntry(kit, drafter(plan.by), { id: entry, seen: 1, publicity: 'open', publicityReason: '', content: {
    kind: which === 'text' ? 'policy_document' : 'interpretation', column: 'statutory-20-1', title: which === 'text' ? plan.title : `《${name}》解读`, source: '青汀市人民政府', author: '', keywords: '', summary: '', formedOn: null, topics: [], attachments: [],
    fields: which === 'text' ? { docNo: '', issuer: '青汀市人民政府', issuedOn: '', effectiveOn: '', validUntil: '' } : { interprets: plan.title, interpreter: '起草单位', form: '文字' },
    body: which === 'text' ? `<h2>第一章 总则</h2><p>第一条 ${plan.why}制定本文件。</p><p>第二条 本文件适用于本市行政区域内的有关活动。</p><h2>第二章 职责</h2><p>第三条 起草单位负责组织实施，各镇人民政府、街道办事处按职责配合。</p>` : `<h2>为什么制定</h2><p>${plan.why}</p>`,
  } })
}

/** Proposes each and takes it to its step; what needs no public consultation says why. */
export async function beginProjects(kit: Kit): Promise<void> {
  for (const plan of PLANS) {
    const open = plan.upTo === 'consult' || plan.business === true
    const { id } = await proposeProject(kit, drafter(plan.by), plan.by, { title: plan.title, agency: ROOT, kind: 'normative', topic: plan.topic, why: plan.why, business: plan.business ?? false, changes: [], noInterpretation: '', noConsultation: open ? '' : '已书面征求有关单位和镇街意见，不直接涉及公众权利义务' })
    if (plan.upTo === 'propose') continue
    let version = 1
    for (const [move, actor, values] of STEPS) {
      if (move === 'consult' && plan.upTo !== 'consult') continue
      await makeStep(kit, actor ?? drafter(plan.by), move as Exclude<ProjectMove, 'save'>, { id, seen: version, values })
      version += 1
      if (move === plan.upTo) break
      if (move === 'approve') { await write(kit, plan, id, 'text'); await write(kit, plan, id, 'interpretation'); version += 2 }
    }
  }
}
