import { addDays, chineseDay, daysBetween, isDay, type Day } from '#shared/days'
import { workdaysAfter, type WorkCalendar } from '#shared/work-calendar'
import type { ProjectMove } from './procedure.ts'
import type { ProjectFacts, ProjectFile } from './project.ts'

export type Fault = { readonly field: string; readonly reason: string }
/** One thing that a step asks for. */
export type Ask = { readonly name: string; readonly label: string; readonly kind: 'day' | 'line' | 'text' | 'whole'; readonly must?: boolean; readonly hint?: string; readonly start?: string }
type Step = { /** What will happen, a sentence each. */ readonly tells: readonly string[]; readonly asks: readonly Ask[]; readonly grave?: boolean }

const REASON: Ask = { name: 'note', label: '理由', kind: 'text', must: true }
const REMARK: Ask = { name: 'note', label: '说明', kind: 'text', hint: '可以不填' }

/** What each step's page says and asks. */
export const STEPS: Readonly<Record<Exclude<ProjectMove, 'save'>, Step>> = {
  approve: { tells: ['列入制定计划，起草单位可以开始起草'], asks: [REMARK] },
  refuse: { tells: ['不列入制定计划，以后需要的另行提出'], asks: [REASON], grave: true },
  consult: { tells: ['登记征求意见的起止日期和方式；期满次日起登记结果'], asks: [
    { name: 'begin', label: '开始日期', kind: 'day', must: true }, { name: 'until', label: '结束日期', kind: 'day', must: true, hint: '最后一个可以提意见的日子' }, { name: 'way', label: '征求方式', kind: 'line', must: true, hint: '如 在市政府门户网站公布，书面征求镇街和有关行业协会意见' },
    { name: 'short', label: '少于规定时间的理由', kind: 'line', hint: '够时间的不用填' },
  ] },
  end_consultation: { tells: ['登记收到和采纳的意见，采纳情况应当反馈或者公布'], asks: [
    { name: 'opinions', label: '收到意见', kind: 'whole', must: true, hint: '条' }, { name: 'adopted', label: '采纳意见', kind: 'whole', must: true, hint: '条，包括部分采纳' }, { name: 'answer', label: '采纳情况和不采纳的理由', kind: 'text', must: true },
  ] },
  submit: { tells: ['送审期间文本由审核人员审查，需要改时由审核人员退回'], asks: [REMARK] },
  legal_agree: { tells: ['确认制定主体、权限、程序和内容合法，可以提请集体审议'], asks: [
    { name: 'opinion', label: '审核意见', kind: 'text', must: true }, { name: 'competition', label: '公平竞争审查结论', kind: 'line', must: true, hint: '如 不涉及经营者经济活动；经审查不具有排除、限制竞争效果' },
  ] },
  legal_return: { tells: ['退给起草单位修改，改好后重新送审'], asks: [REASON] },
  decide: { tells: ['登记会议名称和日期；会议通过后由公开办统一登记编号'], asks: [{ name: 'meeting', label: '会议', kind: 'line', must: true, hint: '如 市政府第20次常务会议' }, { name: 'on', label: '会议日期', kind: 'day', must: true }] },
  decide_return: { tells: ['退给起草单位修改，改好后重新送合法性审核'], asks: [REASON] },
  register: { tells: ['文件列入规范性文件登记册，年度报告表二随之变动', '文件文本的文号、日期由系统填入，随后送三审'], grave: true, asks: [
    { name: 'docNo', label: '文号', kind: 'line', must: true, hint: '如 青政发〔2025〕3号' }, { name: 'unifiedNo', label: '统一编号', kind: 'line', must: true }, { name: 'issuedOn', label: '成文日期', kind: 'day', must: true },
    { name: 'effectiveOn', label: '施行日期', kind: 'day', must: true }, { name: 'validUntil', label: '有效期至', kind: 'day', hint: '最后一个有效的日子；没有规定的留空' },
  ] },
  publish: { tells: ['登记公布日期，政策文件库马上收录', '它修改、废止、取代的文件自施行之日起随之变动', '解读应当在规定期限内公布，逾期会持续提醒'], asks: [], grave: true },
  file: { tells: ['登记报送备案的日期和编号'], asks: [{ name: 'on', label: '备案日期', kind: 'day', must: true }, { name: 'no', label: '备案编号', kind: 'line' }] },
  drop: { tells: ['不再制定，登记和各稿都留下'], asks: [REASON], grave: true },
  note: { tells: ['只加一条备注'], asks: [{ name: 'note', label: '备注', kind: 'text', must: true }] },
}

export type Values = Readonly<Record<string, string>>

