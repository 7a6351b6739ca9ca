import type { OfficeList } from '../checkers/secret/index.ts'
import type { TermList } from '../checkers/sensitive/index.ts'
import type { WordingList } from '../checkers/wording/index.ts'
import type { Checker } from '../domain/checker.ts'
import { partsIn } from '../domain/lists.ts'
import type { LoadedList } from '../queries/lists.ts'
import { allCheckers } from './all-checkers.ts'

/** An office's list of wrong forms, formulations or holders of posts, as the wording checker reads it. */
function wordingList({ id, kind, title, version, source, effective_from, until_day, severity, lines }: LoadedList): WordingList {
  const common = { name: id, version: String(version), source: source || title, effectiveFrom: effective_from, ...(until_day ? { until: until_day } : {}) }
  if (kind === 'pairs') return { ...common, pairs: lines.map(({ term, detail }) => ({ wrong: term, right: detail['right'] || null, severity, why: detail['why'] || `“${title}”列为错误写法`, exceptions: partsIn(detail['exceptions']), quoted: 'lower' as const })) }
  if (kind === 'formulations') return { ...common, formulations: lines.map(({ term, detail }) => ({ name: term, lead: [term], members: partsIn(detail['members']), ordered: true, why: detail['why'] || `以“${title}”为准` })) }
  return { ...common, posts: lines.map(({ term, detail }) => ({ post: term, holder: detail['holder'] ?? '' })) }
}

/** An office's list of marks and internal papers. */
const secretList = ({ id, title, version, source, effective_from, severity, lines }: LoadedList): OfficeList =>
  ({ name: id, version: String(version), source: source || title, effectiveFrom: effective_from, words: lines.map(({ term, detail }) => ({ term, severity, why: detail['why'] || `“${title}”列为不得公开` })), series: [] })

/** An office's list of sensitive words with what makes each innocent. */
const sensitiveList = ({ id, title, version, source, severity, lines }: LoadedList): TermList => ({
  name: id, class: title, severity, version: String(version), source: source || title,
  terms: lines.map(({ term, detail }) => ({ term, exceptions: partsIn(detail['exceptions']), near: partsIn(detail['near']), notNear: partsIn(detail['notNear']), ...(detail['why'] ? { why: detail['why'] } : {}) })),
})

/** The checkers that come with the program, with the office's own lists. */
export function officeCheckers(lists: readonly LoadedList[]): readonly Checker[] {
  const of = (...kinds: readonly string[]) => lists.filter(({ kind }) => kinds.includes(kind))
  return allCheckers({
    secret: of('secret').map(secretList), wording: of('pairs', 'formulations', 'posts').map(wordingList), sensitive: of('sensitive').map(sensitiveList),
    names: of('names').flatMap(({ lines }) => lines.map(({ term }) => term)), links: { isOwn: () => false, exists: () => undefined },
  })
}
