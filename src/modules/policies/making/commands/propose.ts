import { agencyById } from '#agencies'
import { emptyContent, insertEntry } from '#publishing'
import { act, type Kit, type Scene } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { dayOf, yearOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { tablesOf } from '../../tables.ts'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { FRESH_FACTS, type Change, type ProjectFacts } from '../domain/project.ts'
import { projectFile } from '../queries/project-file.ts'
import { addProjectEvent, loadProject, nextOf, updateProject } from '../store.ts'

export type ProjectInput = Pick<ProjectFacts, 'kind' | 'topic' | 'why' | 'business' | 'noInterpretation' | 'noConsultation'> & { readonly title: string; readonly agency: AgencyId; readonly changes: readonly Change[] }
/** Where normative documents stand in the catalogue, and their interpretations with them. */
const COLUMN = 'statutory-20-1'

async function refuseBad({ db }: Pick<Scene, 'db'>, { title, why, topic, agency, changes }: ProjectInput): Promise<void> {
  const known = new Set((await tablesOf(db).selectFrom('policies.document').select('id').where('id', 'in', [...changes.map(({ document }) => document), '']).execute()).map(({ id }) => id))
  const reasons = [
    ...(title === '' ? ['请填写“文件名称”'] : []), ...(title.length > 200 ? ['“文件名称”最多200字'] : []), ...(why === '' ? ['请填写“制定的必要性和依据”'] : []), ...(topic === '' ? ['请选择“主题”'] : []),
    ...changes.filter(({ document }) => !known.has(document)).map(({ document }) => `“对其他文件的影响”里的“${document}”不在登记册中，请按文号或标题重新选择`),
  ]
  await agencyById(db, agency)
  if (reasons.length > 0) throw new Refusal(422, reasons)
}
const factsOf = ({ title: _, agency: __, ...facts }: ProjectInput): ProjectFacts => ({ ...FRESH_FACTS, ...facts })

/** Proposes a document to be made; the drafting agency proposes. */
export const proposeProject = (kit: Kit, actor: Actor, drafter: AgencyId, input: ProjectInput): Promise<{ id: string }> => act(kit, actor, 'policies.draft', drafter, async (scene) => {
  await refuseBad(scene, input)
  const today = dayOf(scene.now), year = yearOf(today)
  const id = `p${year}-${await nextOf(scene.db, `project:${year}`)}`
  await tablesOf(scene.db).insertInto('policies.project').values({
    id, agency: input.agency, drafter, title: input.title, state: 'proposed', facts: JSON.stringify(factsOf(input)), text_entry: null, interpretation_entry: null, document: null, interpretation_due: null,
    since: today, doers: JSON.stringify({ propose: actor.account }) as never, created_at: scene.now,
  }).execute()
  await addProjectEvent(scene, id, 'propose', input.why)
  await scene.record(id, { proposed: true })
  return { id }
})

/** Changes what is on record of a project before its number is given. */
export async function saveProject(kit: Kit, actor: Actor, id: string, seen: number, input: ProjectInput): Promise<void> {
  const { drafter } = await loadProject(kit.db, id)
  return act(kit, actor, 'policies.draft', drafter, async (scene) => {
    const project = await loadProject(scene.db, id, true)
    if (project.version !== seen) throw new Refusal(409, ['这个项目刚被别人改过，您写的内容都还在，请对照后再保存'])
    const reasons = reasonsAgainstMove(await projectFile(scene.db, project, dayOf(scene.now)), 'save', actor.account)
    if (reasons.length > 0) throw new Refusal(422, reasons)
    await refuseBad(scene, input)
    const { title, agency, ...changed } = input
    await updateProject(scene, project, { title, agency, facts: { ...project.facts, ...changed } })
    await addProjectEvent(scene, id, 'save')
    await scene.record(id, { move: 'save' })
  })
}

/** Begins the text or its interpretation as a draft entry of the drafting agency: written, compared and reviewed there. */
export async function beginText(kit: Kit, actor: Actor, id: string, which: 'text' | 'interpretation'): Promise<{ entry: string }> {
  const { drafter } = await loadProject(kit.db, id)
  return act(kit, actor, 'policies.draft', drafter, async (scene) => {
    const project = await loadProject(scene.db, id, true)
    const there = which === 'text' ? project.textEntry : project.interpretationEntry
    if (there !== null) return scene.record(id, { opened: there }).then(() => ({ entry: there }))
    if (project.state === 'proposed' || project.state === 'dropped') throw new Refusal(422, ['准予立项后才能起草'])
    const { name } = await agencyById(scene.db, drafter)
    const kind = which === 'text' ? 'policy_document' : 'interpretation'
    const empty = emptyContent(kind, COLUMN, name)
    const content = which === 'text'
      ? { ...empty, title: project.title, fields: { ...empty.fields, issuer: (await agencyById(scene.db, project.agency)).name } }
      : { ...empty, title: `《${project.title}》解读`, fields: { ...empty.fields, interprets: project.title, interpreter: name } }
    const entry = await insertEntry(scene, { agency: drafter, content, publicity: 'open', publicityReason: '' })
    await updateProject(scene, project, which === 'text' ? { text_entry: entry } : { interpretation_entry: entry })
    await scene.record(id, { began: which, entry })
    return { entry }
  })
}
