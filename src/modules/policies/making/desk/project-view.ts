import { allAgencies, type Agency } from '#agencies'
import type { Kit } from '#platform/act'
import type { AskedBy } from '#platform/http/types'
import { mayDo, type Actor } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import type { ProjectEvent, ProjectFile } from '../domain/project.ts'
import { projectFile } from '../queries/project-file.ts'
import { loadProject, projectEvents } from '../store.ts'

/** A project as one person sees it at the desk. */
export type DeskProject = ProjectFile & { readonly actor: Actor; readonly events: readonly ProjectEvent[]; readonly names: ReadonlyMap<string, Agency> }

/** Seen by whoever may read the registers of its maker or of its drafter. */
export async function deskProject(kit: Kit, { actor, params }: AskedBy): Promise<DeskProject> {
  const project = await loadProject(kit.db, params['id'] ?? '')
  if (!mayDo(actor, 'policies.read', project.agency) && !mayDo(actor, 'policies.read', project.drafter)) throw new Refusal(403, ['这个项目属于其他单位，您不能查看'])
  const [file, events, agencies] = await Promise.all([projectFile(kit.db, project, dayOf(kit.now())), projectEvents(kit.db, project.id), allAgencies(kit.db)])
  return { ...file, actor, events, names: new Map(agencies.map((agency) => [agency.id, agency])) }
}
export const nameIn = ({ names }: Pick<DeskProject, 'names'>, id: string): string => names.get(id)?.name ?? id
