import type { CheckedText } from '../../domain/checked-text.ts'
import type { Found } from '../../domain/checker.ts'

/** Names that every browser understands. */
const ALWAYS = new Set(['', 'top', '!'])
const decoded = (text: string): string => { try { return decodeURIComponent(text) } catch { return text } }
export const isMissing = (fragment: string, anchors: { has: (name: string) => boolean }): boolean => !ALWAYS.has(fragment) && !/^[!/:?]/.test(fragment) && !anchors.has(fragment) && !anchors.has(decoded(fragment))

export const MISSING_ANCHOR = { rule: 'missing-anchor', severity: 'hint', why: '链接要跳到的位置不存在，点了不会动；请核对位置的名称，或者去掉“#”后面的部分' } as const

/** Links to a place of the same page that the page does not have. */
export function missingAnchors({ segments, text }: CheckedText, anchors: ReadonlySet<string>): Found[] {
  return segments.flatMap(({ kind, href = '', start, end }): Found[] => {
    if (kind !== 'link' || !href.startsWith('#') || !isMissing(href.slice(1), anchors) || start >= end || end > text.length) return []
    return [{ class: 'link', ...MISSING_ANCHOR, start, end, proposal: null, source: '《政府网站发展指引》（国办发〔2017〕47号）' }]
  })
}
