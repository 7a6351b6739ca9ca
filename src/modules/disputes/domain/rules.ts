import { isResult, type DisputeResult } from './dispute.ts'

/** The terms of a case. What the law's text at hand does not confirm is the office's to set, so they are arguments. */
export type DisputeRules = {
  readonly answerSimplified: number
  readonly answerOrdinary: number
  readonly answerLitigation: number
  readonly decideSimplified: number
  readonly decideOrdinary: number
  readonly decideExtension: number
  /** A term of calendar days that would end on a day off ends on the next working day. */
  readonly restDayMoves: boolean
  readonly mediatedAs: DisputeResult
}

type Rule = { readonly label: string; readonly unit: '个工作日' | '日' | ''; readonly source: string; readonly confirmed: boolean; readonly fallback: number | boolean | DisputeResult }

/** Every rule with its article; `confirmed` is false where nobody has checked the number against the text of the law. */
export const RULES = {
  answerSimplified: { label: '简易程序答复期限', unit: '个工作日', source: '行政复议法第五十四条、第八十八条', confirmed: true, fallback: 5 },
  answerOrdinary: { label: '普通程序答复期限', unit: '个工作日', source: '行政复议法第四十八条、第八十八条', confirmed: false, fallback: 10 },
  answerLitigation: { label: '答辩期限', unit: '日', source: '行政诉讼法第六十七条', confirmed: false, fallback: 15 },
  decideSimplified: { label: '简易程序审理期限', unit: '日', source: '行政复议法第六十二条', confirmed: true, fallback: 30 },
  decideOrdinary: { label: '普通程序审理期限', unit: '日', source: '行政复议法第六十二条', confirmed: true, fallback: 60 },
  decideExtension: { label: '最长延长', unit: '日', source: '行政复议法第六十二条', confirmed: true, fallback: 30 },
  restDayMoves: { label: '届满日是休息日的顺延', unit: '', source: '参照民事诉讼法第八十五条', confirmed: false, fallback: true },
  mediatedAs: { label: '调解结案计入', unit: '', source: '国办公开办函〔2021〕30号（未写明）', confirmed: false, fallback: 'other' },
} as const satisfies Record<keyof DisputeRules, Rule>

export const DEFAULT_RULES: DisputeRules = Object.fromEntries(Object.entries(RULES).map(([key, { fallback }]) => [key, fallback])) as DisputeRules

/** Reads the rules from the office's settings (`disputes.answerOrdinary`…); only what is unconfirmed can be set, and only to what makes sense. */
export function rulesFrom(chosen: Readonly<Record<string, unknown>>): DisputeRules {
  const whole = (key: 'answerOrdinary' | 'answerLitigation'): number => {
    const value = chosen[`disputes.${key}`]
    return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : DEFAULT_RULES[key]
  }
  const moves = chosen['disputes.restDayMoves'], mediated = chosen['disputes.mediatedAs']
  return {
    ...DEFAULT_RULES, answerOrdinary: whole('answerOrdinary'), answerLitigation: whole('answerLitigation'),
    restDayMoves: typeof moves === 'boolean' ? moves : DEFAULT_RULES.restDayMoves,
    mediatedAs: typeof mediated === 'string' && isResult(mediated) ? mediated : DEFAULT_RULES.mediatedAs,
  }
}
