import type { ReactNode } from 'react'

/** Nothing here yet: why, and what to do. */
export const EmptyState = ({ title, text, action }: { title: string; text?: ReactNode; action?: ReactNode }) => <div className="empty">
  <svg className="empty-mark" viewBox="0 0 64 48" aria-hidden="true" focusable="false">
    <path d="M14 6h26l10 10v26H14z" /><path d="M40 6v10h10" /><path d="M22 22h12M22 29h20M22 36h16" />
  </svg>
  <p className="empty-title">{title}</p>
  {text ? <div className="empty-text">{text}</div> : null}
  {action ? <div className="actions">{action}</div> : null}
</div>
