import { allAgencies } from '#agencies'
import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { dayOf, isDay, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import type { SheetLine } from '#platform/sheets/read-sheet'
import { KINDS, type Kind, type Milestone } from '../domain/commitment.ts'
import { addEvent, loadCommitment } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { showCommitment, showList } from './publish.ts'
import { reasonsOfAcceptance } from '../domain/guards.ts'

export type NewCommitment = { readonly year: number; readonly kind: Kind; readonly title: string; readonly aim: string; readonly agency: AgencyId; readonly partners: string; readonly budgetFen: number | null; readonly location: string; readonly latitude: number | null; readonly longitude: number | null; readonly milestones: readonly Milestone[] }
export function faultsOfCommitment(input: NewCommitment, agencies: readonly string[]): { readonly field: string; readonly reason: string }[] {
  return [...(input.title === '' ? [{ field: 'title', reason: '请填写“项目名称”' }] : []), ...(input.aim === '' ? [{ field: 'aim', reason: '请填写“年度目标”：以后每次报告都与它对照' }] : []), ...(agencies.includes(input.agency) ? [] : [{ field: 'agency', reason: '请选择“牵头单位”' }]), ...(input.year > 2000 && input.year < 2200 ? [] : [{ field: 'year', reason: '请填写“年度”' }]), ...(input.milestones.some(({ title, due }) => title === '' || !isDay(due)) ? [{ field: 'milestones', reason: '“节点”每行写成：名称 | 2025-06-30' }] : [])]
}
/** Adds a project to its year's list, which is begun with the first; gives its number. */
export const addCommitment = (kit: Kit, actor: Actor, root: AgencyId, input: NewCommitment): Promise<string> => act(kit, actor, 'commitments.write', root, async (scene) => {
  const faults = faultsOfCommitment(input, (await allAgencies(scene.db)).map(({ id }) => id)), tables = tablesOf(scene.db)
  if (faults.length > 0) throw new Refusal(422, faults.map(({ reason }) => reason))
  await tables.insertInto('commitments.list').values({ year: input.year, kind: input.kind, title: `${input.year}年${KINDS[input.kind].label}`, agency: root, state: 'draft' }).onConflict((conflict) => conflict.doNothing()).execute()
  const list = await tables.selectFrom('commitments.list').select('state').where('year', '=', input.year).where('kind', '=', input.kind).forUpdate().executeTakeFirstOrThrow()
  if (list.state === 'published') throw new Refusal(422, ['清单已经公布，不能再加项目'])
  const { n } = await tables.selectFrom('commitments.commitment').select((eb) => eb.fn.countAll<number>().as('n')).where('year', '=', input.year).where('kind', '=', input.kind).executeTakeFirstOrThrow(), place = Number(n) + 1, id = `${input.kind === 'livelihood' ? 'm' : 't'}${input.year}-${String(place).padStart(2, '0')}`
  await tables.insertInto('commitments.commitment').values({ id, year: input.year, kind: input.kind, place, title: input.title, aim: input.aim, agency: input.agency, partners: input.partners, budget_fen: input.budgetFen, location: input.location, latitude: input.latitude, longitude: input.longitude, milestones: JSON.stringify(input.milestones), changed_at: scene.now }).execute()
  await addEvent(scene, id, 'add')
  await scene.record(id, { title: input.title })
  return id
})
/** The year's list goes before the public; from then on its words are what reports are held against. */
export const publishList = (kit: Kit, actor: Actor, root: AgencyId, { year, kind }: { readonly year: number; readonly kind: Kind }): Promise<void> => act(kit, actor, 'commitments.review', root, async (scene) => {
  const tables = tablesOf(scene.db), list = await tables.selectFrom('commitments.list').selectAll().where('year', '=', year).where('kind', '=', kind).forUpdate().executeTakeFirst()
  if (!list) throw new Refusal(404, ['还没有这个年度的清单'])
  if (list.state === 'published') throw new Refusal(409, ['清单已经公布'])
  await tables.updateTable('commitments.list').set({ state: 'published', published_on: dayOf(scene.now), version: list.version + 1 }).where('year', '=', year).where('kind', '=', kind).execute()
  await showList(scene, { year, kind, title: list.title, agency: list.agency })
  await addEvent(scene, `list ${kind} ${year}`, 'publish')
  await scene.record(`list ${kind} ${year}`, { published: true })
})
type Accepting = { readonly id: string; readonly by: string; readonly on: string; readonly passed: boolean; readonly words: string }
/** 验收, by somebody other than the agency that carried it out; public at once. */
export async function acceptCommitment(kit: Kit, actor: Actor, { id, by, on, passed, words }: Accepting): Promise<void> {
  const { agency } = await loadCommitment(kit.db, id)
  return act(kit, actor, 'commitments.review', agency, async (scene) => {
    const one = await loadCommitment(scene.db, id, true), own = (await allAgencies(scene.db)).find((each) => each.id === agency), reasons = reasonsOfAcceptance(by, own ? [own.name, own.shortName, own.id] : [], on, dayOf(scene.now))
    if (reasons.length > 0) throw new Refusal(422, reasons)
    const acceptance = { on: on as Day, by, passed, words }
    await tablesOf(scene.db).updateTable('commitments.commitment').set({ acceptance: JSON.stringify(acceptance), version: one.version + 1, changed_at: scene.now }).where('id', '=', id).execute()
    await showCommitment(scene, { ...one, acceptance })
    await addEvent(scene, id, 'accept', `${by}：${passed ? '通过' : '没有通过'}`)
    await scene.record(id, { accepted: passed })
  })
}
export const HEADS = { kind: '类别', title: '项目名称', aim: '年度目标', agency: '牵头单位', partners: '配合单位', budget: '计划投资（万元）', location: '地点', milestones: '节点' } as const
export type CommitmentLine = SheetLine<keyof typeof HEADS>
export const milestonesOf = (text: string): Milestone[] => text.split(/[\n;；]/).map((line) => line.trim()).filter(Boolean).map((line) => { const [title = '', due = ''] = line.split('|').map((part) => part.trim()); return { title, due: due as Day, doneOn: null } })
/** A table of projects; lines that are wrong are told and left out. */
export async function importCommitments(kit: Kit, actor: Actor, root: AgencyId, { year, lines }: { readonly year: number; readonly lines: readonly CommitmentLine[] }): Promise<{ readonly taken: number; readonly faults: readonly { readonly line: number; readonly reasons: readonly string[] }[] }> {
  const agencies = await allAgencies(kit.db), faults: { line: number; reasons: readonly string[] }[] = []
  let taken = 0
  for (const { line, cells } of lines) {
    const agency = agencies.find(({ id, name, shortName }) => [id, name, shortName].includes(cells.agency))?.id ?? '', kind: Kind = cells.kind === KINDS.task.label || cells.kind === '重点任务' ? 'task' : 'livelihood', budget = cells.budget.replaceAll(',', '')
    const input: NewCommitment = { year, kind, title: cells.title, aim: cells.aim, agency, partners: cells.partners, budgetFen: /^\d+(\.\d+)?$/.test(budget) ? Math.round(Number(budget) * 1_000_000) : null, location: cells.location, latitude: null, longitude: null, milestones: milestonesOf(cells.milestones) }
    const wrong = faultsOfCommitment(input, agencies.map(({ id }) => id)).map(({ reason }) => reason)
    if (wrong.length > 0) { faults.push({ line, reasons: wrong }); continue }
    await addCommitment(kit, actor, root, input)
    taken += 1
  }
  return { taken, faults }
}
