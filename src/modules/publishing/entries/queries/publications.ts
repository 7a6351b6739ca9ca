import type { Kysely } from 'kysely'
import { PAGE_SIZE } from '#shared/paging'
import { containing } from '#shared/search-pattern'
import { tablesOf } from '../../tables.ts'
import type { Reach } from './list-entries.ts'

export const ACTS = { publish: '发布', correct: '更正', withdraw: '撤回' } as const
export type PublicationLine = {
  readonly id: number; readonly address: string; readonly version: number; readonly act: keyof typeof ACTS; readonly agency: string; readonly title: string; readonly hash: string
  readonly reason: string; readonly at: string; readonly account: string
}

/** The register of publications: everything that went through the gate, newest first. */
export async function listPublications(db: Kysely<unknown>, asked: { agencies: Reach; agency?: string | undefined; act?: string | undefined; text: string; address?: string | undefined; page: number }): Promise<{ total: number; rows: PublicationLine[] }> {
  let query = tablesOf(db).selectFrom('publishing.publication')
  if (asked.agencies !== 'all') query = query.where('agency', 'in', [...asked.agencies, ''])
  if (asked.agency) query = query.where('agency', '=', asked.agency)
  if (asked.act && Object.hasOwn(ACTS, asked.act)) query = query.where('act', '=', asked.act as keyof typeof ACTS)
  if (asked.address) query = query.where('address', '=', asked.address)
  if (asked.text) query = query.where((where) => where.or([where('title', 'like', containing(asked.text)), where('address', '=', asked.text), where('hash', '=', asked.text)]))
  const { n } = await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const rows = await query.selectAll().orderBy('at', 'desc').orderBy('id', 'desc').limit(PAGE_SIZE).offset((asked.page - 1) * PAGE_SIZE).execute()
  return { total: Number(n), rows: rows.map(({ at, kind: _, deed: __, ...row }) => ({ ...row, at: at.toISOString() })) }
}
