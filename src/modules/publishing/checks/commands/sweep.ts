import { allAgencies } from '#agencies'
import { checkedHtml } from '#platform/rich-text/checked-html'
import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import type { Actor } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { makeEntryMove } from '../../entries/commands/make-move.ts'
import { saveEntry } from '../../entries/commands/write-entry.ts'
import type { EntryHooks } from '../../entries/hooks.ts'
import { loadEntry, loadRevision } from '../../entries/store.ts'
import { paths } from '../../paths.ts'
import { tablesOf } from '../../tables.ts'
import { hitsIn, pairsIn, type SweepPair, type SweepPart } from '../domain/sweep.ts'
import { attachmentParts, contentParts } from '../entry-parts.ts'
import { publicContents, type PublicContentRow } from '../queries/public-contents.ts'
import { contentWith } from './findings.ts'

/** Texts of other modules that a sweep goes through too, such as letter templates. */
export type SweepText = { readonly href: string; readonly agency: string; readonly title: string; readonly parts: readonly SweepPart[] }
export type SweepTexts = (kit: Kit) => Promise<readonly SweepText[]>

const RUN = 'publishing.run-sweep', AT_ONCE = 200

/** Begins a sweep: the worker holds the new fact against everything that is published. */
export const startSweep = async (kit: Kit, actor: Actor, { title, lines }: { readonly title: string; readonly lines: string }): Promise<{ id: number }> => {
  const root = (await allAgencies(kit.db)).find(({ parent }) => parent === null)?.id ?? ''
  return act(kit, actor, 'screening.sweep', root, async (scene) => {
    const pairs = pairsIn(lines)
    const faults = [...(title.trim() === '' ? ['请填写“事由”'] : []), ...pairs.filter((one): one is string => typeof one === 'string')]
    if (faults.length > 0) throw new Refusal(422, faults)
    const { id } = await tablesOf(scene.db).insertInto('publishing.sweep').values({ agency: root, title: title.trim(), pairs: JSON.stringify(pairs), from_day: dayOf(scene.now), state: 'running', account: actor.account, account_name: actor.name, started_at: scene.now, ended_at: null }).returning('id').executeTakeFirstOrThrow()
    await scene.record(`sweep-${id}`, { started: pairs.length })
    await scene.later(RUN, { sweep: id })
    return { id }
  })
}

type Found = { readonly entry: string | null; readonly href: string; readonly agency: string; readonly title: string; readonly parts: readonly SweepPart[] }
const plain = (parts: Awaited<ReturnType<typeof attachmentParts>>): SweepPart[] => parts.map((part) => ({ name: part.name, place: part.place, text: 'html' in part ? checkedHtml(part.html).text : part.text }))
const entryParts = async (kit: Kit, { id, agency, title, content }: PublicContentRow): Promise<Found> => ({ entry: id, href: paths.entry(id), agency, title, parts: plain([...contentParts(content), ...await attachmentParts(kit.db, content)]) })

/** Goes on with a sweep to its end; each step is committed with how far it is. */
export async function runSweep(kit: Kit, id: number, texts: SweepTexts): Promise<void> {
  const tables = tablesOf(kit.db)
  const sweep = await tables.selectFrom('publishing.sweep').selectAll().where('id', '=', id).executeTakeFirst()
  if (!sweep || sweep.state === 'done') return
  const pairs = sweep.pairs as SweepPair[]
  const keep = (found: readonly Found[], reached: string, checked: number, done: boolean): Promise<void> => act(kit, systemActor(sweep.agency, [RUN]), RUN, sweep.agency, async (scene) => {
    const hits = found.flatMap(({ parts, ...where }) => hitsIn(parts, pairs).map((hit) => ({ sweep: id, entry: where.entry, href: where.href, agency: where.agency, title: where.title, part: hit.part, place: hit.place, at_start: hit.start, at_end: hit.end, words: hit.words, around: hit.around, proposal: hit.proposal })))
    for (let at = 0; at < hits.length; at += 1000) await tablesOf(scene.db).insertInto('publishing.sweep_finding').values(hits.slice(at, at + 1000)).onConflict((conflict) => conflict.doNothing()).execute()
    await tablesOf(scene.db).updateTable('publishing.sweep').set((row) => ({ reached, checked: row('checked', '+', checked), ...(done ? { state: 'done' as const, ended_at: scene.now } : {}) })).where('id', '=', id).execute()
    await scene.record(`sweep-${id}`, { checked, hits: hits.length, done })
  })
  let reached = sweep.reached
  for (;;) {
    const rows = await publicContents(kit.db, reached, AT_ONCE)
    if (rows.length === 0) break
    reached = rows.at(-1)?.id ?? reached
    await keep(await Promise.all(rows.map((row) => entryParts(kit, row))), reached, rows.length, false)
  }
  const others = await texts(kit)
  await keep(others.map((one) => ({ ...one, entry: null })), reached, others.length, true)
}

