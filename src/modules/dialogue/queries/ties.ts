import type { Kysely } from 'kysely'
import { currentSnapshot } from '#publishing'
import type { Tie } from '../domain/public-question.ts'

/** Addresses as people type or paste them, one a line: of our own site, whatever stood before the path. */
export const addressesIn = (text: string): string[] => [...new Set(text.split(/\s+/).map((word) => word.replace(/^https?:\/\/[^/]+/, '').replace(/[?#].*$/, '').replace(/\/$/, '')).filter((word) => word !== ''))]

/** A policy's page shows the snapshot of its state: people copy the page's address, the search gives the snapshot's. */
const STATE = '/state'
async function tieTo(db: Kysely<unknown>, typed: string): Promise<Tie[]> {
  const address = typed.startsWith('/policies/') && typed.endsWith(STATE) ? typed.slice(0, -STATE.length) : typed
  const found = await currentSnapshot(db, address) ?? (address.startsWith('/policies/') ? await currentSnapshot(db, address + STATE) : null)
  return found && found.snapshot.withdrawnOn === null ? [{ address, title: found.snapshot.title }] : []
}

/** What stands at the addresses now; those at which nothing stands are left out. */
export const tiesOf = async (db: Kysely<unknown>, addresses: readonly string[]): Promise<Tie[]> => (await Promise.all(addresses.map((address) => tieTo(db, address)))).flat()

/** Why some of them cannot be tied to. */
export async function faultsOfTies(db: Kysely<unknown>, addresses: readonly string[]): Promise<string[]> {
  if (addresses.length > 10) return ['最多关联10个页面']
  const known = new Set((await tiesOf(db, addresses)).map(({ address }) => address))
  return addresses.filter((address) => !known.has(address.replace(/^(\/policies\/.+)\/state$/, '$1'))).map((address) => `网址“${address.slice(0, 80)}”上没有已公布的内容，请从公开网站复制地址`)
}
