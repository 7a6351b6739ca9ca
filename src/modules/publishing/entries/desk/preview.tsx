import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { DeskPage } from '#ui/desk-page'
import { Notice } from '#ui/notice'
import type { PublicSnapshot } from '../../domain/snapshot.ts'
import { publicContent } from '../domain/public-content.ts'
import type { EntryHooks } from '../hooks.ts'
import { EntryArticle } from '../portal/entry-article.tsx'
import { paths } from '../../paths.ts'
import { deskEntry, type DeskEntry } from './entry-file.ts'
import { CRUMBS } from './tabs.tsx'

/** The snapshot that would be published today. */
function snapshotOf({ entry, content, agency, column, today }: DeskEntry): PublicSnapshot {
  const indexNo = entry.indexNo ?? '发布时编号'
  return {
    id: 0, address: entry.address ?? '/info', version: 0, kind: 'entry', column: column?.title ?? '', columnId: content.column, topics: content.topics, indexNo, agency: agency.id, agencyName: agency.name, title: content.title,
    year: null, publishedOn: entry.publishedOn ?? today, publishedAt: '', hash: '发布时计算', withdrawnOn: null, withdrawnReason: null, tombstone: false,
    data: publicContent(content, { address: entry.address ?? '/info', indexNo, correctedOn: entry.publishedOn ? today : null }),
  }
}

/** The draft as the public would read it. */
export const showPreview = (hooks: EntryHooks) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const file = await deskEntry(kit, asked, hooks)
  const { content, entry } = file
  const html = content.body.replace(/src="attachment:([^"]+)"/g, (_, name: string) => `src="${paths.attachment(entry.id, name.replaceAll('&amp;', '&'))}"`)
  const files = content.attachments.map(({ name, label, mediaType, size, hash }) => ({ name, label, mediaType, size, hash }))
  return { page: <DeskPage title={content.title || '（无标题）'} crumbs={[...CRUMBS, { label: entry.title || '（无标题）', href: paths.entry(entry.id) }]}>
    <Notice kind="info">这是预览，公众还看不到。附件要在发布后才能从这里下载。</Notice>
    <EntryArticle snapshot={snapshotOf(file)} files={files} html={html} />
  </DeskPage> }
}
