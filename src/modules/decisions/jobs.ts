import type { Jobs } from '#platform/jobs'
import { refreshItem } from './commands/publish.ts'

/** Each safe to run twice. */
export const jobs: Jobs = { 'decisions.refresh': (kit, data) => refreshItem(kit, String(((data ?? {}) as { item?: unknown }).item ?? '')) }
