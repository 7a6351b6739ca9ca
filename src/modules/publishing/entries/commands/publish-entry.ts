import { agencyById } from '#agencies'
import { officeCalendar, settings } from '#settings'
import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { yearOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { workdaysAfter } from '#shared/work-calendar'
import { columnsOf, nextIndexNo } from '../../catalogue/index.ts'
import { publishSnapshot } from '../../commands/publish-snapshot.ts'
import { withdrawSnapshot } from '../../commands/withdraw-snapshot.ts'
import type { SnapshotFile } from '../../domain/snapshot.ts'
import { tablesOf } from '../../tables.ts'
import type { EntryContent } from '../domain/content.ts'
import type { EntryMove } from '../domain/procedure.ts'
import { publicContent } from '../domain/public-content.ts'
import { NO_HOOKS, type EntryHooks } from '../hooks.ts'
import { nextNumber, type EntryRow } from '../store.ts'
import { makeEntryMove, type MoveInput, type Stage } from './make-move.ts'

async function filesOf({ db }: Stage, { attachments }: EntryContent): Promise<SnapshotFile[]> {
  if (attachments.length === 0) return []
  const rows = await tablesOf(db).selectFrom('publishing.attachment').select(['hash', 'bytes']).where('hash', 'in', attachments.map(({ hash }) => hash)).execute()
  const bytes = new Map(rows.map((row) => [row.hash, row.bytes]))
  return attachments.map(({ name, label, mediaType, hash }) => {
    const found = bytes.get(hash)
    if (!found) throw new Refusal(409, [`附件“${label}”的内容不在系统中，请重新上传`])
    return { name, label, mediaType, bytes: found }
  })
}

/** Sends the reviewed revision through the gate: its address and index number are given once and stay. */
async function throughGate(stage: Stage, reason: string): Promise<Partial<EntryRow>> {
  const { file: { entry, content }, today, now } = stage
  const year = yearOf(today)
  const address = entry.address ?? `/info/${year}/${await nextNumber(stage.db, `info:${year}`)}`
  const indexNo = entry.indexNo ?? await nextIndexNo(stage, entry.agency, year)
  const [agency, column] = await Promise.all([agencyById(stage.db, entry.agency), columnsOf(stage.db).then((all) => all.find(({ id }) => id === content.column))])
  const publishedOn = entry.publishedOn ?? today
  await publishSnapshot(stage, {
    address, kind: 'entry', column: column?.title ?? '', columnId: content.column, topics: content.topics, indexNo, agency: agency.id, agencyName: agency.name, title: content.title,
    year: yearOf(publishedOn), publishedOn, files: await filesOf(stage, content), data: publicContent(content, { address, indexNo, correctedOn: entry.publishedOn === null ? null : today }),
  }, reason)
  return { address, index_no: indexNo, published_on: publishedOn, published_revision: entry.revision, publish_at: null, withdrawn_on: null, withdrawn_reason: null, changed_at: now }
}

export const publishEntry = (kit: Kit, actor: Actor, input: MoveInput, hooks: EntryHooks = NO_HOOKS): Promise<void> =>
  makeEntryMove(kit, actor, 'publish', input, hooks, async (stage) => ({ ...await throughGate(stage, input.note ?? ''), urgent: false, after_review_due: null }))

/** Before the reviews, for what cannot wait: the missing ones are made up within the office's term. */
export const publishUrgently = (kit: Kit, actor: Actor, input: MoveInput, hooks: EntryHooks = NO_HOOKS): Promise<void> =>
  makeEntryMove(kit, actor, 'publish_urgent', input, hooks, async (stage) => ({
    ...await throughGate(stage, input.note ?? ''), urgent: true,
    after_review_due: workdaysAfter(stage.today, (await settings(stage.db))['publishing.afterReviewDays'], await officeCalendar(stage.db)),
  }))

/** The second of the two reviews that an urgent publication lacked ends its term. */
export const reviewAfter = (kit: Kit, actor: Actor, move: 'after_first' | 'after_second', input: MoveInput, hooks: EntryHooks = NO_HOOKS): Promise<void> =>
  makeEntryMove(kit, actor, move, input, hooks, async ({ file: { entry } }) => {
    const other: EntryMove = move === 'after_first' ? 'after_second' : 'after_first'
    return entry.doers[other] ? { after_review_due: null } : {}
  })

export type WithdrawEntry = MoveInput & { /** Whether the address goes on saying that it was withdrawn. */ readonly tombstone: boolean }

export const withdrawEntry = (kit: Kit, actor: Actor, input: WithdrawEntry, hooks: EntryHooks = NO_HOOKS): Promise<void> =>
  makeEntryMove(kit, actor, 'withdraw', input, hooks, async (stage) => {
    const { address } = stage.file.entry
    if (address === null) throw new Refusal(409, ['这条信息没有公开网址'])
    await withdrawSnapshot(stage, address, { reason: input.note?.trim() ?? '', tombstone: input.tombstone })
    return { withdrawn_on: stage.today, withdrawn_reason: input.note?.trim() ?? '', publish_at: null }
  })

/** Goes back to the revision that the public reads: what was written since stays on file, and a new revision repeats the public words. */
export const abandonCorrection = (kit: Kit, actor: Actor, input: MoveInput, hooks: EntryHooks = NO_HOOKS): Promise<void> =>
  makeEntryMove(kit, actor, 'abandon', input, hooks, async ({ file: { entry } }) => (entry.publishedRevision === null ? {} : { revision: entry.publishedRevision, publish_at: null }))

export type ScheduleEntry = MoveInput & { readonly at: Date }

export const scheduleEntry = (kit: Kit, actor: Actor, input: ScheduleEntry, hooks: EntryHooks = NO_HOOKS): Promise<void> =>
  makeEntryMove(kit, actor, 'schedule', input, hooks, async ({ now }) => {
    if (input.at <= now) throw new Refusal(422, ['“发布时间”已经过去，请填写以后的时间，或者直接“发布”'])
    return { publish_at: input.at }
  })
