import { sm3 } from '#platform/ledger/hash'
import { FINDING_CLASSES, type Checker } from '../domain/checker.ts'
import type { Circumstances } from '../domain/checked-text.ts'
import type { Finding } from '../domain/finding.ts'
import { isExcepted, type ExceptionRule } from '../domain/exceptions.ts'
import { screenText } from './index.ts'
import { joinedParts, placeOf, type Part } from './parts.ts'

const AROUND = 12
/** The words and what stands around them, without what changes when a line is broken elsewhere. */
const keyOf = (cls: string, rule: string, text: string, start: number, end: number): string =>
  sm3(JSON.stringify([cls, rule, text.slice(start, end), text.slice(Math.max(0, start - AROUND), start).split('\n').at(-1), text.slice(end, end + AROUND).split('\n')[0]])).slice(0, 24)

/** What the checkers say of the parts, without what the office's exceptions let stand. */
export function findingsIn(checkers: readonly Checker[], exceptions: readonly ExceptionRule[], parts: readonly Part[], around: Circumstances): Finding[] {
  const joined = joinedParts(parts)
  return screenText(checkers, joined, around).flatMap((found): Finding[] => {
    const text = joined.text.slice(found.start, found.end)
    const { range, place } = placeOf(joined, found.start)
    if (!range || isExcepted(exceptions, { class: found.class, rule: found.rule, text, sentence: sentenceAround(joined.text, found.start, found.end) })) return []
    return [{
      class: FINDING_CLASSES[found.class], severity: found.severity, place, text, part: range.name, start: found.start - range.start, end: found.end - range.start, why: found.why, proposal: found.proposal, rule: found.rule, source: found.source,
      key: keyOf(found.class, found.rule, joined.text, found.start, found.end),
    }]
  })
}

/** The sentence that a stretch stands in. */
function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('。', start - 1), text.lastIndexOf('\n', start - 1)) + 1
  const after = text.slice(end, end + 200).search(/[。\n]/)
  return text.slice(Math.max(from, start - 200), after < 0 ? end + 200 : end + after)
}
