import type { Severity } from '../../domain/finding.ts'

/** What one of the comparisons saw, before the checker adds class, rule and source. */
export type Sighting = { readonly start: number; readonly end: number; readonly severity: Severity; readonly why: string; readonly proposal: string | null }

/** The text with what the comparisons ask of it. */
export type Reading = { readonly text: string; readonly isQuoted: (at: number) => boolean }

const LOWER: Readonly<Record<Severity, Severity>> = { block: 'warn', warn: 'hint', hint: 'hint' }
/** One step down; nothing falls silent by it. */
export const oneLower = (severity: Severity): Severity => LOWER[severity]

const ASK = '此处在引号或书名号内，可能是引文或原有名称，请核对原文后再改。'
/** The same finding for a quotation or a quoted name: one step lower, and a person decides what is written there. */
export const asQuoted = (seen: Sighting): Sighting => ({ ...seen, severity: oneLower(seen.severity), why: `${seen.why}${ASK}`, proposal: null })
