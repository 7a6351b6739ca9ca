import { asQuoted, type Reading, type Sighting } from './sighting.ts'
import { eachListed, type WordIndex, wordIndex } from './word-index.ts'
import type { PostHolder, WordingList } from './wording-list.ts'

export type ReadyPosts = WordIndex<{ readonly given: PostHolder; readonly name: string; readonly why: string }>

/** Posts with the people who do not hold them: former holders, and holders of the list's other posts. */
export function readyPosts(list: WordingList): ReadyPosts {
  const posts = (list.posts ?? []).filter(({ enabled }) => enabled !== false)
  const holds = (name: string, post: string): boolean => posts.some((other) => other.holder === name && other.post === post)
  return wordIndex(
    posts.flatMap((given) => [
      ...(given.former ?? []).map((name): [string, { given: PostHolder; name: string; why: string }] => [`${given.post}${name}`, { given, name, why: `“${name}”已不任此职` }]),
      ...posts
        .filter(({ holder, post }) => post !== given.post && !holds(holder, given.post))
        .map(({ holder, post }): [string, { given: PostHolder; name: string; why: string }] => [`${given.post}${holder}`, { given, name: holder, why: `“${holder}”的职务是${post}` }]),
    ]),
  )
}

/** Words before a post that make it another one, or one of the past. */
const OTHER_POST = /(?:副|原|前任?|时任|代理?|老)$/

/** Posts that the text gives to somebody who does not hold them by the office's own list. */
export function wrongHolders(posts: ReadyPosts, { text, isQuoted }: Reading): Sighting[] {
  const seen: Sighting[] = []
  eachListed(posts, text, ({ given, why }, start, word) => {
    if (OTHER_POST.test(text.slice(Math.max(0, start - 2), start))) return
    const found: Sighting = { start, end: start + word.length, severity: 'warn', proposal: null, why: `“${word}”与领导职务名单不符：${why}，现任${given.post}是${given.holder}，请核对。` }
    seen.push(isQuoted(start) ? asQuoted(found) : found)
  })
  return seen
}
