import type { Found } from '../../domain/checker.ts'
import type { Severity } from '../../domain/finding.ts'
import type { Entry } from './term-book.ts'

/** Ways to write a term, as the finding tells them. */
const WRITTEN = { plain: '', letters: '用繁体、全角或者形近字写成', signs: '中间夹有符号或者空格', mixed: '夹有拼音', sounds: '用拼音写成' } as const
export type Written = keyof typeof WRITTEN

/** A stretch of the original text where an entry was seen. */
export type Sighting = { readonly entry: Entry; readonly start: number; readonly end: number; readonly severity: Severity; readonly because: string | null; readonly written: Written }

function whyOf(text: string, { entry, start, end, because, written }: Sighting): string {
  const { list, term } = entry
  const seen = text.slice(start, end)
  const name = written === 'plain' ? `“${seen}”` : `“${seen}”即“${term.term}”（${WRITTEN[written]}），`
  const kind = `${name}列入敏感词（${list.class}）`
  const reason = term.why === undefined ? '' : `：${term.why.replace(/。$/u, '')}`
  const context = because === null ? '' : `；附近有“${because}”，可能是正当表述`
  const advice = because !== null ? '请结合上下文判断' : term.proposal ? `请改为“${term.proposal}”` : written === 'plain' ? '请核实，确需使用的注明理由，否则删改' : '请核实是否被人植入，不当的删去'
  return `${kind}${reason}${context}，${advice}。`
}

/** The finding of a sighting. */
export const findingOf = (text: string, sighting: Sighting): Found => ({
  class: 'sensitive', rule: sighting.entry.list.name, severity: sighting.severity, start: sighting.start, end: sighting.end,
  why: whyOf(text, sighting), proposal: sighting.entry.term.proposal ?? null, source: `${sighting.entry.list.source}（${sighting.entry.list.version}版）`,
})
