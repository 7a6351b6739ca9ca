import type { ReactNode } from 'react'
import type { PublicFile, PublicSnapshot } from '../../domain/snapshot.ts'
import { chineseDay } from '#shared/days'
import { ReadingTools } from '#ui/reading-tools'
import { RichText } from '#ui/trusted-html'
import { ENTRY_KINDS, kindOf } from '../domain/kinds.ts'
import type { PublicEntry } from '../domain/public-content.ts'

export const publicEntryOf = (snapshot: PublicSnapshot): PublicEntry => snapshot.data as PublicEntry
const size = (bytes: number): string => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`)
const TYPES: Readonly<Record<string, string>> = { 'application/pdf': 'PDF', 'text/csv': 'CSV', 'text/plain': '文本', 'application/zip': 'ZIP', 'video/mp4': '视频', 'audio/mpeg': '音频' }
const typeOf = ({ mediaType, name }: PublicFile): string => TYPES[mediaType] ?? (mediaType.startsWith('image/') ? '图片' : name.split('.').at(-1)?.toUpperCase() ?? '文件')

/** What stands in the box of a mandated column's page: index number, agency, dates, and what this kind has of its own. */
function EntryFacts({ snapshot }: { snapshot: PublicSnapshot }) {
  const { content, indexNo } = publicEntryOf(snapshot)
  const short = Object.entries(kindOf(content.kind).fields).filter(([name, { type }]) => type !== 'long' && (content.fields[name] ?? '') !== '')
  const facts = [
    ['索引号', indexNo], ['发布机构', snapshot.agencyName], ['信息种类', ENTRY_KINDS[content.kind].label], ...short.map(([name, { label }]) => [label, content.fields[name] ?? '']),
    ...(content.formedOn && !content.fields['issuedOn'] ? [['形成日期', content.formedOn]] : []), ['发布日期', snapshot.publishedOn], ['公开方式', '主动公开'],
  ] as const
  return <dl className="entry-meta">{facts.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
}

const LongFields = ({ content }: { content: PublicEntry['content'] }) => <>{Object.entries(kindOf(content.kind).fields).filter(([name, { type }]) => type === 'long' && (content.fields[name] ?? '') !== '').map(([name, { label }]) =>
  <section key={name} className="entry-long"><h2>{label}</h2>{(content.fields[name] ?? '').split('\n').filter((line) => line.trim() !== '').map((line) => <p key={line}>{line}</p>)}</section>)}</>

const fileHref = (address: string, name: string): string => `${address}/files/${encodeURIComponent(name)}`

const Files = ({ snapshot, files }: { snapshot: PublicSnapshot; files: readonly PublicFile[] }) => {
  const body = publicEntryOf(snapshot).content.body
  const own = files.filter(({ name, mediaType }) => !(mediaType.startsWith('image/') && body.includes(`src="${fileHref(snapshot.address, name)}"`)))
  return own.length === 0 ? null : <section className="entry-downloads" aria-labelledby="files"><h2 id="files">附件</h2>
    <ul>{own.map((file) => <li key={file.name}><a href={fileHref(snapshot.address, file.name)}>{file.label}</a> <span>{typeOf(file)}，{size(file.size)}</span></li>)}</ul>
  </section>
}

const isVideo = ({ mediaType }: PublicFile): boolean => mediaType === 'video/mp4'

type EntryArticleProps = {
  readonly snapshot: PublicSnapshot; readonly files: readonly PublicFile[]
  /** The text with links and marks added for today. */
  readonly html: string
  /** What other modules add before the text: validity, life line. */
  readonly before?: ReactNode
}

/** A published entry as the public reads it. */
export function EntryArticle({ snapshot, files, html, before }: EntryArticleProps) {
  const { content, correctedOn } = publicEntryOf(snapshot)
  const video = files.find(isVideo)
  return <article className="entry-article">
    <EntryFacts snapshot={snapshot} />
    {before}
    <ReadingTools of="#words" title={snapshot.title} />
    {correctedOn ? <p className="entry-corrected">本条信息于{chineseDay(correctedOn)}更正，这是第 {snapshot.version} 版。</p> : null}
    {video ? <video className="entry-video" controls preload="metadata" src={fileHref(snapshot.address, video.name)} aria-label={snapshot.title}><track kind="captions" /></video> : null}
    {content.fields['link'] ? <p><a href={content.fields['link']} rel="noreferrer">观看视频</a></p> : null}
    <div className="entry-words" id="words">
      <LongFields content={content} />
      {html === '' ? null : <RichText html={html} />}
    </div>
    <Files snapshot={snapshot} files={files} />
    <p className="entry-source">来源：{content.source}{content.author ? `　作者：${content.author}` : ''}</p>
    <p className="entry-seal">第 {snapshot.version} 版，内容的 SM3 摘要：<code>{snapshot.hash}</code></p>
  </article>
}
