import { formatChecker } from '../checkers/format/index.ts'
import { personalChecker, shippedPersonalData } from '../checkers/personal/index.ts'
import { secretChecker, shippedSecretData, type OfficeList } from '../checkers/secret/index.ts'
import { shippedWordingLists, wordingChecker, type WordingList } from '../checkers/wording/index.ts'
import type { Checker } from '../domain/checker.ts'
import { partsIn } from '../domain/lists.ts'
import type { LoadedList } from '../queries/lists.ts'

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

/** The checkers that come with the program, and those of the office's own lists. */
export async function officeCheckers(lists: readonly LoadedList[]): Promise<readonly Checker[]> {
  const own = lists.filter(({ kind }) => kind === 'pairs' || kind === 'formulations' || kind === 'posts').map(wordingList)
  const secret = shippedSecretData()
  return [secretChecker({ ...secret, lists: [...secret.lists, ...lists.filter(({ kind }) => kind === 'secret').map(secretList)] }), wordingChecker([...shippedWordingLists(), ...own]), personalChecker(shippedPersonalData()), formatChecker()]
}
