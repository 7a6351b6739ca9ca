import type { Severity } from './severity.ts'

export { SEVERITIES, type Severity } from './severity.ts'

/** Somebody looked at a finding and said why it may stand. */
export type Dismissal = { readonly by: string; readonly on: string; readonly reason: string }

/** One thing that a check found in a text: where, what, why, what to write instead, and by which rule of which source. */
export type Finding = {
  readonly class: string
  readonly severity: Severity
  /** As people call the place: 标题, 正文第3段, 附件“名单.docx”第4段. */
  readonly place: string
  readonly text: string
  /** The part that it is in (title, body, summary, field-x, attachment:x), and the stretch of that part's words. */
  readonly part?: string
  readonly start?: number
  readonly end?: number
  readonly why: string
  readonly proposal: string | null
  readonly rule: string
  readonly source: string
  /** The same for the same words in the same surroundings: by it a dismissal is remembered. */
  readonly key?: string
  readonly dismissed?: Dismissal | undefined
}
