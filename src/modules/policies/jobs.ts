import type { Jobs } from '#platform/jobs'
import { publishStates } from './state/publish-states.ts'

const idsIn = (data: unknown): readonly string[] | undefined => {
  const { documents } = (data ?? {}) as { documents?: unknown }
  return Array.isArray(documents) ? documents.filter((one): one is string => typeof one === 'string') : undefined
}

/** After a deed that changed documents, and every night: what the public is told of them follows the register. */
export const jobs: Jobs = { 'policies.publish-states': async (kit, data) => { await publishStates(kit, idsIn(data)) } }
