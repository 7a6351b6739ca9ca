import type { ReactNode } from 'react'

export type BadgeKind = 'neutral' | 'good' | 'warn' | 'bad' | 'info'

/** A state in one or two words. The word carries the meaning, the colour only helps. */
export const Badge = ({ kind = 'neutral', children }: { kind?: BadgeKind | undefined; children: ReactNode }) =>
  <span className={`badge badge-${kind}`}>{children}</span>
