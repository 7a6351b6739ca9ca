import type { Kysely } from 'kysely'
import { dayOf, type Day } from '#shared/days'
import { runningClocks } from '../domain/matter.ts'
import { deskPaths } from '../paths.ts'
import { loadMatter, matterFrom } from '../store.ts'
import { tablesOf } from '../tables.ts'

/** What a step wants to have been seen. */
export const matterVersion = async (db: Kysely<unknown>, id: string): Promise<number> => (await loadMatter(db, id)).version
export type LateMatter = { readonly key: string; readonly agency: string; readonly title: string; readonly href: string; readonly since: Day }
/** Clocks of open matters that ran out by the beginning of a day: what supervision follows. */
export async function lateMatters(db: Kysely<unknown>, today: Day): Promise<LateMatter[]> {
  const now = new Date(`${today}T00:00:00+08:00`), open = (await tablesOf(db).selectFrom('opinion.matter').selectAll().where('ended_on', 'is', null).where('raised_at', '<', now).orderBy('id').execute()).map(matterFrom)
  return open.flatMap((matter) => runningClocks(matter, now).filter(({ standing }) => standing === 'late').map(({ name, due }) => ({ key: `${matter.id} ${name}`, agency: matter.lead ?? matter.root, title: `舆情“${matter.title.slice(0, 40)}”没有按时${name}`, href: deskPaths.matter(matter.id), since: dayOf(new Date(due)) })))
}
