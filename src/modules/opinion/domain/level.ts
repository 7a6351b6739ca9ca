/** 特别重大, 重大, 较大, 一般: how grave an event of opinion is. */
export const LEVELS = { gravest: '特别重大', grave: '重大', larger: '较大', common: '一般' } as const
export type Level = keyof typeof LEVELS
export const LEVEL_KEYS = Object.keys(LEVELS) as Level[]
/** What an event looks like now. */
export type Shape = { readonly posts24h: number; readonly groups24h: number; /** Of the last six hours against the usual of the eighteen before; 1 is no growth. */ readonly growth: number; /** 0 to 100. */ readonly negative: number; readonly sources: number; readonly topics: readonly string[] }
/** A rule of the office; all of its conditions must hold. Numbers are the office's own (未经确认). */
export type AlarmRule = { readonly level: Level; readonly words: string; readonly posts24h?: number; readonly growth?: number; readonly negative?: number; readonly sources?: number; readonly topic?: string }
export const USUAL_RULES: readonly AlarmRule[] = [
  { level: 'gravest', words: '24 小时内 5000 条以上，负面过半，仍在快速增长', posts24h: 5000, negative: 50, growth: 2 }, { level: 'gravest', words: '涉及伤亡的事故 24 小时内 1000 条以上', posts24h: 1000, topic: 'accident' },
  { level: 'grave', words: '24 小时内 1000 条以上，负面过半', posts24h: 1000, negative: 50 }, { level: 'grave', words: '涉及伤亡的事故 24 小时内 100 条以上', posts24h: 100, topic: 'accident' },
  { level: 'larger', words: '24 小时内 200 条以上，负面过半', posts24h: 200, negative: 50 }, { level: 'larger', words: '24 小时内 50 条以上，增长三倍以上', posts24h: 50, growth: 3 },
  { level: 'common', words: '24 小时内 20 条以上，负面过半', posts24h: 20, negative: 50 },
]
const holds = (rule: AlarmRule, shape: Shape): boolean => shape.posts24h >= (rule.posts24h ?? 0) && shape.growth >= (rule.growth ?? 0) && shape.negative >= (rule.negative ?? 0) && shape.sources >= (rule.sources ?? 0) && (rule.topic === undefined || shape.topics.includes(rule.topic))
/** The gravest level whose rule holds, with the rule that says why; null where none does. */
export function levelOf(shape: Shape, rules: readonly AlarmRule[]): AlarmRule | null {
  for (const level of LEVEL_KEYS) { const rule = rules.find((one) => one.level === level && holds(one, shape)); if (rule) return rule }
  return null
}
export type Clock = { readonly name: string; readonly hours: number; readonly due: string; readonly source: string }
const after = (at: string, hours: number): string => new Date(Date.parse(at) + hours * 3_600_000).toISOString()
/** What has to be said by when, counted in hours from the alarm (国办发〔2016〕80号, 61号; read as excerpts). */
export function clocksOf(level: Level, raisedAt: string): Clock[] {
  const isGrave = level === 'gravest' || level === 'grave'
  return [...(isGrave ? [{ name: '首次发布权威信息', hours: 5, due: after(raisedAt, 5), source: '国办发〔2016〕80号' }, { name: '召开新闻发布会', hours: 24, due: after(raisedAt, 24), source: '国办发〔2016〕61号' }] : []), ...(isGrave ? [] : [{ name: '回应', hours: 48, due: after(raisedAt, 48), source: '国办发〔2016〕61号' }])]
}
