import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'
import { isPeriod, isYearlyDay, type LimitRule } from './limits.ts'

export const AUDIENCES = ['全社会', '特定群众'] as const
export const WAYS = ['主动', '依申请'] as const
export const LEVELS = ['县级', '乡级', '县级、乡级'] as const
/** The carriers that the national form lists; an office may name another. */
export const CHANNELS = [
  '政府网站',
  '政府公报',
  '两微一端',
  '发布会/听证会',
  '广播电视',
  '纸质媒体',
  '公开查阅点',
  '政务服务中心',
  '便民服务站',
  '入户/现场',
  '社区/企事业单位/村公示栏',
  '精准推送',
  '其他',
] as const
export type Audience = (typeof AUDIENCES)[number]
export type Way = (typeof WAYS)[number]
export type Level = (typeof LEVELS)[number]
export const isAudience = (text: string): text is Audience => (AUDIENCES as readonly string[]).includes(text)
export const isWay = (text: string): text is Way => (WAYS as readonly string[]).includes(text)
export const isLevel = (text: string): text is Level => (LEVELS as readonly string[]).includes(text)

/** One row of a standard catalogue: the ten columns of the national form, its limit both in words and for the calendar. */
export type StandardRow = {
  readonly id: string
  readonly column: string
  readonly position: number
  readonly item: string
  readonly subItem: string
  readonly elements: string
  readonly basis: string
  readonly limitWords: string
  readonly limit: LimitRule | null
  readonly duty: string
  readonly channels: readonly string[]
  readonly audience: Audience
  readonly way: Way
  readonly level: Level
  /** What is to be compared with the ministry's own guide; empty when somebody has. */
  readonly toCheck: string
}
/** A row as the office holds it: who owes it, from when. */
export type StandardItem = StandardRow & {
  readonly since: Day
  readonly dutyAgencies: readonly AgencyId[]
  readonly closed: boolean
  readonly version: number
}

/** A rule as a table cell or a file writes it: `workdays:20:formed`, `periodic:quarter`, `yearly_by:3-31`, `realtime`; empty for none. */
export function ruleCode(rule: LimitRule | null): string {
  if (rule === null) return ''
  if (rule.kind === 'workdays') return `workdays:${rule.days}:${rule.from}`
  if (rule.kind === 'periodic') return `periodic:${rule.every}`
  return rule.kind === 'yearly_by' ? `yearly_by:${rule.month}-${rule.day}` : 'realtime'
}

/** Reads a rule back; undefined for what is none. */
export function readRule(text: string): LimitRule | null | undefined {
  const [kind = '', first = '', second = ''] = text.trim().split(':')
  if (kind === '') return null
  if (kind === 'realtime') return { kind }
  if (kind === 'periodic') return isPeriod(first) ? { kind, every: first } : undefined
  if (kind === 'workdays') {
    const days = Number(first),
      from = second === '' ? 'formed' : second
    return Number.isInteger(days) && days >= 1 && days <= 250 && (from === 'formed' || from === 'changed' || from === 'decided')
      ? { kind, days, from }
      : undefined
  }
  if (kind !== 'yearly_by') return undefined
  const [month = 0, day = 0] = first.split('-').map(Number)
  return isYearlyDay(month, day) ? { kind, month, day } : undefined
}

/** What the words of a time limit say, where they say it plainly: for rows that come without a rule. */
export function ruleFromWords(words: string): LimitRule | null {
  const text = words.replace(/\s/g, '').normalize('NFKC')
  const workdays = /(\d{1,3})个?工作日/.exec(text)
  if (workdays) {
    const from = /决定|作出/.test(text) ? 'decided' : /形成/.test(text) ? 'formed' : /变更|变动/.test(text) ? 'changed' : 'formed'
    return { kind: 'workdays', days: Number(workdays[1]), from }
  }
  const by = /每年(\d{1,2})月(\d{1,2})日(?:之)?前/.exec(text)
  if (by && isYearlyDay(Number(by[1]), Number(by[2]))) return { kind: 'yearly_by', month: Number(by[1]), day: Number(by[2]) }
  if (/(?:按|每)月/.test(text)) return { kind: 'periodic', every: 'month' }
  if (/(?:按|每)季/.test(text)) return { kind: 'periodic', every: 'quarter' }
  if (/(?:按|每)半年/.test(text)) return { kind: 'periodic', every: 'half_year' }
  if (/(?:按|每)年/.test(text)) return { kind: 'periodic', every: 'year' }
  return /实时|即时|随时/.test(text) ? { kind: 'realtime' } : null
}
