import { hiddenIn, type HiddenKind, type HiddenThing } from '#platform/documents/hidden/index'
import type { Checker, Circumstances, Severity } from '#screening/crawl'
import { screenText } from '#screening/engine'
import type { ScreenLine } from './screen-line.ts'

/** What nearly every file has: worth knowing, seldom worth stopping for. */
const USUAL: ReadonlySet<HiddenKind> = new Set(['author', 'metadata', 'software', 'revision-id', 'thumbnail', 'custom-data', 'device'])

/** What hides is read like any text: an identity number in a hidden row is as bad as one on the page. */
function severityOf({ kind, text }: HiddenThing, checkers: readonly Checker[], around: Circumstances): Severity {
  const checked = { text, segments: [{ kind: 'paragraph' as const, start: 0, end: text.length, place: '' }] }
  if (screenText(checkers, checked, around).some(({ severity }) => severity === 'block')) return 'block'
  return USUAL.has(kind) ? 'hint' : 'warn'
}

/** What hides in a file, a line each; it has no place in the file's text, so its offsets are 0. */
export async function hiddenLines(at: ScreenLine['at'], name: string, bytes: Uint8Array, checkers: readonly Checker[], around: Circumstances): Promise<ScreenLine[]> {
  return (await hiddenIn(name, bytes)).map((thing) => {
    const { kind, place, text, why } = thing
    return { at, class: 'hidden', rule: kind, severity: severityOf(thing, checkers, around), start: 0, end: 0, text, proposal: null, why: place === '' ? why : `${place}：${why}`, place }
  })
}
