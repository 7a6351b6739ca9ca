import { act, type Kit, type Scene } from '#platform/act'
import { sm3 } from '#platform/ledger/hash'
import { cleanRichText } from '#platform/rich-text/clean'
import type { Actor, AgencyId } from '#shared/actor'
import { canonicalJson } from '#shared/canonical-json'
import { dayOf, yearOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { isColumn } from '../../catalogue/index.ts'
import { tablesOf } from '../../tables.ts'
import { faultsOfDraft, type EntryContent } from '../domain/content.ts'
import { kindOf, PUBLICITIES, type Publicity, type Risk } from '../domain/kinds.ts'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { NO_HOOKS, type EntryHooks } from '../hooks.ts'
import { entryFacts } from '../queries/entry-facts.ts'
import { loadEntry, nextNumber } from '../store.ts'
import { addEntryEvent } from './entry-event.ts'

export type Written = { readonly content: EntryContent; readonly publicity: Publicity; readonly publicityReason: string; readonly risk?: Risk | undefined }

/** The content as it may be kept: clean HTML, trimmed words. Refuses with the field of each fault. */
export async function keptContent(scene: Pick<Scene, 'db'>, content: EntryContent): Promise<EntryContent> {
  const kept: EntryContent = { ...content, title: content.title.trim(), body: cleanRichText(content.body), keywords: content.keywords.trim(), summary: content.summary.trim(), source: content.source.trim(), author: content.author.trim() }
  const faults = faultsOfDraft(kept)
  if (!await isColumn(scene.db, kept.column)) faults.push({ field: 'column', reason: '请选择“栏目”' })
  if (faults.length > 0) throw new Refusal(422, faults.map(({ reason }) => reason))
  return kept
}

function refusePublicity({ publicity, publicityReason }: Written): void {
  if (publicity !== 'open' && publicityReason.trim() === '') throw new Refusal(422, [`公开属性是“${PUBLICITIES[publicity]}”的，请填写“不主动公开的理由”（国办发〔2016〕80号）`])
}

/** Puts a revision on file; the same words twice are one revision. */
export async function addRevision({ db, actor, now }: Scene, entry: string, number: number, content: EntryContent, note = ''): Promise<string> {
  const hash = sm3(canonicalJson(content))
  await tablesOf(db).insertInto('publishing.revision').values({ entry, number, at: now, account: actor.account, account_name: actor.name, content: JSON.stringify(content), hash, note }).execute()
  return hash
}

export type CreateEntry = Written & { readonly agency: AgencyId; /** Where it will stand for ever, for what has an address of its own. */ readonly address?: string | undefined }

/** A new draft with its first revision, within somebody's deed; gives its id. */
export async function insertEntry(scene: Scene, input: CreateEntry): Promise<string> {
  refusePublicity(input)
  const content = await keptContent(scene, input.content)
  const year = yearOf(dayOf(scene.now))
  const id = `e${year}-${await nextNumber(scene.db, `entry:${year}`)}`
  await tablesOf(scene.db).insertInto('publishing.entry').values({
    id, agency: input.agency, state: 'draft', kind: content.kind, column_id: content.column, title: content.title, publicity: input.publicity, publicity_reason: input.publicityReason.trim(),
    risk: input.risk ?? kindOf(content.kind).risk, address: input.address ?? null, formed_on: content.formedOn, doers: JSON.stringify({ save: scene.actor.account }) as never, created_at: scene.now, changed_at: scene.now,
  }).execute()
  await addRevision(scene, id, 1, content)
  return id
}

export const createEntry = (kit: Kit, actor: Actor, input: CreateEntry): Promise<{ id: string }> => act(kit, actor, 'entries.write', input.agency, async (scene) => {
  const id = await insertEntry(scene, input)
  await scene.record(id, { created: true, revision: 1 })
  return { id }
})

export type SaveEntry = Written & { readonly id: string; readonly seen: number; readonly note?: string | undefined }

/** Saves a draft: changed words make a new revision, and what reviewers said of the old one stays with the old one. */
export async function saveEntry(kit: Kit, actor: Actor, input: SaveEntry, hooks: EntryHooks = NO_HOOKS): Promise<{ revision: number }> {
  const { agency } = await loadEntry(kit.db, input.id)
  return act(kit, actor, 'entries.write', agency, async (scene) => {
    const entry = await loadEntry(scene.db, input.id, true)
    if (entry.version !== input.seen) throw new Refusal(409, ['您写的时候，别人保存过这条信息。您写的内容都还在，请对照别人的修改后再保存'])
    const facts = await entryFacts(scene.db, hooks, entry, dayOf(scene.now))
    const early = reasonsAgainstMove(facts, 'save', actor.account)
    if (early.length > 0) throw new Refusal(422, early)
    refusePublicity(input)
    if (input.publicity !== 'open' && entry.publishedRevision !== null && entry.withdrawnOn === null) throw new Refusal(422, ['公众正在看已发布的一版，改为不公开前请先撤回'])
    const content = await keptContent(scene, input.content)
    const changed = sm3(canonicalJson(content)) !== facts.revision.hash
    const revision = changed ? Math.max(...facts.revisions.map(({ number }) => number)) + 1 : entry.revision
    if (changed) await addRevision(scene, entry.id, revision, content, input.note?.trim() ?? '')
    await tablesOf(scene.db).updateTable('publishing.entry').set({
      revision, title: content.title, kind: content.kind, column_id: content.column, formed_on: content.formedOn, publicity: input.publicity, publicity_reason: input.publicityReason.trim(),
      risk: input.risk ?? entry.risk, doers: JSON.stringify({ ...entry.doers, save: actor.account }) as never, version: entry.version + 1, changed_at: scene.now,
    }).where('id', '=', entry.id).execute()
    if (changed) await addEntryEvent(scene, { ...entry, revision }, 'save', input.note)
    await scene.record(entry.id, { move: 'save', revision })
    return { revision }
  })
}
