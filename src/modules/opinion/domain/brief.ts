import { isDay } from '#shared/days'
import { LEVELS } from './level.ts'
import { MATTER_STATES, type Matter, type Running } from './matter.ts'

type Counted = { readonly name: string; readonly n: number; readonly negative: number }
export type BriefFacts = {
  readonly figures: { readonly posts: number; readonly fresh: number; readonly negative: number; readonly places: readonly Counted[]; readonly topics: readonly Counted[] }
  readonly matters: readonly { readonly matter: Matter; readonly clocks: readonly Running[] }[]
  readonly placeName: (id: string) => string; readonly topicName: (topic: string) => string
}
export type BriefLine = { readonly kind: 'h' | 'p'; readonly text: string }
/** The span of a daily (2025-01-31) or monthly (2025-01) brief, by the day of China. */
export function spanOf(of: string): { readonly title: string; readonly begins: Date; readonly until: Date } | null {
  const midnight = (day: string): Date => new Date(`${day}T00:00:00+08:00`)
  if (isDay(of)) { const begins = midnight(of); return { title: `${of} 政务舆情日报`, begins, until: new Date(begins.getTime() + 86_400_000) } }
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(of)) return null
  const [year = 0, month = 0] = of.split('-').map(Number), next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
  return { title: `${year}年${month}月政务舆情月报`, begins: midnight(`${of}-01`), until: midnight(`${next}-01`) }
}
const few = (counted: readonly Counted[], nameOf: (name: string) => string): string => counted.slice(0, 5).map(({ name, n, negative }) => `${nameOf(name)} ${n} 条（负面 ${negative}）`).join('，')
const matterLine = ({ matter, clocks }: BriefFacts['matters'][number], i: number): string => {
  const late = clocks.filter(({ standing }) => standing === 'late' || standing === 'late-done')
  return `${i + 1}. ${matter.title}（${LEVELS[matter.level]}）：${matter.why}；${MATTER_STATES[matter.state].label}${late.length > 0 ? `；${late.map(({ name }) => name).join('、')}超时` : ''}${matter.lessons ? `；复盘：${matter.lessons}` : ''}`
}
/** The brief in lines: figures first, then what was dealt with. */
export function briefLines({ figures, matters, placeName, topicName }: BriefFacts): BriefLine[] {
  const p = (text: string): BriefLine => ({ kind: 'p', text }), h = (text: string): BriefLine => ({ kind: 'h', text })
  return [
    h('一、总体情况'), p(`收到 ${figures.posts} 条，去重以后 ${figures.fresh} 条，其中负面 ${figures.negative} 条。`),
    ...(figures.topics.length > 0 ? [p(`说得最多的事：${few(figures.topics, topicName)}。`)] : []), ...(figures.places.length > 0 ? [p(`说得最多的地方：${few(figures.places, placeName)}。`)] : []),
    h('二、舆情处置'), ...(matters.length > 0 ? matters.map((one, i) => p(matterLine(one, i))) : [p('没有需要处置的舆情。')]),
  ]
}
