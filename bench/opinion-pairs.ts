import type { Planted } from './opinion-data.ts'

const LIKE = 0.5
const pairsOf = (text: string): Set<string> => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)))
/** Groups by comparing every post with every earlier one: the shares of common pairs of signs. */
export function pairwise(posts: readonly Planted[]): { readonly groups: Float64Array; readonly origins: Float64Array; readonly seconds: number } {
  const groups = new Float64Array(posts.length), origins = new Float64Array(posts.length), sets: Set<string>[] = [], began = performance.now()
  posts.forEach(({ post, origin }, i) => {
    const own = pairsOf(post.words)
    let best = i, most = LIKE
    for (let j = 0; j < i; j++) {
      const other = sets[j] as Set<string>
      let same = 0
      for (const pair of own) if (other.has(pair)) same += 1
      const like = same / (own.size + other.size - same)
      if (like > most) { most = like; best = groups[j] as number }
    }
    sets.push(own)
    groups[i] = best
    origins[i] = origin
  })
  return { groups, origins, seconds: (performance.now() - began) / 1000 }
}
