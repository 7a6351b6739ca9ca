import type { ReactNode } from 'react'

export { Badge, type BadgeKind } from './badge.tsx'
export { EmptyState } from './empty-state.tsx'
export { Facts } from './facts.tsx'
export { Panel } from './panel.tsx'
export { Progress } from './progress.tsx'
export { Steps } from './steps.tsx'
export { Tabs } from './tabs.tsx'

type NoticeProps = {
  readonly kind?: 'info' | 'good' | 'warn' | 'bad' | undefined
  readonly title?: string | undefined
  readonly children?: ReactNode
}

/** Something the reader should know before going on. */
export const Notice = ({ kind = 'info', title, children }: NoticeProps) => <div className={`notice notice-${kind}`}>
  {title ? <p className="notice-title">{title}</p> : null}
  {children ? <div className="notice-text">{children}</div> : null}
</div>
