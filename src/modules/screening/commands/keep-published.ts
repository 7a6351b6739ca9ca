import type { Transaction } from 'kysely'
import type { Finding } from '../domain/finding.ts'
import { tablesOf } from '../tables.ts'

export type PublishedCheck = { readonly address: string; readonly agency: string; readonly title: string; readonly hash: string; readonly stateVersion: number; readonly findings: readonly Finding[] }

/** Keeps what the checks said of a published address; hints are not worth keeping. */
export async function keepPublished(db: Transaction<unknown>, now: Date, { address, agency, title, hash, stateVersion, findings }: PublishedCheck): Promise<void> {
  const kept = findings.filter(({ severity }) => severity !== 'hint')
  const open = kept.filter(({ dismissed }) => dismissed === undefined)
  const row = {
    address, agency, title, hash, state_version: stateVersion, checked_at: now, findings: JSON.stringify(kept),
    blocks: open.filter(({ severity }) => severity === 'block').length, warns: open.filter(({ severity }) => severity === 'warn').length,
  }
  await tablesOf(db).insertInto('screening.published').values(row).onConflict((conflict) => conflict.column('address').doUpdateSet(row)).execute()
}

/** Forgets addresses that the public can no longer read. */
export async function forgetPublished(db: Transaction<unknown>, addresses: readonly string[]): Promise<void> {
  await tablesOf(db).deleteFrom('screening.published').where('address', 'in', [...addresses, '']).execute()
}
