import { timingSafeEqual } from 'node:crypto'
import { keyedHash } from '#platform/crypto/at-rest'
import type { SubscriptionRow } from './tables.ts'

export type LinkKind = 'confirm' | 'off'

/** A link's token follows from the subscription and the office's own key: nothing of it is kept, nobody can make one up. */
const macOf = (home: string, kind: LinkKind, { id, nonce }: Pick<SubscriptionRow, 'id' | 'nonce'>): string => keyedHash(home, `notices ${kind} ${id} ${nonce}`)
export const tokenOf = (home: string, kind: LinkKind, row: Pick<SubscriptionRow, 'id' | 'nonce'>): string => `${row.id}.${macOf(home, kind, row)}`
export const tokenHolds = (home: string, kind: LinkKind, row: Pick<SubscriptionRow, 'id' | 'nonce'>, mac: string): boolean => {
  const [expected, given] = [Buffer.from(macOf(home, kind, row)), Buffer.from(mac)]
  return expected.length === given.length && timingSafeEqual(expected, given)
}

export const contactHash = (home: string, way: string, address: string): string => keyedHash(home, `notices ${way} ${way === 'email' ? address.toLowerCase() : address}`)
export const contactPurpose = (receipt: string): string => `notices contact:${receipt}`
export const keyPurpose = (subscription: number, locator: string): string => `notices request:${subscription}:${locator}`
