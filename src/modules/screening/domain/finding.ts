/** How grave: `block` stops publication, `warn` must be looked at, `hint` may be. */
export const SEVERITIES = { block: '必须改正', warn: '请核实', hint: '提示' } as const
export type Severity = keyof typeof SEVERITIES

/** One thing that a check found in a text: where, what, why, what to write instead, and by which rule of which source. */
export type Finding = {
  readonly class: string
  readonly severity: Severity
  /** Which part of the entry: 标题, 正文第3段, 附件名 … */
  readonly place: string
  readonly text: string
  readonly start?: number
  readonly end?: number
  readonly why: string
  readonly proposal: string | null
  readonly rule: string
  readonly source: string
}
