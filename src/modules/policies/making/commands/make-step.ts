import { officeCalendar } from '#settings'
import { act, type Kit, type Scene } from '#platform/act'
import type { Actor } from '#shared/actor'
import { dayOf } from '#shared/days'
import { stateAfter } from '#shared/procedure'
import { Refusal } from '#shared/refusal'
import { workdaysAfter } from '#shared/work-calendar'
import { tablesOf, type ProjectRow } from '../../tables.ts'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { MOVES, type ProjectMove } from '../domain/procedure.ts'
import type { Project, ProjectFacts, ProjectFile } from '../domain/project.ts'
import { faultsOfForm, faultsOfStep, recordOf, STEPS, type Values } from '../domain/steps.ts'
import { projectFile } from '../queries/project-file.ts'
import { addProjectEvent, loadProject, updateProject } from '../store.ts'
import { carryOutChanges, enterDocument } from './enter-document.ts'

export type StepInput = { readonly id: string; readonly seen: number; readonly values: Values }
/** A new round forgets who made the last one; who proposed stays. */
const FRESH: readonly ProjectMove[] = ['legal_return', 'decide_return']

/** Which deed a step is, and whose chain it goes on: drafting is the drafter's, the rest the maker's. */
export const agencyOfStep = (project: Pick<Project, 'agency' | 'drafter'>, move: ProjectMove): string => (MOVES[move].deed === 'policies.draft' ? project.drafter : project.agency)

async function publishDocument(scene: Scene, { project, text, interpretation, rules, today }: ProjectFile): Promise<Partial<ProjectRow>> {
  const { registration, changes, noInterpretation } = project.facts
  if (project.document === null || registration === null) throw new Error(`${project.id} is published without a number`)
  await tablesOf(scene.db).updateTable('policies.document').set({ published_on: text?.publishedOn ?? today, text_address: text?.address ?? null }).where('id', '=', project.document).execute()
  const touched = await carryOutChanges(scene, { id: project.document, title: project.title, docNo: registration.docNo, on: registration.effectiveOn, changes })
  await scene.later('policies.publish-states', { documents: [project.document, ...touched] })
  await scene.later('policies.link-entries', {})
  if (noInterpretation !== '' || interpretation?.isPublic) return {}
  return { interpretation_due: workdaysAfter(today, rules.interpretationDays, await officeCalendar(scene.db)) }
}

async function effectOf(scene: Scene, move: ProjectMove, file: ProjectFile, facts: ProjectFacts, values: Values): Promise<Partial<Omit<ProjectRow, 'facts' | 'doers'>>> {
  const { project } = file
  if (move === 'register' && facts.registration) return { document: await enterDocument(scene, project, facts.registration) }
  if (move === 'publish') return publishDocument(scene, file)
  if (move === 'file' && project.document !== null) {
    await tablesOf(scene.db).updateTable('policies.document').set({ filed_on: values['on'] as never, filing_no: values['no'] ?? '' }).where('id', '=', project.document).execute()
    await scene.later('policies.publish-states', { documents: [project.document] })
  }
  return {}
}

/** What the history says of a step beside its name. */
const noteOf = (move: ProjectMove, values: Values): string =>
  [values['note'] ?? '', ...STEPS[move as Exclude<ProjectMove, 'save'>].asks.filter(({ name }) => name !== 'note' && (values[name] ?? '') !== '').map(({ name, label }) => `${label}：${values[name]}`)].filter((line) => line !== '').join('；')

/** One step of one project: reasons first, then its own effect, its line in the history and the ledger. */
export async function makeStep(kit: Kit, actor: Actor, move: Exclude<ProjectMove, 'save'>, { id, seen, values }: StepInput): Promise<void> {
  const before = await loadProject(kit.db, id)
  return act(kit, actor, MOVES[move].deed, agencyOfStep(before, move), async (scene) => {
    const project = await loadProject(scene.db, id, true)
    if (project.version !== seen) throw new Refusal(409, ['这个项目刚被别人办理过，请看过最新情况后再操作'])
    const today = dayOf(scene.now)
    const file = await projectFile(scene.db, project, today)
    const early = reasonsAgainstMove(file, move, actor.account)
    if (early.length > 0) throw new Refusal(422, early)
    const malformed = faultsOfForm(STEPS[move].asks, values)
    const faults = malformed.length > 0 ? malformed : faultsOfStep(move, values, file, await officeCalendar(scene.db))
    if (faults.length > 0) throw new Refusal(422, faults.map(({ reason }) => reason))
    const facts: ProjectFacts = { ...project.facts, ...recordOf(move, values, { name: actor.name, today }) }
    const columns = await effectOf(scene, move, file, facts, values)
    const { propose } = project.doers
    const doers = FRESH.includes(move) ? { ...(propose ? { propose } : {}), [move]: actor.account } : { ...project.doers, [move]: actor.account }
    await updateProject(scene, project, { ...columns, state: stateAfter<string>(MOVES[move], project.state), facts, doers })
    await addProjectEvent(scene, id, move, noteOf(move, values))
    await scene.record(id, { move })
  })
}
