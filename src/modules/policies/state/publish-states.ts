import { publishSnapshot, putInSearch, snapshotsWithData, type Snapshot } from '#publishing'
import { act, type Kit } from '#platform/act'
import type { SearchDocument } from '#platform/search/index'
import { systemActor } from '#platform/system-actor'
import { canonicalJson } from '#shared/canonical-json'
import { addDays, yearOf } from '#shared/days'
import { lastValidDay } from '../domain/history.ts'
import type { PublicPolicy } from '../domain/public-policy.ts'
import { paths } from '../paths.ts'
import { tablesOf } from '../tables.ts'
import { policyFacts } from './policy-facts.ts'

const DEED = 'policies.publish-state'

const snapshotOf = (policy: PublicPolicy): Snapshot => ({
  address: paths.state(policy.id), kind: 'policy-state', column: '政策文件库', agency: policy.agency, agencyName: policy.agencyName, title: policy.title, year: yearOf(policy.history.issuedOn),
  publishedOn: policy.publishedOn ?? policy.history.issuedOn, data: policy, files: [],
})

/** A document as the search knows it when only its facts are public: its words are its title, number and card. */
export function searchDocumentOf(policy: PublicPolicy): SearchDocument {
  const { history } = policy
  const end = lastValidDay(history)
  const lapses = end === null ? null : addDays(end, 1)
  const declared = history.endedOn !== null && (lapses === null || history.endedOn <= lapses)
  return {
    address: paths.public(policy.id), kind: 'policy_document', agency: policy.agency, agencyName: policy.agencyName, topic: policy.topic, title: policy.title, docNo: policy.docNo,
    body: [policy.title, policy.docNo, policy.unifiedNo ?? '', ...Object.values(policy.card ?? {})].filter((text) => text !== '').join('\n'),
    publishedOn: policy.publishedOn ?? history.issuedOn, effectiveOn: history.effectiveOn, outOfForceOn: declared ? history.endedOn : lapses, endedAs: declared ? history.endedAs : lapses ? 'lapsed' : null,
  }
}

/**
 * Brings what the public is told of the documents to what the register says; what has not changed is left alone. Gives how many changed.
 * Safe to run twice and at any time.
 */
export async function publishStates(kit: Kit, ids?: readonly string[]): Promise<number> {
  // What has its number and is not yet published is nobody's business outside.
  const query = tablesOf(kit.db).selectFrom('policies.document').selectAll()
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('policies.project as project').select('project.id').whereRef('project.document', '=', 'policies.document.id').where('project.state', '!=', 'published'))))
  const rows = await (ids ? query.where('id', 'in', [...ids, '']) : query).orderBy('id').execute()
  const known = new Map((await snapshotsWithData(kit.db, 'policy-state')).map(({ data }) => [(data as PublicPolicy).id, canonicalJson(data)]))
  // Through JSON, as it will be read back: what is undefined does not stand there.
  const changed = (await policyFacts(kit.db, rows)).filter((policy) => known.get(policy.id) !== canonicalJson(JSON.parse(JSON.stringify(policy)) as PublicPolicy))
  for (const [agency, policies] of Map.groupBy(changed, (policy) => policy.agency)) {
    await act(kit, systemActor(agency, [DEED]), DEED, agency, async (scene) => {
      for (const policy of policies) await publishSnapshot(scene, snapshotOf(policy))
      await scene.record(agency, { states: policies.length })
    })
  }
  await putInSearch(kit.db, changed.filter(({ textAddress }) => textAddress === null).map(searchDocumentOf))
  return changed.length
}
