/** Points are whole hundredths, so that sums are exact and no order of adding changes them. */
export type Points = number
export const POINT = 100
export const pointsText = (points: Points): string => (points / POINT).toFixed(2).replace(/\.?0+$/, '')

/** How records become points. `full` is the indicator's weight. */
export type ScoreRule =
  /** The share of good records; nothing to count gives `empty`. */
  | { readonly kind: 'share'; readonly empty: 'full' | 'none' | 'out' }
  /** So much off for each bad record, not more than `most`. */
  | { readonly kind: 'deduct'; readonly each: Points; readonly most: Points }
  /** So much for each good record, not more than the weight. */
  | { readonly kind: 'add'; readonly each: Points }
  /** A reviewer's judgement with evidence, 0 to the weight. */
  | { readonly kind: 'manual' }

export type Indicator = { readonly key: string; readonly group: string; readonly title: string; readonly weight: Points; readonly rule: ScoreRule; /** Which register's records it reads; null for what people judge. */ readonly source: string | null; readonly basis: string }

/** One record that a score was made of; it can be opened. */
export type CountedRecord = { readonly id: string; readonly title: string; readonly href: string; readonly good: boolean; readonly why: string; /** Left out after an objection, with the reason. */ readonly struck?: string }

/** One thing that a person judged, with its reason and its evidence. */
export type Judgement = { readonly points: Points; readonly reason: string; readonly evidence: string }

/** The share of records that are good, or the total reached, in points; null where there was nothing to judge and the indicator is left out. */
export function scoreOf({ rule, weight }: Pick<Indicator, 'rule' | 'weight'>, given: readonly CountedRecord[], judged: Judgement | null): Points | null {
  const records = given.filter(({ struck }) => struck === undefined)
  if (rule.kind === 'manual') return judged ? clamp(judged.points, weight) : null
  const good = records.filter((record) => record.good).length, bad = records.length - good
  if (rule.kind === 'deduct') return clamp(weight - Math.min(bad * rule.each, rule.most), weight)
  if (rule.kind === 'add') return clamp(good * rule.each, weight)
  if (records.length > 0) return Math.round(weight * good / records.length)
  return rule.empty === 'out' ? null : rule.empty === 'full' ? weight : 0
}
const clamp = (points: Points, weight: Points): Points => Math.max(0, Math.min(weight, Math.round(points)))

/** What is wrong with a system of indicators: its weights make a hundred, its keys are its own. */
export function faultsOfSystem(indicators: readonly Indicator[]): string[] {
  const sum = indicators.reduce((so, { weight }) => so + weight, 0), keys = new Set(indicators.map(({ key }) => key))
  return [
    ...(indicators.length === 0 ? ['还没有指标，请先添加'] : []), ...(keys.size === indicators.length ? [] : ['有重复的指标编号，请改成不同的编号']),
    ...(sum === 100 * POINT ? [] : [`各项指标的分值合计 ${pointsText(sum)} 分，应当是 100 分，请调整`]),
    ...indicators.flatMap(({ title, weight, rule, source }) => [
      ...(weight > 0 ? [] : [`“${title}”的分值应当大于 0`]),
      ...(rule.kind === 'manual' || source !== null ? [] : [`“${title}”由系统取数，请选择取数来源`]),
      ...((rule.kind === 'deduct' || rule.kind === 'add') && rule.each <= 0 ? [`“${title}”每件的分值应当大于 0`] : []),
    ]),
  ]
}
