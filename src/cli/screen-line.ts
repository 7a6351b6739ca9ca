import type { CheckedText, Found, Severity } from '#screening/crawl'

/** One finding of `gongkai screen`; `place` is for people and stays out of the JSON. */
export type ScreenLine = {
  readonly at: { readonly file: string } | { readonly url: string }
  readonly class: string
  readonly rule: string
  readonly severity: Severity
  readonly start: number
  readonly end: number
  readonly text: string
  readonly proposal: string | null
  readonly why: string
  readonly place?: string
}
/** What could not be read, with a sentence that says what to do. */
export type Unread = { readonly at: ScreenLine['at']; readonly error: string }

/** The shape is a contract: what else the program knows stays out of it. */
export const jsonLine = ({ at, class: kind, rule, severity, start, end, text, proposal, why }: ScreenLine): string =>
  JSON.stringify({ ...at, class: kind, rule, severity, start, end, text, proposal, why })

export const isGrave = ({ severity }: { readonly severity: Severity }): boolean => severity !== 'hint'

/** What was checked, and how its offsets become those of the source (whose words a finding shows). */
export type Read = { readonly checked: CheckedText; readonly source: string; readonly toSource: (offset: number) => number }

/** A checker's finding as a line, with offsets of the text that was read. */
export function lineOf(at: ScreenLine['at'], { checked: given, source, toSource }: Read, found: Found): ScreenLine {
  const { class: kind, rule, severity, start, end, proposal, why } = found
  const place = given.segments.find((segment) => segment.kind !== 'link' && segment.start <= start && start <= segment.end)?.place
  return { at, class: kind, rule, severity, start: toSource(start), end: toSource(end), text: source.slice(toSource(start), toSource(end)), proposal, why, ...(place === undefined ? {} : { place }) }
}
