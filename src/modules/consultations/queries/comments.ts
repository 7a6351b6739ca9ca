import type { Kysely } from 'kysely'
import { containing } from '#shared/search-pattern'
import { PAGE_SIZE } from '#shared/paging'
import { isSource, isVerdict, type Verdict } from '../domain/consultation.ts'
import type { AnsweredCluster } from '../domain/report.ts'
import { tablesOf } from '../tables.ts'

type Asked = { readonly consultation: string; readonly text: string; readonly passage?: string | undefined; readonly source?: string | undefined; readonly cluster?: string | undefined; readonly page: number }
const isWhole = (text: string | undefined): text is string => text !== undefined && /^\d{1,6}$/.test(text)
/** Comments that count, oldest first, without who wrote them. */
export async function listComments(db: Kysely<unknown>, { consultation, text, passage, source, cluster, page }: Asked) {
  let query = tablesOf(db).selectFrom('consultations.comment').where('consultation', '=', consultation).where('replaced', '=', false)
  if (isWhole(passage)) query = query.where('passage', '=', Number(passage))
  if (isSource(source)) query = query.where('source', '=', source)
  if (isWhole(cluster)) query = query.where('cluster', '=', Number(cluster))
  if (text) query = query.where('words', 'like', containing(text))
  const { n } = await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const rows = await query.select(['id', 'source', 'passage', 'words', 'at', 'cluster']).select((eb) => eb('person', 'is not', null).as('known')).orderBy('id').limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE).execute()
  return { total: Number(n), rows }
}
const clusterFrom = ({ n, size, sample, verdict, reason }: { n: number; size: number; sample: string; verdict: string | null; reason: string }): AnsweredCluster => ({ n, size, sample, verdict: isVerdict(verdict ?? undefined) ? verdict as Verdict : null, reason })
/** All groups, the largest first. */
export const clustersFor = async (db: Kysely<unknown>, consultation: string): Promise<AnsweredCluster[]> => (await tablesOf(db).selectFrom('consultations.cluster').selectAll().where('consultation', '=', consultation).orderBy('size', 'desc').orderBy('n').execute()).map(clusterFrom)
export async function listClusters(db: Kysely<unknown>, { consultation, verdict, text, page }: { readonly consultation: string; readonly verdict?: string | undefined; readonly text: string; readonly page: number }) {
  let query = tablesOf(db).selectFrom('consultations.cluster').where('consultation', '=', consultation)
  if (verdict === 'open') query = query.where('verdict', 'is', null)
  if (isVerdict(verdict)) query = query.where('verdict', '=', verdict)
  if (text) query = query.where('sample', 'like', containing(text))
  const { n } = await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  return { total: Number(n), rows: (await query.selectAll().orderBy('size', 'desc').orderBy('n').limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE).execute()).map(clusterFrom) }
}
export type Proof = { readonly comments: number; readonly inOne: number; readonly inNone: number; readonly sizes: number; readonly wrongSizes: number }
/** That every comment is in exactly one group: a comment has one place for it, which exists; and the groups' sizes are those of their comments. */
export async function proofOf(db: Kysely<unknown>, consultation: string): Promise<Proof> {
  const tables = tablesOf(db), current = tables.selectFrom('consultations.comment').where('consultation', '=', consultation).where('replaced', '=', false)
  const [one, two] = await Promise.all([
    current.select((eb) => [eb.fn.countAll().as('all'), eb.fn.countAll().filterWhere('cluster', 'is not', null).as('inOne')]).executeTakeFirstOrThrow(),
    tables.selectFrom('consultations.cluster as k').leftJoin(current.select((eb) => ['cluster', eb.fn.countAll<number>().as('n')]).groupBy('cluster').as('c'), 'c.cluster', 'k.n').where('k.consultation', '=', consultation)
      .select((eb) => [eb.fn.sum('k.size').as('sizes'), eb.fn.countAll().filterWhere((where) => where.or([where('c.n', 'is', null), where('c.n', '!=', where.ref('k.size'))])).as('wrong')]).executeTakeFirstOrThrow(),
  ])
  const all = Number(one.all), inOne = Number(one.inOne)
  return { comments: all, inOne, inNone: all - inOne, sizes: Number(two.sizes ?? 0), wrongSizes: Number(two.wrong) }
}
