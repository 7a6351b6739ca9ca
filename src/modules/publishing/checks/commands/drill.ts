import { allAgencies } from '#agencies'
import { notify } from '#notifications'
import { act, type Kit, type Scene } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { insertEntry } from '../../entries/commands/write-entry.ts'
import type { EntryContent } from '../../entries/domain/content.ts'
import { STEP_OF, type EntryMove } from '../../entries/domain/procedure.ts'
import type { Entry, Mark } from '../../entries/domain/entry.ts'
import { paths } from '../../paths.ts'
import { tablesOf } from '../../tables.ts'
import { caughtBy, plantedBody, type PlantName } from '../domain/plant.ts'
import { publicContents } from '../queries/public-contents.ts'
import { plantedIn } from '../queries/planted.ts'

const LONG = 60
/** A published text of the agency that has room for the most of the errors; the last of them, so that it is not one that everybody knows. */
async function sourceFor(kit: Kit, agency: AgencyId, names: readonly PlantName[]): Promise<{ content: EntryContent; planted: ReturnType<typeof plantedBody> }> {
  let best: { content: EntryContent; planted: ReturnType<typeof plantedBody> } | null = null
  for (let after = ''; ;) {
    const rows = await publicContents(kit.db, after, 500)
    if (rows.length === 0) break
    after = rows.at(-1)?.id ?? after
    for (const { agency: of, content } of rows) {
      if (of !== agency || content.body.replace(/<[^>]*>/g, '').length < LONG) continue
      const planted = plantedBody(content.body, names)
      if (planted.planted.length >= (best?.planted.planted.length ?? 1)) best = { content, planted }
    }
  }
  if (!best) throw new Refusal(422, ['这个单位没有合适的已公开信息可以用来演练，请换一个单位或者多选几种错误'])
  return best
}

/** Puts an entry with planted errors among those that wait for an agency's first review. Nobody there is told. */
export async function startDrill(kit: Kit, actor: Actor, { agency, plants }: { readonly agency: AgencyId; readonly plants: readonly PlantName[] }): Promise<{ id: string; planted: number }> {
  if (plants.length === 0) throw new Refusal(422, ['请选择要放进去的错误'])
  const { content, planted } = await sourceFor(kit, agency, plants)
  return act(kit, actor, 'screening.drill', agency, async (scene) => {
    const id = await insertEntry(scene, { agency, content: { ...content, body: planted.body, attachments: [] }, publicity: 'open', publicityReason: '', risk: 'high' })
    await tablesOf(scene.db).updateTable('publishing.entry').set({ drill: true, state: 'first', doers: JSON.stringify({ save: actor.account, submit: actor.account }) as never }).where('id', '=', id).execute()
    await tablesOf(scene.db).insertInto('publishing.drill').values({ entry: id, agency, made_by: actor.account, made_at: scene.now, planted: JSON.stringify(planted.planted), ended_at: null }).execute()
    await scene.record(id, { drill: planted.planted.length })
    return { id, planted: planted.planted.length }
  })
}

/** What a reviewer's step on a drill shows of them; a return or the last agreement ends it, and the text goes no further. */
export async function judgeDrill(scene: Scene, entry: Entry, move: EntryMove, marks: readonly Mark[], state: string): Promise<string> {
  const step = STEP_OF[move]
  if (!entry.drill || step === undefined) return state
  const planted = await plantedIn(scene.db, entry)
  const { caught, wrong } = caughtBy(marks, planted)
  const tables = tablesOf(scene.db)
  await tables.insertInto('publishing.drill_result').values({ entry: entry.id, account: scene.actor.account, account_name: scene.actor.name, step, caught, planted: planted.length, wrong, at: scene.now }).onConflict((conflict) => conflict.doNothing()).execute()
  const over = move.endsWith('_return') || move === 'final_agree'
  if (over) await tables.updateTable('publishing.drill').set({ ended_at: scene.now }).where('entry', '=', entry.id).execute()
  await notify(scene.db, {
    account: scene.actor.account, agency: entry.agency, title: `审核演练：您找出了 ${caught} 处，共放入 ${planted.length} 处`, href: paths.entry(entry.id), at: scene.now,
    text: `“${entry.title}”是一次审核演练，不会公开。放入的错误：${planted.map((one) => `“${one.words}”（${one.class}，${one.why}）`).join('；')}。`,
  })
  return over ? 'discarded' : state
}

export type DrillScore = { readonly account: string; readonly name: string; readonly drills: number; readonly planted: number; readonly caught: number; readonly wrong: number }

/** Agencies at which a drill can be held. */
export const drillAgencies = async (kit: Kit) => (await allAgencies(kit.db)).filter(({ reports }) => reports)
