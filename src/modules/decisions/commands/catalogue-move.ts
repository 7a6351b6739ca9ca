import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { dayOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { faultsOfAsks, type StepValues } from '#shared/step'
import { CATALOGUE_MOVES, CATALOGUE_STEPS, reasonsAgainstMove, reasonsOfParty, type CatalogueMove } from '../domain/catalogue.ts'
import type { Catalogue } from '../domain/item.ts'
import { addEvent, findCatalogue } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { listedItems, showCatalogue } from './publish.ts'

export const beginCatalogue = (kit: Kit, actor: Actor, { year, agency }: { readonly year: number; readonly agency: AgencyId }): Promise<void> => act(kit, actor, 'decisions.write', agency, async (scene) => {
  await tablesOf(scene.db).insertInto('decisions.catalogue').values({ year, agency, state: 'collecting', changed_at: scene.now }).onConflict((conflict) => conflict.doNothing()).execute()
  await addEvent(scene, `catalogue ${year}`, 'begin')
  await scene.record(`catalogue ${year}`, { begun: true })
})
type Input = { readonly year: number; readonly seen: number; readonly values: StepValues }
/** One step of the year's catalogue (第三条). */
export async function moveCatalogue(kit: Kit, actor: Actor, move: CatalogueMove, { year, seen, values }: Input): Promise<void> {
  const known = await findCatalogue(kit.db, year)
  if (!known) throw new Refusal(404, ['还没有开始编制这个年度的目录'])
  return act(kit, actor, CATALOGUE_MOVES[move].deed, known.agency, async (scene) => {
    const one = await findCatalogue(scene.db, year, true), today = dayOf(scene.now)
    if (!one || one.version !== seen) throw new Refusal(409, ['目录刚被别人改过，请看过最新内容后再操作'])
    const items = await listedItems(scene.db, year)
    const reasons = [...reasonsAgainstMove(one, items, move, actor.account), ...faultsOfAsks(CATALOGUE_STEPS[move].asks, values).map(({ reason }) => reason), ...reasonsOfParty(values['partyOn'] ?? '', today)]
    if (reasons.length > 0) throw new Refusal(422, reasons)
    const changes: Partial<Catalogue> = { ...(move === 'consult' ? { standard: values['standard'] ?? '', opinions: values['opinions'] ?? '' } : {}), ...(values['partyOn'] ? { partyOn: values['partyOn'] as Day } : {}), ...(move === 'adjust' ? { adjustment: values['adjustment'] ?? '' } : {}), ...(move === 'publish' ? { publishedOn: today } : {}) }
    const next: Catalogue = { ...one, ...changes, state: CATALOGUE_MOVES[move].to, doers: { ...one.doers, [move]: actor.account } }
    await tablesOf(scene.db).updateTable('decisions.catalogue').set({ standard: next.standard, opinions: next.opinions, party_on: next.partyOn, adjustment: next.adjustment, published_on: next.publishedOn, state: next.state, doers: JSON.stringify(next.doers) as never, version: one.version + 1, changed_at: scene.now }).where('year', '=', year).execute()
    if (move === 'publish' || move === 'adjust') await showCatalogue(scene, next, values['adjustment'] ?? '')
    await addEvent(scene, `catalogue ${year}`, move, values['adjustment'] ?? values['opinions'] ?? '')
    await scene.record(`catalogue ${year}`, { move })
  })
}
