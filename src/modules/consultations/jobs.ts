import type { Jobs } from '#platform/jobs'
import { closeEnded } from './commands/close-ended.ts'
import { clusterComments } from './commands/cluster-comments.ts'

/** Each safe to run twice. */
export const jobs: Jobs = {
  'consultations.close-ended': (kit) => closeEnded(kit),
  'consultations.cluster': (kit, data) => clusterComments(kit, String(((data ?? {}) as { consultation?: unknown }).consultation ?? '')),
}
