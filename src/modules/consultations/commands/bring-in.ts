import { act, type Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import type { SheetLine } from '#platform/sheets/read-sheet'
import { isSource, LONGEST, SOURCES } from '../domain/consultation.ts'
import { loadConsultation } from '../store.ts'
import { tablesOf } from '../tables.ts'

export const HEADS = { words: '意见', passage: '针对第几段', source: '来源' } as const
export type PaperLine = SheetLine<keyof typeof HEADS>
export type PaperFault = { readonly line: number; readonly reasons: readonly string[] }
/** Opinions on paper, by letter, from meetings: entered by the office, counted like the others. */
export async function bringIn(kit: Kit, actor: Actor, { id, lines }: { readonly id: string; readonly lines: readonly PaperLine[] }): Promise<{ readonly taken: number; readonly faults: readonly PaperFault[] }> {
  const { agency, draft } = await loadConsultation(kit.db, id), faults: PaperFault[] = [], rows: { words: string; passage: number; source: string }[] = []
  for (const { line, cells } of lines) {
    const passage = cells.passage === '' ? 0 : Number(cells.passage), source = cells.source === '' ? 'paper' : Object.entries(SOURCES).find(([key, label]) => label === cells.source || key === cells.source)?.[0]
    const reasons = [...(cells.words === '' ? ['没有写意见'] : cells.words.length > LONGEST.comment ? [`意见超过${LONGEST.comment}个字`] : []), ...(Number.isInteger(passage) && passage >= 0 && passage <= draft.length ? [] : [`草案一共${draft.length}段，没有“${cells.passage}”`]), ...(isSource(source) ? [] : [`“来源”请写${Object.values(SOURCES).join('、')}`])]
    if (reasons.length > 0) faults.push({ line, reasons })
    else rows.push({ words: cells.words, passage, source: source ?? 'paper' })
  }
  if (rows.length === 0) return { taken: 0, faults }
  await act(kit, actor, 'consultations.answer', agency, async (scene) => {
    const one = await loadConsultation(scene.db, id, true)
    if (one.state !== 'open' && one.state !== 'closed') throw new Refusal(422, ['征集期间和整理期间才能登记意见'])
    for (let at = 0; at < rows.length; at += 1000) await tablesOf(scene.db).insertInto('consultations.comment').values(rows.slice(at, at + 1000).map((row) => ({ ...row, consultation: id, receipt: null, browser: null, person: null, at: scene.now }))).execute()
    await scene.record(id, { broughtIn: rows.length, refused: faults.length })
    if (one.state === 'closed') await scene.later('consultations.cluster', { consultation: id })
  })
  return { taken: rows.length, faults }
}
