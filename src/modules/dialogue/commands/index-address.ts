import type { Kit } from '#platform/act'
import { currentSnapshot, putInSearch, removeFromSearch } from '#publishing'
import type { SearchDocument } from '#platform/search/index'
import type { PieceContent } from '../domain/piece.ts'
import type { PublicQuestion } from '../domain/public-question.ts'

const bodyOf = (kind: string, data: unknown): string => {
  if (kind !== 'question') return Object.values((data as { content: PieceContent }).content).filter((text) => text.length > 12).join('\n')
  const { asked, answer } = data as PublicQuestion
  return `${asked}\n${answer}`
}

/** Questions and frequent questions are found among the answers, as the search names its kinds. Brings the search to what stands at an address of ours now. Safe to run twice. */
export async function indexAddress(kit: Kit, address: string): Promise<void> {
  const found = await currentSnapshot(kit.db, address)
  if (!found || found.snapshot.withdrawnOn !== null) return removeFromSearch(kit.db, address)
  const { kind, agency, agencyName, title, data, publishedOn } = found.snapshot
  const document: SearchDocument = { address, kind: kind === 'concern' ? kind : 'answer', agency, agencyName, topic: null, title, body: bodyOf(kind, data), docNo: null, publishedOn, effectiveOn: null, outOfForceOn: null, endedAs: null }
  await putInSearch(kit.db, [document])
}