/** Prepares the correction of one entry: a new draft with every proposal of the sweep taken in, to be reviewed as any other. */
export async function prepareCorrection(kit: Kit, actor: Actor, { sweep, entry }: { readonly sweep: number; readonly entry: string }, hooks: EntryHooks): Promise<number> {
  const rows = await tablesOf(kit.db).selectFrom('publishing.sweep_finding').selectAll().where('sweep', '=', sweep).where('entry', '=', entry).where('state', '=', 'open').orderBy('at_start', 'desc').execute()
  const usable = rows.filter(({ proposal, part }) => proposal !== null && !part.startsWith('attachment:') && !part.startsWith('label-'))
  if (usable.length === 0) throw new Refusal(422, ['没有可以自动改的地方：附件和只作提示的，请人工处理'])
  const { title: why } = await tablesOf(kit.db).selectFrom('publishing.sweep').select('title').where('id', '=', sweep).executeTakeFirstOrThrow()
  const standing = await loadEntry(kit.db, entry)
  if (standing.state === 'published') await makeEntryMove(kit, actor, 'correct', { id: entry, note: `清查：${why}` }, hooks)
  const now = await loadEntry(kit.db, entry)
  if (now.state !== 'draft') throw new Refusal(422, ['这条信息正在审核，请先退回或者取回，再准备更正'])
  const { content } = await loadRevision(kit.db, entry, now.revision)
  let next = content, taken = 0
  for (const { part, at_start, at_end, words, proposal } of usable) {
    const changed = contentWith(next, { part, start: at_start, end: at_end, text: words, proposal })
    if (changed) { next = changed; taken += 1 }
  }
  if (taken === 0) throw new Refusal(409, ['文字已经改过，没有可以自动改的地方'])
  await saveEntry(kit, actor, { id: entry, seen: now.version, content: next, publicity: now.publicity, publicityReason: now.publicityReason, risk: now.risk, note: `清查更正：${why}` }, hooks)
  await settle(kit, actor, sweep, usable.map(({ id }) => id), 'prepared', '')
  return taken
}

/** Says of some places that they were dealt with, or stay with a reason. */
export const settle = async (kit: Kit, actor: Actor, sweep: number, findings: readonly number[], state: 'prepared' | 'left', reason: string): Promise<void> => {
  const row = await tablesOf(kit.db).selectFrom('publishing.sweep_finding').select('agency').where('sweep', '=', sweep).where('id', 'in', [...findings, 0]).executeTakeFirst()
  if (!row) throw new Refusal(404, ['没有这一处'])
  if (state === 'left' && reason.trim() === '') throw new Refusal(422, ['请填写“不用改的理由”'])
  return act(kit, actor, 'entries.write', row.agency, async (scene) => {
    await tablesOf(scene.db).updateTable('publishing.sweep_finding').set({ state, reason: reason.trim() }).where('sweep', '=', sweep).where('agency', '=', row.agency).where('id', 'in', [...findings]).execute()
    await scene.record(`sweep-${sweep}`, { state, findings: findings.length })
  })
}
