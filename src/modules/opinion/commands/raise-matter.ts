import { notify } from '#notifications'
import type { Scene } from '#platform/act'
import type { AgencyId } from '#shared/actor'
import { dayOf, yearOf } from '#shared/days'
import { clocksOf, LEVELS, LEVEL_KEYS, type Level } from '../domain/level.ts'
import { deskPaths } from '../paths.ts'
import { addMatterEvent, nextOf } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { tellDuty } from './duty.ts'

type Raised = { readonly root: AgencyId; readonly event: number | null; readonly title: string; readonly level: Level; readonly why: string }
/** Opens a matter, or lets the open one of the same event climb. The clocks run from the first alarm. Tells who is on duty, and the head where it is grave. */
export async function raiseMatter(scene: Scene, { root, event, title, level, why }: Raised): Promise<string> {
  const tables = tablesOf(scene.db), open = event === null ? undefined : await tables.selectFrom('opinion.matter').select(['id', 'level', 'version']).where('event', '=', event).where('ended_on', 'is', null).forUpdate().executeTakeFirst()
  const climbs = open !== undefined && LEVEL_KEYS.indexOf(level) < LEVEL_KEYS.indexOf(open.level as Level), year = yearOf(dayOf(scene.now)), id = open?.id ?? `y${year}-${String(await nextOf(scene.db, `matter ${year}`)).padStart(4, '0')}`
  if (open && !climbs) return id
  if (open) await tables.updateTable('opinion.matter').set({ level, why, version: open.version + 1 }).where('id', '=', id).execute()
  else await tables.insertInto('opinion.matter').values({ id, event, title: title.slice(0, 120), level, why, state: 'raised', raised_at: scene.now, root, lead: null, conference_at: null, published_at: null, address: null, ended_on: null }).execute()
  await addMatterEvent(scene, id, open ? 'climb' : 'raise', `${LEVELS[level]}：${why}`)
  const [first] = clocksOf(level, scene.now.toISOString()), message = { title: `${LEVELS[level]}舆情：${title.slice(0, 60)}`, text: `${why}。${first ? `${first.name}不晚于 ${first.hours} 小时以内。` : ''}`, href: deskPaths.matter(id), at: scene.now }
  await tellDuty(scene, root, message)
  if (level === 'gravest' || level === 'grave') await notify(scene.db, { ...message, agency: root, role: 'office_head' })
  return id
}
