import type { CheckedText } from '../../domain/checked-text.ts'

/** An address in a text: a link, or one that is only written out. */
export type WrittenAddress = { readonly href: string; readonly start: number; readonly end: number; readonly isLink: boolean }

const WRITTEN = /(?:h?t{1,3}ps?|ht?ps?|hpttp?s?|ftp|file)[:：;；]?[/\\＼]{1,3}:?[\w\-.~:/?#[\]@!$&'()*+,;=%]{3,2000}/gi
const TRAILING = /[.,;:!?'()[\]]+$/

function written(text: string): WrittenAddress[] {
  return [...text.matchAll(WRITTEN)].flatMap((found) => {
    const start = found.index, before = text.charAt(start - 1)
    if (/[a-z0-9]/i.test(before)) return []
    // A closing bracket belongs to the sentence unless the address opened it.
    const href = /\([^)]*\)$/.test(found[0]) ? found[0] : found[0].replace(TRAILING, '')
    return [{ href, start, end: start + href.length, isLink: false }]
  })
}

/** Every link of the text, and every address written out that is not itself a link. */
export function addressesIn({ text, segments }: CheckedText): WrittenAddress[] {
  const links = segments.flatMap(({ kind, href, start, end }) => (kind === 'link' && href !== undefined ? [{ href, start, end, isLink: true }] : []))
  const covered = links.toSorted((a, b) => a.start - b.start)
  let at = 0
  const free = written(text).filter(({ start, end }) => {
    while (at < covered.length && (covered[at]?.end ?? 0) <= start) at += 1
    const link = covered[at]
    return link === undefined || link.start >= end
  })
  return [...links, ...free]
}
