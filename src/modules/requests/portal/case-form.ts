import { randomBytes } from 'node:crypto'
import type { Kit } from '#platform/act'
import { instant } from './guarded.ts'
import { openForm, sealForm } from './sealed-form.ts'

/** What opens a case for this page, kept in its forms alone: nothing stays in a public computer's browser, nothing stands in an address. */
export type OpenCase = { readonly locator: string; readonly key: Buffer; readonly submittedAt?: number | undefined; readonly nonce: string }
type Kept = { readonly locator: string; readonly key: string; readonly submittedAt?: number; readonly nonce: string }
const GOOD_FOR = 30 * 60_000

/** Every page gets a nonce of its own, so that what is sent from it twice counts once. */
export const sealCase = (kit: Kit, { locator, key, submittedAt }: Omit<OpenCase, 'nonce'>): string => sealForm(kit.home, 'case', {
  locator, key: key.toString('base64'), nonce: randomBytes(12).toString('base64url'), ...(submittedAt === undefined ? {} : { submittedAt }),
}, instant(kit) + GOOD_FOR)

export function openCase(kit: Kit, text: string | undefined): OpenCase | null {
  const kept = openForm<Kept>(kit.home, 'case', text, instant(kit))
  return kept && { locator: kept.locator, key: Buffer.from(kept.key, 'base64'), submittedAt: kept.submittedAt, nonce: kept.nonce }
}
