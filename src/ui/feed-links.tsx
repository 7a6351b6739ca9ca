import type { Alternate } from './portal-meta.tsx'

/** Where a feed stands: `of` is like `columns/statutory-20-1`, or `search` with the question's query. */
const feedAddress = (of: string, format: 'rss' | 'atom', query = ''): string => `/feeds/${of}/${format}.xml${query === '' ? '' : `?${query}`}`

/** How a page tells readers' programs of its feed. */
export const feedAlternates = (title: string, of: string, query = ''): Alternate[] => [
  { title: `${title}（RSS）`, href: feedAddress(of, 'rss', query), type: 'application/rss+xml' }, { title: `${title}（Atom）`, href: feedAddress(of, 'atom', query), type: 'application/atom+xml' },
]

/** The same for people. */
export const FeedLink = ({ of, query = '', label }: { of: string; query?: string; label: string }) => <a className="feed-link" href={feedAddress(of, 'rss', query)}>{label}</a>

export type NoticeOf = { readonly column: string } | { readonly topic: string } | { readonly keyword: string } | { readonly address: string }

/** The way to be told by mail or message: the form opens with this chosen. */
export const NoticeLink = ({ of, label }: { of: NoticeOf; label: string }) => <a className="feed-link" href={`/subscribe?${new URLSearchParams(of)}`}>{label}</a>
