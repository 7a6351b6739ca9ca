/** Opening marks of quotations and of quoted names, with the marks that close them. */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』', '《': '》', '〈': '〉' }
const MARK = /[“”‘’「」『』《》〈〉\n]/g
const LONGEST = 600

type Stretch = { readonly start: number; readonly end: number }

/** Pairs of marks in the order of their closing marks. A pair over a line's end or over 600 signs is not believed: there a mark is missing. */
function pairsOf(text: string): Stretch[] {
  const open = new Map<string, number>()
  const pairs: Stretch[] = []
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const closing = CLOSING[mark]
    if (mark === '\n') open.clear()
    else if (closing !== undefined) open.set(closing, index)
    else {
      const start = open.get(mark)
      if (start !== undefined && index - start <= LONGEST) pairs.push({ start, end: index })
      open.delete(mark)
    }
  }
  return pairs.sort((a, b) => a.start - b.start)
}

/** Stretches inside one another or overlapping are one. */
function merged(pairs: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = []
  for (const pair of pairs) {
    const last = whole.at(-1)
    if (last && pair.start < last.end) whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, pair.end) }
    else whole.push(pair)
  }
  return whole
}

/** Tells whether a place lies within quotation marks or book-title marks. */
export function quotedStretches(text: string): (at: number) => boolean {
  const stretches = merged(pairsOf(text))
  return (at) => {
    let low = 0
    let high = stretches.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((stretches[middle]?.start ?? 0) <= at) low = middle + 1
      else high = middle
    }
    return low > 0 && at < (stretches[low - 1]?.end ?? 0)
  }
}
