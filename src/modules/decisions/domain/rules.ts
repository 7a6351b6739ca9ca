import { daysBetween, type Day } from '#shared/days'
import type { StepValues } from '#shared/step'
import { CLASSES, EXCLUDED, type Facts, type Item } from './item.ts'
import { STEPS, type StepKey } from './steps.ts'

/** What the regulation refuses: on which step, by which article, in words that say what to do. */
export type Rule = { readonly id: string; readonly step: StepKey; readonly article: string; readonly words: string; readonly broken: (facts: Facts, values: StepValues) => boolean }
const v = (values: StepValues, name: string): string => values[name] ?? ''
const before = (item: Item, step: StepKey, day: string): boolean => { const record = item.records[step]; return record !== undefined && day !== '' && day < (v(record.values, 'on') || record.on) }
const rule = (id: string, step: StepKey, article: string, words: string, broken: Rule['broken']): Rule => ({ id, step, article, words, broken })
const isBare = (values: StepValues, name: string): boolean => v(values, name) === ''

const START: readonly Rule[] = [
  rule('not-listed', 'start', '第三条', '还没有列入公布的年度目录，请先列入目录', ({ item, catalogue }) => item.listing !== 'listed' || catalogue?.state !== 'published'),
  rule('no-class', 'start', '第三条', '不属于重大行政决策的五类事项，请核对类别', ({ item }) => !Object.hasOwn(CLASSES, item.class)),
  rule('excluded', 'start', '第三条', `${Object.values(EXCLUDED).join('、')}不适用本程序，请按有关法律、行政法规办理`, ({ item }) => item.excluded !== ''),
  rule('no-decider', 'start', '第十条', '请填写决定启动的决策机关和日期', (_, values) => isBare(values, 'by') || isBare(values, 'on')),
]
const DRAFT: readonly Rule[] = [
  rule('no-draft', 'draft', '第十二条', '请填写草案', (_, values) => isBare(values, 'draft')),
  rule('no-explanation', 'draft', '第十五条', '请填写起草说明：公开征求意见应当公布草案及其说明', (_, values) => isBare(values, 'explanation')),
  rule('draft-after-publish', 'draft', '第三十五条', '已经公布的决策不能改草案；需要调整的，按程序重新作出', ({ item }) => item.records.publish !== undefined),
]
const PARTICIPATE: readonly Rule[] = [
  rule('no-way', 'participate', '第十四条', '请选择公众参与的方式', (_, values) => isBare(values, 'way')),
  rule('no-participation', 'participate', '第十四条', '不征求意见的只能是依法不予公开的事项，请写明依据', (_, values) => v(values, 'way') === 'exempt' && isBare(values, 'exemptReason')),
  rule('not-asked', 'participate', '第十五条', '还没有公开征求意见，请先发起征求意见', ({ asked }, values) => v(values, 'way') === 'consulted' && (asked === null || asked.state === 'ready' || asked.state === 'draft' || asked.state === 'withdrawn')),
  rule('still-open', 'participate', '第十五条', '征求意见还没有截止，截止以后再登记', ({ asked, today }, values) => v(values, 'way') === 'consulted' && asked?.state === 'open' && today <= asked.until),
  rule('too-short', 'participate', '第十五条', '征求意见少于30日，又没有公布缩短的理由，请重新征求', ({ asked, consultDays }, values) => v(values, 'way') === 'consulted' && asked !== null && daysBetween(asked.from, asked.until) < consultDays && asked.shortReason === ''),
  rule('no-summary', 'participate', '第十八条', '请归纳整理收到的意见和采纳情况', ({ asked }, values) => v(values, 'way') === 'consulted' && (asked?.comments ?? 0) > 0 && isBare(values, 'summary')),
  rule('no-hearing', 'participate', '第十四条', '法律、法规、规章规定应当听证，还没有举行听证会', (_, values) => v(values, 'hearingNeeded') === 'yes' && isBare(values, 'hearingOn')),
  rule('no-list', 'participate', '第十六条', '听证会参加人名单应当在听证会以前公布', (_, values) => !isBare(values, 'hearingOn') && (isBare(values, 'listOn') || v(values, 'listOn') >= v(values, 'hearingOn'))),
  rule('late-papers', 'participate', '第十六条', '听证材料应当在听证会召开7日前送达参加人，请改期重新举行', (_, values) => !isBare(values, 'hearingOn') && (isBare(values, 'papersOn') || daysBetween(v(values, 'papersOn') as Day, v(values, 'hearingOn') as Day) < 7)),
  rule('unsigned-minutes', 'participate', '第十七条', '听证笔录应当由参加人签字或者盖章', (_, values) => !isBare(values, 'hearingOn') && v(values, 'signed') !== 'yes'),
]
const EXPERTS: readonly Rule[] = [
  rule('no-experts', 'experts', '第十九条', '请组织专家论证，或者写明不组织的理由', (_, values) => isBare(values, 'way') || (v(values, 'way') === 'none' && isBare(values, 'reason'))),
  rule('no-names', 'experts', '第十九条', '请填写参加论证的专家', (_, values) => v(values, 'way') === 'held' && isBare(values, 'experts')),
  rule('interested-experts', 'experts', '第二十条', '不得选择与决策事项有直接利害关系的专家，请确认或者另选', (_, values) => v(values, 'way') === 'held' && v(values, 'independent') !== 'yes'),
  rule('unsigned-opinion', 'experts', '第十九条', '专家书面论证意见应当署名', (_, values) => v(values, 'way') === 'held' && (v(values, 'signed') !== 'yes' || isBare(values, 'opinion'))),
]
const RISK: readonly Rule[] = [
  rule('no-risk', 'risk', '第二十二条', '请开展风险评估，或者写明不评估的理由', (_, values) => isBare(values, 'way') || (v(values, 'way') === 'none' && isBare(values, 'reason'))),
  rule('no-level', 'risk', '第二十三条', '请写明评估单位和风险等级', (_, values) => v(values, 'way') === 'assessed' && (isBare(values, 'level') || isBare(values, 'assessor'))),
  rule('no-measures', 'risk', '第二十三条', '请写明风险防范、化解措施和处置预案', (_, values) => v(values, 'way') === 'assessed' && v(values, 'level') !== 'low' && isBare(values, 'measures')),
]
const REVIEW: readonly Rule[] = [
  rule('instead-of-review', 'review', '第二十五条', '不得以征求意见等方式代替合法性审查', (_, values) => v(values, 'how') !== 'review'),
  rule('no-conclusion', 'review', '第二十七条', '请填写审查结论和审查意见', (_, values) => isBare(values, 'conclusion') || isBare(values, 'opinion')),
  rule('review-too-short', 'review', '第二十六条', '合法性审查的时间一般不少于7个工作日，请留足时间', ({ workdays, reviewDays }, values) => isBare(values, 'submittedOn') || isBare(values, 'on') || workdays(v(values, 'submittedOn') as Day, v(values, 'on') as Day) < reviewDays),
  rule('review-before-draft', 'review', '第二十六条', '送审日期早于草案的日期：送审的应当是最后的草案', ({ item }, values) => before(item, 'draft', v(values, 'submittedOn'))),
  rule('review-by-drafter', 'review', '第二十五条', '草案是您本人拟订的，合法性审查应当由负责合法性审查的部门办理', ({ item }, values) => item.records.draft !== undefined && item.records.draft.account === v(values, 'account')),
]
const passed = (facts: Facts): boolean => facts.item.records.review?.values['conclusion'] === 'passed'
const DISCUSS: readonly Rule[] = [
  rule('not-passed', 'discuss', '第二十五条', '合法性审查没有通过的草案不得提交讨论；修改后请重新审查', (facts) => facts.item.records.review !== undefined && !passed(facts)),
  rule('changed-after-review', 'discuss', '第二十五条', '审查以后草案又改过，请重新审查', ({ item }) => (item.records.draft?.on ?? '') > (item.records.review?.on ?? '9')),
  rule('uncontrolled-risk', 'discuss', '第二十四条', '风险不可控的，先采取调整草案等措施，确保可控后再讨论', ({ item }) => item.records.risk?.values['controllable'] === 'no'),
  rule('wrong-meeting', 'discuss', '第三十条', '应当经决策机关常务会议或者全体会议讨论', (_, values) => v(values, 'meeting') !== 'standing' && v(values, 'meeting') !== 'plenary'),
  rule('discussed-before-review', 'discuss', '第二十五条', '会议日期早于出具审查意见的日期，没有经过审查不得讨论', ({ item }, values) => isBare(values, 'on') || before(item, 'review', v(values, 'on'))),
  rule('head-not-last', 'discuss', '第三十条', '行政首长应当最后发表意见', (_, values) => v(values, 'headLast') !== 'yes'),
  rule('no-reason-for-majority', 'discuss', '第三十条', '行政首长拟作的决定与多数人意见不一致的，应当在会上说明理由', (_, values) => v(values, 'majority') === 'differs' && isBare(values, 'why')),
  rule('dissent-unrecorded', 'discuss', '第三十条', '对不同意见应当如实记录', (_, values) => isBare(values, 'dissenters') || (v(values, 'dissenters') === 'some' && isBare(values, 'dissent'))),
  rule('no-result', 'discuss', '第三十条', '请选择会议的决定', (_, values) => isBare(values, 'result')),
]
const LATE: readonly Rule[] = [
  rule('no-party-report', 'party', '第三十一条', '需要请示报告的，请填写请示报告日期；不需要的写明理由', (_, values) => isBare(values, 'needed') || (v(values, 'needed') === 'yes' && isBare(values, 'on')) || (v(values, 'needed') === 'no' && isBare(values, 'reason'))),
  rule('not-decided', 'publish', '第三十二条', '集体讨论没有通过的不能公布', ({ item }) => item.records.discuss !== undefined && item.records.discuss.values['result'] !== 'passed'),
  rule('no-document', 'publish', '第三十二条', '请填写决策文件的名称', (_, values) => isBare(values, 'number')),
  rule('no-adoption', 'publish', '第三十二条', '社会公众普遍关心或者专业性、技术性较强的，应当说明公众意见、专家论证意见的采纳情况', (_, values) => v(values, 'wide') === 'yes' && isBare(values, 'adoption')),
  rule('no-feedback', 'publish', '第十八条', '公开征求过意见，还没有公布反馈，请先反馈', ({ item, asked }) => item.records.participate?.values['way'] === 'consulted' && (asked?.comments ?? 0) > 0 && asked?.fedBackOn === null),
  rule('no-archive', 'archive', '第三十三条', '请填写归档的材料', (_, values) => isBare(values, 'documents')),
  rule('no-executor', 'execute', '第三十四条', '请明确执行单位', (_, values) => isBare(values, 'executor')),
  rule('no-trigger', 'evaluate', '第三十六条', '请选择开展后评估的法定情形', (_, values) => isBare(values, 'trigger')),
  rule('same-assessor', 'evaluate', '第三十六条', '决策作出前承担主要论证评估工作的单位不得参加后评估，请另行委托', ({ item }, values) => !isBare(values, 'assessor') && v(values, 'assessor') === item.records.risk?.values['assessor']),
  rule('no-assessor', 'evaluate', '第三十六条', '请填写评估单位和评估结果', (_, values) => isBare(values, 'assessor') || isBare(values, 'result')),
]
export const RULES: readonly Rule[] = [...START, ...DRAFT, ...PARTICIPATE, ...EXPERTS, ...RISK, ...REVIEW, ...DISCUSS, ...LATE]

/** Steps that have to stand before this one; words of what is missing. */
export const missingBefore = ({ item }: Facts, step: StepKey): string[] => STEPS[step].after.filter((one) => item.records[one] === undefined).map((one) => `还没有${STEPS[one].label}（${STEPS[one].articles}）`)
/** What stands against a step whatever is typed: the page greys it with these words. */
export function reasonsBefore(facts: Facts, step: StepKey): string[] {
  const missing = missingBefore(facts, step)
  if (missing.length > 0) return missing
  return RULES.filter((one) => one.step === step && STANDING.has(one.id) && one.broken(facts, {})).map(({ words, article }) => `${words}（${article}）`)
}
/** Rules that look only at what stands already. */
const STANDING: ReadonlySet<string> = new Set(['not-listed', 'no-class', 'excluded', 'draft-after-publish', 'not-passed', 'changed-after-review', 'uncontrolled-risk', 'not-decided', 'no-feedback'])
/** Everything that the regulation refuses of this step with these words. Empty means go ahead. */
export const reasonsAgainstStep = (facts: Facts, step: StepKey, values: StepValues): string[] => [...missingBefore(facts, step), ...RULES.filter((one) => one.step === step && one.broken(facts, values)).map(({ words, article }) => `${words}（${article}）`)]
