import type { Kysely } from 'kysely'
import type { Scene } from '#platform/act'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { tablesOf, type ProjectRow } from '../tables.ts'
import { isProjectState, type ProjectMove } from './domain/procedure.ts'
import type { Project, ProjectEvent, ProjectFacts } from './domain/project.ts'

export function projectOf(row: ProjectRow): Project {
  if (!isProjectState(row.state)) throw new Error(`${row.id} stands in no state of the procedure`)
  return {
    id: row.id, agency: row.agency, drafter: row.drafter, title: row.title, state: row.state, facts: row.facts as ProjectFacts, textEntry: row.text_entry, interpretationEntry: row.interpretation_entry,
    document: row.document, interpretationDue: row.interpretation_due, since: row.since, doers: row.doers, version: row.version, createdAt: row.created_at.toISOString(),
  }
}

/** The project; within a deed, held so that two people cannot move it at once. */
export async function loadProject(db: Kysely<unknown>, id: string, hold = false): Promise<Project> {
  const query = tablesOf(db).selectFrom('policies.project').selectAll().where('id', '=', id)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw new Refusal(404, ['没有这个制定项目'])
  return projectOf(row)
}

export async function projectEvents(db: Kysely<unknown>, id: string): Promise<ProjectEvent[]> {
  const rows = await tablesOf(db).selectFrom('policies.project_event').selectAll().where('project', '=', id).orderBy('id').execute()
  return rows.map(({ at, account_name, project: _, ...row }) => ({ ...row, at: at.toISOString(), accountName: account_name }))
}

/** One line of the project's history. */
export async function addProjectEvent({ db, actor, now }: Scene, project: string, move: ProjectMove | 'propose', note = ''): Promise<void> {
  await tablesOf(db).insertInto('policies.project_event').values({ project, move, at: now, account: actor.account, account_name: actor.name, note }).execute()
}

/** The next number of a series, taken within the deed. */
export async function nextOf(db: Kysely<unknown>, series: string): Promise<number> {
  const { last } = await tablesOf(db).insertInto('policies.counter').values({ series, last: 1 })
    .onConflict((conflict) => conflict.column('series').doUpdateSet((row) => ({ last: row('policies.counter.last', '+', 1) }))).returning('last').executeTakeFirstOrThrow()
  return last
}

/** Writes what changed and counts the version on; a new state says since when. */
export async function updateProject({ db, now }: Scene, project: Project, set: Partial<Omit<ProjectRow, 'id' | 'version' | 'facts' | 'doers'>> & { readonly facts?: ProjectFacts; readonly doers?: Project['doers'] }): Promise<void> {
  const { facts, doers, ...columns } = set
  await tablesOf(db).updateTable('policies.project').set({
    ...columns, ...(facts ? { facts: JSON.stringify(facts) } : {}), ...(doers ? { doers: JSON.stringify(doers) as never } : {}), ...(columns.state && columns.state !== project.state ? { since: dayOf(now) } : {}), version: project.version + 1,
  }).where('id', '=', project.id).execute()
}
