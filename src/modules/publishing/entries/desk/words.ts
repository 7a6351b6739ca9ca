import type { BadgeKind } from '#ui/badge'
import { STATES, type EntryState } from '../domain/procedure.ts'

export const STATE_KINDS: Readonly<Record<EntryState, BadgeKind>> = {
  draft: 'neutral', first: 'info', second: 'info', final: 'info', cleared: 'warn', published: 'good', withdrawn: 'bad', kept: 'neutral', discarded: 'neutral',
}

/** The state in words: a published entry that is being corrected says both. */
export const stateWords = (state: EntryState, publicToo: boolean): string =>
  (publicToo && state !== 'published' && state !== 'withdrawn' ? `更正中 · ${STATES[state].label}` : STATES[state].label)
