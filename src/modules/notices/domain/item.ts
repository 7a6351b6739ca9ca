import type { Day } from '#shared/days'

/** What happened to one address on the portal, as a message says it. Nothing personal is in it: rows of the outbox are kept for a while. */
export type Item = {
  readonly address: string
  readonly title: string
  readonly act: 'publish' | 'correct' | 'withdraw'
  readonly agencyName: string
  readonly column: string
  readonly on: Day
}
export const ACT_WORDS = { publish: '新发布', correct: '有更正', withdraw: '已撤回' } as const satisfies Record<Item['act'], string>