/** What is missing or misshapen in what was typed. */
export function faultsOfForm(asks: readonly Ask[], values: Values): Fault[] {
  return asks.flatMap(({ name, label, kind, must }): Fault[] => {
    const value = values[name] ?? ''
    if (value === '') return must ? [{ field: name, reason: `请填写“${label}”` }] : []
    if (kind === 'day' && !isDay(value)) return [{ field: name, reason: `“${label}”要写成 年-月-日，如 2025-01-31` }]
    return kind === 'whole' && !/^\d{1,6}$/.test(value) ? [{ field: name, reason: `“${label}”要写成数字` }] : []
  })
}

const day = (values: Values, name: string): Day => { const value = values[name] ?? ''; if (!isDay(value)) throw new Error(`${name} was checked to be a day`); return value }

/** 优化营商环境条例第六十二条: as a rule 30 days for what bears on business; else the office's own number of working days. */
function faultsOfTerm(values: Values, { project: { facts }, rules }: ProjectFile, calendar: WorkCalendar): Fault[] {
  const from = day(values, 'begin'), until = day(values, 'until')
  if (until < from) return [{ field: 'until', reason: '“结束日期”在“开始日期”之前' }]
  const least = facts.business ? addDays(from, 30) : workdaysAfter(from, rules.consultationDays, calendar)
  if (until >= least || (values['short'] ?? '') !== '') return []
  const term = facts.business ? '一般不少于30日（优化营商环境条例第六十二条）' : `不少于${rules.consultationDays}个工作日（系统设置，未经证实）`
  return [{ field: 'until', reason: `征求意见${term}，至少到${chineseDay(least)}；确需缩短的，请写明“少于规定时间的理由”` }]
}

function faultsOfRegistration(values: Values, { project: { facts }, today }: ProjectFile): Fault[] {
  const issued = day(values, 'issuedOn'), effective = day(values, 'effectiveOn'), until = values['validUntil'] ?? ''
  return [
    ...(issued > today ? [{ field: 'issuedOn', reason: '“成文日期”还没有到' }] : []),
    ...(facts.decision && issued < facts.decision.on ? [{ field: 'issuedOn', reason: `“成文日期”在集体审议（${facts.decision.on}）之前` }] : []),
    ...(effective < issued ? [{ field: 'effectiveOn', reason: '“施行日期”在“成文日期”之前' }] : []),
    ...(until !== '' && until <= effective ? [{ field: 'validUntil', reason: '“有效期至”应当在“施行日期”之后' }] : []),
  ]
}

/** What is wrong with a step's values as a whole, once each is well-formed. */
export function faultsOfStep(move: ProjectMove, values: Values, file: ProjectFile, calendar: WorkCalendar): Fault[] {
  const { today } = file
  if (move === 'consult') return faultsOfTerm(values, file, calendar)
  if (move === 'end_consultation' && Number(values['adopted']) > Number(values['opinions'])) return [{ field: 'adopted', reason: '“采纳意见”比“收到意见”还多，请核对' }]
  if ((move === 'decide' || move === 'file') && day(values, 'on') > today) return [{ field: 'on', reason: `“${move === 'decide' ? '会议日期' : '备案日期'}”还没有到` }]
  return move === 'register' ? faultsOfRegistration(values, file) : []
}

/** What a step puts on record. */
export function recordOf(move: ProjectMove, values: Values, by: { readonly name: string; readonly today: Day }): Partial<ProjectFacts> {
  const line = (name: string): string => values[name] ?? ''
  switch (move) {
    case 'consult': return { consultation: { from: day(values, 'begin'), until: day(values, 'until'), way: line('way'), short: line('short') }, consulted: null }
    case 'end_consultation': return { consulted: { opinions: Number(line('opinions')), adopted: Number(line('adopted')), answer: line('answer') } }
    case 'legal_agree': return { legal: { opinion: line('opinion'), competition: line('competition'), on: by.today, by: by.name } }
    case 'legal_return': case 'decide_return': return { legal: null, decision: null }
    case 'decide': return { decision: { meeting: line('meeting'), on: day(values, 'on') } }
    case 'register': return { registration: { docNo: line('docNo'), unifiedNo: line('unifiedNo'), issuedOn: day(values, 'issuedOn'), effectiveOn: day(values, 'effectiveOn'), validUntil: line('validUntil') === '' ? null : day(values, 'validUntil') } }
    default: return {}
  }
}

/** How long the review of legality has been waiting, in days: 国办发〔2018〕115号 sets a least and a most. */
export const waitingDays = ({ project: { since }, today }: ProjectFile): number => daysBetween(since, today)
