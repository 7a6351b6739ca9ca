/** What is wrong from now on, and what to write instead; null where it is only to be looked at. */
export type SweepPair = { readonly wrong: string; readonly right: string | null }
export type SweepPart = { readonly name: string; readonly place: string; readonly text: string }
export type SweepHit = { readonly part: string; readonly place: string; readonly start: number; readonly end: number; readonly words: string; readonly around: string; readonly proposal: string | null }

const AROUND = 30

/** One pair a line: 旧 => 新, or the old words alone. Gives the pairs, or what is wrong with the lines. */
export function pairsIn(text: string): SweepPair[] | string[] {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  const pairs = lines.map((line): SweepPair => { const [wrong = '', right] = line.split(/\s*(?:=>|＝＞|→)\s*/); return { wrong, right: right === undefined || right === '' ? null : right } })
  const faults = pairs.flatMap(({ wrong, right }, at) => [...([...wrong].length < 2 ? [`第${at + 1}行：要查的文字至少两个字`] : []), ...(wrong === right ? [`第${at + 1}行：新旧写法相同`] : [])])
  return pairs.length === 0 ? ['请填写要查的文字，每行一条'] : faults.length > 0 ? faults : pairs
}

/** Whether the right words already stand there: 市文旅局 holds 旅局, but is not to become 市文文旅局. */
function alreadyRight(text: string, at: number, { wrong, right }: SweepPair): boolean {
  if (right === null) return false
  for (let inner = right.indexOf(wrong); inner >= 0; inner = right.indexOf(wrong, inner + 1)) if (text.startsWith(right, at - inner)) return true
  return false
}

/** Every place of some parts that is now wrong, in order. */
export function hitsIn(parts: readonly SweepPart[], pairs: readonly SweepPair[]): SweepHit[] {
  return parts.flatMap(({ name, place, text }) => pairs.flatMap((pair) => {
    const hits: SweepHit[] = []
    for (let at = text.indexOf(pair.wrong); at >= 0; at = text.indexOf(pair.wrong, at + pair.wrong.length)) {
      if (alreadyRight(text, at, pair)) continue
      const end = at + pair.wrong.length
      hits.push({ part: name, place, start: at, end, words: pair.wrong, around: text.slice(Math.max(0, at - AROUND), end + AROUND).replace(/\s+/g, ' '), proposal: pair.right })
    }
    return hits
  }).toSorted((a, b) => a.start - b.start))
}
