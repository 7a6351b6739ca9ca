import type { Kit } from '#platform/act'
import { todayOf } from '#platform/http/kept/notes'
import type { Answer, Asked } from '#platform/http/types'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { momentOf } from '#shared/moments'
import { legislationThing, type ArticleFacts } from '#ui/json-ld'
import { NoticeLink } from '#ui/feed-links'
import { PortalPage } from '#ui/portal-page'
import { goneRefusal } from '../../domain/gone.ts'
import { currentSnapshot, snapshotFile } from '../../queries/snapshots.ts'
import type { PublicFile, PublicSnapshot } from '../../domain/snapshot.ts'
import type { EntryHooks } from '../hooks.ts'
import { ENTRY_KINDS, type EntryKind } from '../domain/kinds.ts'
import { EntryArticle, publicEntryOf } from './entry-article.tsx'

/** What stands at an entry's address: a withdrawn one is gone (410), and says since when and why where it may. */
export async function publishedEntry(kit: Kit, address: string): Promise<{ snapshot: PublicSnapshot; files: PublicFile[] }> {
  const found = await currentSnapshot(kit.db, address)
  if (found?.snapshot.kind !== 'entry') throw new Refusal(404, ['没有这条信息：可能还没有公布，或者地址写错了。请到“法定主动公开内容”中查找，也可以检索'])
  const { snapshot } = found
  if (!snapshot.withdrawnOn) return found
  throw goneRefusal(snapshot)
}

/** The column types of 《政府网站发展指引》 that each kind of entry belongs to. */
const COLUMN_TYPES: Readonly<Partial<Record<EntryKind, string>>> = { policy_document: '政策文件', interpretation: '政策解读', institution: '机构职能', news: '工作动态', statistics: '数据发布', guide: '办事服务' }

/** What the head says of an entry. The minute is that of the gate where the day is the gate's too: what was brought from elsewhere keeps its day. */
function articleOf(snapshot: PublicSnapshot, files: readonly PublicFile[]): ArticleFacts {
  const { content, correctedOn } = publicEntryOf(snapshot), at = new Date(snapshot.publishedAt)
  const picture = files.find(({ mediaType }) => mediaType.startsWith('image/'))
  return {
    title: snapshot.title, published: dayOf(at) === snapshot.publishedOn ? momentOf(at) : snapshot.publishedOn, source: content.source || snapshot.agencyName, author: content.author || undefined, keywords: content.keywords.replace(/[\s，、；;,]+/g, ',') || undefined,
    image: picture ? `${snapshot.address}/files/${encodeURIComponent(picture.name)}` : undefined, modified: correctedOn ?? undefined,
    thing: content.kind === 'news' ? { '@type': 'NewsArticle' } : content.kind === 'policy_document' ? legislationThing({ docNo: content.fields['docNo'] ?? '', kind: ENTRY_KINDS.policy_document.label, issuedOn: content.fields['issuedOn'] ?? '', effectiveOn: content.fields['effectiveOn'] ?? '', place: content.fields['issuer'] ?? '' }) : undefined,
  }
}

export const showEntry = (hooks: EntryHooks) => async (kit: Kit, { params }: Asked): Promise<Answer> => {
  const { snapshot, files } = await publishedEntry(kit, `/info/${params['year']}/${params['number']}`)
  const { content } = publicEntryOf(snapshot)
  const html = await hooks.decorate(kit.db, content.body, todayOf(kit))
  const beside = await hooks.beside?.(kit.db, snapshot.address)
  return { page: <PortalPage title={snapshot.title} description={content.summary || undefined} columnName={snapshot.column} columnType={COLUMN_TYPES[content.kind] ?? '信息公开目录'}
    article={articleOf(snapshot, files)}
    crumbs={[{ label: '法定主动公开内容', href: '/info' }, ...(snapshot.columnId ? [{ label: snapshot.column, href: `/info/columns/${snapshot.columnId}` }] : [{ label: ENTRY_KINDS[content.kind].label, href: '/info' }])]}>
    <EntryArticle snapshot={snapshot} files={files} html={html} />
    <p className="feed-links"><NoticeLink of={{ address: snapshot.address }} label="更正、撤回时通知我" /></p>
    {beside}
  </PortalPage> }
}

/** A file of a published entry. Pictures and PDF open in place; other files are kept. */
export async function showEntryFile(kit: Kit, { params }: Asked): Promise<Answer> {
  const { snapshot } = await publishedEntry(kit, `/info/${params['year']}/${params['number']}`)
  return entryFile(kit, snapshot.address, params['name'] ?? '')
}

export async function entryFile(kit: Kit, address: string, name: string): Promise<Answer> {
  const file = await snapshotFile(kit.db, address, name)
  if (!file) throw new Refusal(404, ['没有这个附件，可以下载的附件列在信息页面上'])
  return { file: { ...file, inline: file.mediaType === 'application/pdf' || file.mediaType.startsWith('image/') || file.mediaType === 'video/mp4' } }
}
