import type { Deed } from '#shared/actor'
import type { StepAsk } from '#shared/step'

export type StepKey = 'start' | 'draft' | 'participate' | 'experts' | 'risk' | 'review' | 'discuss' | 'party' | 'publish' | 'archive' | 'execute' | 'evaluate'
type Step = { readonly label: string; readonly articles: string; readonly deed: Deed; /** Steps that must be recorded before. */ readonly after: readonly StepKey[]; readonly tells: string; readonly asks: readonly StepAsk[] }
const day = (name: string, label: string, hint?: string): StepAsk => ({ name, label, kind: 'day', ...(hint ? { hint } : {}) })
const text = (name: string, label: string, hint?: string): StepAsk => ({ name, label, kind: 'text', ...(hint ? { hint } : {}) })
const line = (name: string, label: string, hint?: string): StepAsk => ({ name, label, kind: 'line', ...(hint ? { hint } : {}) })
const choice = (name: string, label: string, options: Readonly<Record<string, string>>): StepAsk => ({ name, label, kind: 'choice', options })
const yes = (name: string, label: string): StepAsk => ({ name, label, kind: 'yes' })

/** 国令第713号, the eleven steps; what is carried out and how it turned out are the two halves of the last. Pages, rules, the life line and the public's progress read this table. */
export const STEPS: Readonly<Record<StepKey, Step>> = {
  start: { label: '启动', articles: '第十条', deed: 'decisions.decide', after: [], tells: '决策机关决定启动，明确承办单位', asks: [day('on', '决定日期'), line('by', '决定机关')] },
  draft: { label: '拟订草案', articles: '第十二条', deed: 'decisions.write', after: ['start'], tells: '承办单位拟订草案；草案改动以后要重新作合法性审查', asks: [day('on', '拟订日期'), text('draft', '草案', '空一行是一段'), text('explanation', '起草说明')] },
  participate: { label: '公众参与', articles: '第十四至十八条', deed: 'decisions.write', after: ['draft'], tells: '征求意见截止、整理以后登记；依法不予公开的写明依据', asks: [choice('way', '方式', { consulted: '公开征求意见', exempt: '依法不予公开，不征求' }), text('exemptReason', '不予公开的依据', '公开征求意见的不填'), yes('hearingNeeded', '法律、法规、规章规定应当听证'), day('hearingOn', '听证会日期', '没有听证的不填'), day('listOn', '参加人名单公布日期'), day('papersOn', '听证材料送达日期'), yes('signed', '听证笔录已由参加人签字'), text('summary', '意见归纳和采纳情况')] },
  experts: { label: '专家论证', articles: '第十九至二十一条', deed: 'decisions.write', after: ['draft'], tells: '专业性、技术性较强的组织论证；不组织的写明理由', asks: [choice('way', '方式', { held: '已组织论证', none: '专业性、技术性不强，不组织' }), text('reason', '不组织的理由'), text('experts', '参加论证的专家', '每行一位，从专家库里选'), yes('independent', '所选专家与决策事项没有直接利害关系'), yes('signed', '论证意见已署名'), text('opinion', '论证意见')] },
  risk: { label: '风险评估', articles: '第二十二至二十四条', deed: 'decisions.write', after: ['draft'], tells: '可能造成不利影响的开展风险评估；不评估的写明理由', asks: [choice('way', '方式', { assessed: '已评估', none: '不会造成不利影响，不评估' }), text('reason', '不评估的理由'), line('assessor', '评估单位'), choice('level', '风险等级', { low: '低风险', middle: '中风险', high: '高风险' }), choice('controllable', '风险可控吗', { yes: '可控', no: '不可控' }), text('measures', '防范、化解措施和处置预案')] },
  review: { label: '合法性审查', articles: '第二十五至二十八条', deed: 'decisions.legal-review', after: ['draft', 'participate', 'experts', 'risk'], tells: '由负责合法性审查的部门审查；不得以征求意见等方式代替', asks: [day('submittedOn', '送审日期'), day('on', '出具意见日期'), choice('how', '方式', { review: '合法性审查', opinion: '只征求了意见' }), choice('conclusion', '审查结论', { passed: '合法', changes: '修改后合法', failed: '不合法' }), text('opinion', '审查意见')] },
  discuss: { label: '集体讨论', articles: '第三十条', deed: 'decisions.decide', after: ['review'], tells: '决策机关常务会议或者全体会议讨论；行政首长最后发表意见', asks: [day('on', '会议日期'), choice('meeting', '会议', { standing: '常务会议', plenary: '全体会议', other: '专题会议、办公会' }), yes('headLast', '行政首长最后发表意见'), choice('majority', '行政首长拟作的决定与多数人的意见', { same: '一致', differs: '不一致' }), text('why', '不一致的理由'), choice('dissenters', '有没有不同意见', { none: '没有', some: '有' }), text('dissent', '不同意见如实记录'), choice('result', '决定', { passed: '通过', amend: '修改后再议', rejected: '不予通过' })] },
  party: { label: '党委请示报告', articles: '第三十一条', deed: 'decisions.decide', after: ['discuss'], tells: '作出决策前按规定向同级党委请示报告', asks: [choice('needed', '需要请示报告吗', { yes: '需要', no: '按规定不需要' }), day('on', '请示报告日期'), text('reason', '不需要的理由')] },
  publish: { label: '公布', articles: '第三十二条', deed: 'decisions.publish', after: ['discuss', 'party'], tells: '决策文本马上向社会公布', asks: [line('number', '决策文件名称和文号'), yes('wide', '社会公众普遍关心或者专业性、技术性较强'), text('adoption', '公众意见、专家论证意见的采纳情况')] },
  archive: { label: '归档', articles: '第三十三条', deed: 'decisions.write', after: ['publish'], tells: '决策过程形成的材料归档', asks: [day('on', '归档日期'), text('documents', '归档材料', '每行一份')] },
  execute: { label: '执行', articles: '第三十四、三十五条', deed: 'decisions.write', after: ['publish'], tells: '明确执行单位，跟踪执行效果', asks: [line('executor', '执行单位'), day('on', '开始日期'), text('progress', '执行情况')] },
  evaluate: { label: '后评估', articles: '第三十六条', deed: 'decisions.write', after: ['execute'], tells: '具备法定情形的开展后评估，结果作为调整决策的重要依据', asks: [choice('trigger', '为什么评估', { missed: '决策执行明显未达到预期效果', objections: '公民、法人提出较多意见', needed: '决策机关认为有必要' }), line('assessor', '评估单位'), day('on', '评估日期'), text('result', '评估结果')] },
}
export const STEP_KEYS = Object.keys(STEPS) as StepKey[]
