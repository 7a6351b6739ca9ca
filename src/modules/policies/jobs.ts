import type { Jobs } from '#platform/jobs'
import { publishStates } from './state/publish-states.ts'
import { linkEntries } from './upkeep/link-entries.ts'
import { remindPolicies } from './upkeep/remind.ts'

const idsIn = (data: unknown): readonly string[] | undefined => {
  const { documents } = (data ?? {}) as { documents?: unknown }
  return Array.isArray(documents) ? documents.filter((one): one is string => typeof one === 'string') : undefined
}

/** After a deed that changed documents, and every night: what the public is told of them follows the register. Texts and interpretations are linked as they appear; who must act is told each morning. */
export const jobs: Jobs = {
  'policies.publish-states': async (kit, data) => { await publishStates(kit, idsIn(data)) },
  'policies.link-entries': (kit) => linkEntries(kit),
  'policies.remind': (kit) => remindPolicies(kit),
}
