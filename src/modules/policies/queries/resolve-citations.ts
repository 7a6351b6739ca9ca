import type { Kysely } from 'kysely'
import type { Day } from '#shared/days'
import { containing } from '#shared/search-pattern'
import { citationsIn, type Citation } from '../domain/citations.ts'
import { stateOn, type PolicyState } from '../domain/history.ts'
import type { PublicPolicy } from '../domain/public-policy.ts'
import { titleKey } from '../domain/title-keys.ts'
import { policyFacts } from '../state/policy-facts.ts'
import { tablesOf } from '../tables.ts'

export type ResolvedCitation = Citation & { readonly policy: PublicPolicy | null; readonly stateOn: PolicyState | null }

/** Which of the documents a citation means: by its number before its title; of several of one title the last made. */
export function policyCited({ title, docNo }: Pick<Citation, 'title' | 'docNo'>, policies: readonly PublicPolicy[]): PublicPolicy | null {
  const byNumber = docNo === null ? undefined : policies.find((one) => one.docNo === docNo)
  if (byNumber) return byNumber
  const key = title === null ? null : titleKey(title)
  const named = key === null ? [] : policies.filter(({ keys }) => keys.includes(key))
  return named.toSorted((a, b) => (a.history.issuedOn < b.history.issuedOn ? 1 : -1))[0] ?? null
}

/** Every document that a text cites, found in the register, with its state on a day. */
export async function resolveCitations(db: Kysely<unknown>, text: string, day: Day): Promise<ResolvedCitation[]> {
  const citations = citationsIn(text)
  if (citations.length === 0) return []
  const numbers = [...new Set(citations.flatMap(({ docNo }) => docNo ?? []))]
  const parts = [...new Set(citations.flatMap(({ title }) => (title === null ? [] : title.split(/[《》〈〉]/).filter((part) => part.trim().length >= 4))))]
  const rows = await tablesOf(db).selectFrom('policies.document').selectAll()
    .where((where) => where.or([where('doc_no', 'in', [...numbers, '']), ...parts.map((part) => where('title', 'like', containing(part.trim())))])).limit(500).execute()
  const policies = await policyFacts(db, rows)
  return citations.map((citation) => {
    const policy = policyCited(citation, policies)
    return { ...citation, policy, stateOn: policy ? stateOn(policy.history, day) : null }
  })
}
