/** Words that every request is full of, and joints between words: a run of characters ends there. */
const JOINTS = /[^\p{Script=Han}]+|政府信息|信息公开|依申请|申请|公开|关于|有关|相关|情况|文件|材料|资料|信息|以及|的|和|与|及|或|对|等|在|了|第|号|份|件|年度|年/gu
const [SHORTEST, LONGEST] = [2, 10]
/** A part that hardly ever stands outside a longer word is not a word of its own. */
const MOSTLY = 0.8

/** The end of a place's name is no word: 头村 of 渡头村 and 湾头村. */
const TAIL = /^.[村镇乡路县]$/u

/** All runs of two to ten characters of one subject, each once. */
function partsOf(subject: string): Set<string> {
  const parts = new Set<string>()
  for (const run of subject.split(JOINTS)) {
    const letters = [...run]
    for (let start = 0; start < letters.length; start += 1) {
      for (let length = SHORTEST; length <= LONGEST && start + length <= letters.length; length += 1) parts.add(letters.slice(start, start + length).join(''))
    }
  }
  return parts
}

/** One goes on where the other ends, and they share more than half of the shorter: pieces of one phrase. */
function overlap(one: string, other: string): boolean {
  const most = Math.min(one.length, other.length)
  for (let shared = most; shared > most / 2; shared -= 1) if (one.endsWith(other.slice(0, shared)) || other.endsWith(one.slice(0, shared))) return true
  return one.includes(other) || other.includes(one)
}

/**
 * Frequent words of subjects without a dictionary: parts are counted by the subjects that hold them; of parts within one another the longer one
 * is kept where it stands for most of the shorter one's subjects, else the shorter one.
 */
export function frequentWords(subjects: readonly string[], most: number, least = 3): string[] {
  const counts = new Map<string, number>()
  for (const subject of subjects) for (const part of partsOf(subject)) counts.set(part, (counts.get(part) ?? 0) + 1)
  const often = [...counts].filter(([word, n]) => n >= least && !TAIL.test(word)).toSorted(([a, n], [b, m]) => m - n || b.length - a.length || (a < b ? -1 : 1)).slice(0, 600)
  const kept: [string, number][] = []
  for (const [word, n] of often.toSorted(([a], [b]) => b.length - a.length)) {
    if (!kept.some(([longer, m]) => longer.includes(word) && m >= n * MOSTLY)) kept.push([word, n])
  }
  const byCount = kept.toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word)
  // Of words that share characters the more frequent one speaks for both.
  const words: string[] = []
  for (const word of byCount) if (words.length < most && !words.some((before) => overlap(before, word))) words.push(word)
  return words
}
