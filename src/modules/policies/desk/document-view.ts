import { agencyById } from '#agencies'
import type { Kit } from '#platform/act'
import type { AskedBy } from '#platform/http/types'
import { mayDo, type Actor } from '#shared/actor'
import { dayOf, isDay, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import type { PublicPolicy } from '../domain/public-policy.ts'
import { graphOf, type DrawnGraph } from '../queries/graph.ts'
import { documentById } from '../queries/list-documents.ts'
import { policyFacts } from '../state/policy-facts.ts'
import { tablesOf, type DocumentRow } from '../tables.ts'

/** One document as one person sees it at the desk, on the day asked about. */
export type DeskDocument = { readonly row: DocumentRow; readonly policy: PublicPolicy; readonly graph: DrawnGraph; readonly drafterName: string | null; readonly project: string | null; readonly actor: Actor; readonly day: Day; readonly today: Day }

export async function deskDocument(kit: Kit, { actor, params, query }: AskedBy): Promise<DeskDocument> {
  const row = await documentById(kit.db, params['id'] ?? '')
  if (!mayDo(actor, 'policies.read', row.agency)) throw new Refusal(403, ['这份文件属于其他单位，您不能查看'])
  const today = dayOf(kit.now()), wanted = query['day'] ?? ''
  const day = isDay(wanted) ? wanted : today
  const [[policy], graph, project] = await Promise.all([policyFacts(kit.db, [row]), graphOf(kit.db, row.id, day), tablesOf(kit.db).selectFrom('policies.project').select('id').where('document', '=', row.id).executeTakeFirst()])
  if (!policy) throw new Error(`${row.id} has no facts`)
  return { row, policy, graph, drafterName: row.drafter === null ? null : (await agencyById(kit.db, row.drafter)).name, project: project?.id ?? null, actor, day, today }
}
