/** What can be subscribed to. */
export const TARGET_KINDS = { column: '栏目', topic: '专题', agency: '单位', keyword: '关键词', address: '一条信息', request: '我的申请' } as const
export type TargetKind = keyof typeof TARGET_KINDS
export type Target = { readonly kind: TargetKind; readonly value: string; readonly label: string }
/** A request's target is opened by a key that only who knows the query code has. */
export type AskedTarget = Target & { readonly key?: string | undefined }

/** More is no subscription but everything: the feed or the open data serve better. */
export const MOST_TARGETS = 40

/** Something that went through the gate, with all that subscriptions find it by. */
export type Publication = {
  readonly id: number
  readonly address: string
  readonly version: number
  readonly act: 'publish' | 'correct' | 'withdraw'
  readonly kind: string
  readonly title: string
  readonly agency: string
  readonly agencyName: string
  readonly column: string
  /** The column and those above it. */
  readonly columns: readonly string[]
  /** Tags of topics: `topic` or `topic/section`. */
  readonly topics: readonly string[]
  readonly publishedOn: string
  readonly text: string
}

/** Kinds that readers of columns, topics, agencies and words are told of; others have readers of their one address only. */
const BROAD: readonly string[] = ['entry', 'annual-report']

/** A policy's facts stand at an address of their own beside its page: readers know the page's. */
export const readersAddress = (address: string, kind: string): string => (kind === 'policy-state' ? address.replace(/\/state$/, '') : address)

/** New things are told to all who read there; corrections and withdrawals only to those who follow that one address. */
export const isBroad = ({ act, version, kind }: Pick<Publication, 'act' | 'version' | 'kind'>): boolean => act === 'publish' && version === 1 && BROAD.includes(kind)

/** The keys under which its readers are found, keywords apart. */
export function keysOf(publication: Omit<Publication, 'text'>): readonly (readonly [kind: TargetKind, value: string])[] {
  const one: [TargetKind, string][] = [['address', readersAddress(publication.address, publication.kind)]]
  if (!isBroad(publication)) return one
  const topics = new Set(publication.topics.flatMap((tag) => [tag, tag.split('/')[0] ?? tag]))
  return [...one, ['agency', publication.agency], ...publication.columns.map((value): [TargetKind, string] => ['column', value]), ...[...topics].map((value): [TargetKind, string] => ['topic', value])]
}

/** What the message is about, so that it is sent once: an address and its version; a withdrawal is told apart. */
export const subjectOf = ({ address, act }: Pick<Publication, 'address' | 'act'>): string => (act === 'withdraw' ? `${address}#withdrawn` : address)
