import type { Kit } from '#platform/act'
import type { Answer, AskedBy, Route } from '#platform/http/types'
import { Refusal } from '#shared/refusal'
import { postAccept, postClean, postDismiss } from '../checks/desk/finding-posts.ts'
import { postCheck } from '../checks/desk/live-check.tsx'
import { paths } from '../paths.ts'
import { attachmentBytes } from './commands/attachments.ts'
import { postEdit, showEdit } from './desk/edit.tsx'
import { deskEntry } from './desk/entry-file.ts'
import { EntryPage } from './desk/entry-page.tsx'
import { postFresh, showFresh } from './desk/fresh.tsx'
import { showList, showPublications } from './desk/list.tsx'
import { postMove, showMove } from './desk/move.tsx'
import { showPreview } from './desk/preview.tsx'
import { showRevision } from './desk/revision.tsx'
import { MOVES, type EntryMove } from './domain/procedure.ts'
import type { EntryHooks } from './hooks.ts'
import { entryAt } from './queries/entry-at.ts'
import { showEntry, showEntryFile } from './portal/entry-view.tsx'

const showEntryPage = (hooks: EntryHooks) => async (kit: Kit, asked: AskedBy): Promise<Answer> => ({ page: <EntryPage file={await deskEntry(kit, asked, hooks)} /> })

/** From a public address, as the search gives it, to the entry at the desk. */
async function goToAddress(kit: Kit, { query }: AskedBy): Promise<Answer> {
  const entry = await entryAt(kit.db, query['address'] ?? '')
  if (entry === null) throw new Refusal(404, ['工作平台里没有对应这个公开网址的信息条目，它可能由其他模块发布'])
  return { goTo: paths.entry(entry) }
}

const showAttachment = (hooks: EntryHooks) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const { content } = await deskEntry(kit, asked, hooks)
  const file = content.attachments.find(({ name }) => name === asked.params['name'])
  if (!file) throw new Refusal(404, ['这一稿没有这个附件'])
  return { file: { bytes: await attachmentBytes(kit, file.hash), mediaType: file.mediaType, name: file.name, inline: file.mediaType.startsWith('image/') || file.mediaType === 'application/pdf' } }
}

const moveRoutes = (hooks: EntryHooks): Route[] => (Object.keys(MOVES) as EntryMove[]).filter((move) => move !== 'save').flatMap((move): Route[] => [
  { at: `/entries/:id/moves/${move}`, method: 'GET', deed: MOVES[move].deed, handle: showMove(move, hooks) },
  { at: `/entries/:id/moves/${move}`, method: 'POST', deed: MOVES[move].deed, handle: postMove(move, hooks) },
])

/** Entries at the desk, from the first words to publication and after. */
export const entriesDeskRoutes = (hooks: EntryHooks): readonly Route[] => [
  { at: paths.entries, method: 'GET', deed: 'entries.read', handle: showList },
  { at: paths.publications, method: 'GET', deed: 'entries.read', handle: showPublications },
  { at: paths.atAddress, method: 'GET', deed: 'entries.read', handle: goToAddress },
  { at: paths.fresh, method: 'GET', deed: 'entries.write', handle: showFresh },
  { at: paths.fresh, method: 'POST', deed: 'entries.write', handle: postFresh(hooks) },
  { at: '/entries/:id', method: 'GET', deed: 'entries.read', handle: showEntryPage(hooks) },
  { at: '/entries/:id/edit', method: 'GET', deed: 'entries.write', handle: showEdit(hooks) },
  { at: '/entries/:id/edit', method: 'POST', deed: 'entries.write', handle: postEdit(hooks) },
  { at: '/entries/:id/preview', method: 'GET', deed: 'entries.read', handle: showPreview(hooks) },
  { at: '/entries/:id/revisions/:number', method: 'GET', deed: 'entries.read', handle: showRevision(hooks) },
  { at: '/entries/:id/attachments/:name', method: 'GET', deed: 'entries.read', handle: showAttachment(hooks) },
  { at: '/entries/:id/check', method: 'POST', deed: 'entries.write', handle: postCheck(hooks) },
  { at: '/entries/:id/findings/accept', method: 'POST', deed: 'entries.write', handle: postAccept(hooks) },
  { at: '/entries/:id/findings/dismiss', method: 'POST', deed: 'entries.read', handle: postDismiss(hooks) },
  { at: '/entries/:id/attachments/clean', method: 'POST', deed: 'entries.write', handle: postClean(hooks) },
  ...moveRoutes(hooks),
]

/** Published entries, for everybody. */
export const entriesPortalRoutes = (hooks: EntryHooks): readonly Route[] => [
  { at: '/info/:year/:number', method: 'GET', open: true, handle: showEntry(hooks) },
  { at: '/info/:year/:number/files/:name', method: 'GET', open: true, handle: showEntryFile },
]
