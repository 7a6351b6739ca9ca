import { sql, type Kysely } from 'kysely'
import type { Day } from '#shared/days'
import { graphAround, type GraphEdge, type PolicyGraph } from '../domain/graph.ts'
import { stateOn, type PolicyState } from '../domain/history.ts'
import { policyFacts } from '../state/policy-facts.ts'
import { tablesOf } from '../tables.ts'

export type DrawnGraph = PolicyGraph & { readonly heads: ReadonlyMap<string, { readonly title: string; readonly docNo: string; readonly state: PolicyState }> }

/** The graph around a document, with the state of each on a day. */
export async function graphOf(db: Kysely<unknown>, id: string, day: Day): Promise<DrawnGraph> {
  // Two steps each way: the links of the links, and no more of a register of thousands.
  const { rows } = await sql<GraphEdge>`
    with near as (select from_document as a, to_document as b from policies.relation where from_document = ${id} or to_document = ${id}), ids as (select a as id from near union select b from near)
    select from_document as "from", to_document as "to", kind from policies.relation where from_document in (select id from ids) or to_document in (select id from ids) order by on_day, id`.execute(db)
  const graph = graphAround(id, rows)
  const documents = await tablesOf(db).selectFrom('policies.document').selectAll().where('id', 'in', graph.nodes.map((node) => node.id)).execute()
  const facts = await policyFacts(db, documents)
  return { ...graph, heads: new Map(facts.map((policy) => [policy.id, { title: policy.title, docNo: policy.docNo, state: stateOn(policy.history, day) }])) }
}
