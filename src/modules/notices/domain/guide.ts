import type { Quiet } from './quiet.ts'
import type { Way } from './subscription.ts'

/** What the form offers, as it stands on the public side. */
export type Choice = { readonly id: string; readonly title: string }
export type SubscribeGuide = {
  readonly columns: readonly (Choice & { readonly parent: string | null })[]
  readonly topics: readonly Choice[]
  readonly agencies: readonly Choice[]
  readonly ways: readonly Way[]
  readonly quiet: Quiet
  readonly digestMinute: number
}
/** Where it stands. */
export const GUIDE_ADDRESS = '/subscribe-guide'
