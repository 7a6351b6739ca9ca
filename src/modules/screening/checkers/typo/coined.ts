/** A short stretch in quotation marks is often a slogan or a name of its own making. */
const QUOTED = /“[^“”\n]{1,14}”/g
/** How near a character must come again for the stretch to be one of a row of like words: 治水、治气、治土. */
const NEAR = 6

/** A mark for each unit that stands in short quotation. */
export function quotedUnits(text: string): Uint8Array {
  const marks = new Uint8Array(text.length)
  for (const { index, 0: stretch } of text.matchAll(QUOTED)) marks.fill(1, index, index + stretch.length)
  return marks
}

/** Whether the stretch belongs to a row of words made alike: a character of it comes again close by. */
export function isOneOfARow(text: string, start: number, end: number): boolean {
  const around = text.slice(Math.max(0, start - NEAR), start) + text.slice(end, end + NEAR)
  for (let at = start; at < end; at += 1) if (around.includes(text[at] ?? '')) return true
  return false
}

/** Whether the text speaks of the word itself: it stands alone in quotation marks, or what it should be follows. */
export const isMentioned = (text: string, start: number, end: number): boolean =>
  (/[“‘「『]/.test(text[start - 1] ?? '') && /[”’」』]/.test(text[end] ?? '')) || /^[”’」』]?(?:应为|应作|误写|系笔误|改为|→)/.test(text.slice(end, end + 6))
