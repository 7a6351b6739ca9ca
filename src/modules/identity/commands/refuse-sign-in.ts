import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import type { AccountRow } from '../tables.ts'

/** The chain of sign-ins to accounts that do not exist; what was typed is not written down, it may be a password. */
export const STRANGERS_CHAIN = 'sign-in'

type Why = { readonly why: 'unknown' | 'password' | 'disabled' | 'code'; readonly locks: boolean }

/** A refused sign-in is a deed of the program: it stands in the chain of the account's agency. */
export function refuseSignIn(kit: Kit, account: AccountRow | undefined, { why, locks }: Why): Promise<void> {
  const chain = account?.agency ?? STRANGERS_CHAIN
  return act(kit, systemActor(chain, ['identity.refuse-sign-in']), 'identity.refuse-sign-in', chain, async ({ record }) => {
    await record(account?.login ?? 'unknown', { why, locks })
  })
}
