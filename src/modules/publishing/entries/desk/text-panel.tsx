import { markedInHtml } from '#platform/rich-text/checked-html'
import { Panel } from '#ui/notice'
import { RichTextMarked } from '#ui/rich-text-marked'
import { kindOf } from '../domain/kinds.ts'
import type { Mark } from '../domain/entry.ts'
import { paths } from '../../paths.ts'
import type { DeskEntry } from './entry-file.ts'

/** The marks of the last review that still stand: those made since the text was last sent in. */
export function openMarks({ events, entry }: DeskEntry): Mark[] {
  const last = events.findLast(({ marks }) => marks.length > 0)
  return last && entry.state === 'draft' ? [...last.marks] : []
}

/** The entry's own pictures by their desk addresses. */
const withPictures = (id: string, html: string): string => html.replace(/src="attachment:([^"]+)"/g, (_, name: string) => `src="${paths.attachment(id, name.replaceAll('&amp;', '&'))}"`)

/** The text with what the checks found marked in place. */
const withFindings = ({ content, findings }: DeskEntry): string => markedInHtml(content.body, findings.flatMap(({ part, key, start = 0, end = 0, severity, dismissed }) => (part === 'body' && key && !dismissed ? [{ start, end, id: `finding-${key}`, className: `finding-mark finding-mark-${severity}` }] : [])))

const size = (bytes: number): string => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`)

/** What the entry says: fields, text with the reviewers' marks, files. */
export function TextPanel({ file }: { file: DeskEntry }) {
  const { content, entry } = file
  const fields = Object.entries(kindOf(content.kind).fields).filter(([name]) => (content.fields[name] ?? '') !== '')
  return <Panel title={`第 ${entry.revision} 稿`} id="text">
    {content.summary ? <p className="entry-summary">{content.summary}</p> : null}
    {fields.length === 0 ? null : <dl className="facts facts-2 entry-fields">{fields.map(([name, { label }]) => <div key={name}><dt>{label}</dt><dd className="entry-field">{content.fields[name]}</dd></div>)}</dl>}
    {content.body === '' ? <p className="quiet">没有正文</p> : <RichTextMarked html={withPictures(entry.id, withFindings(file))} marks={openMarks(file)} />}
    {content.attachments.length === 0 ? null : <section className="entry-files"><h3>附件</h3>
      <ul>{content.attachments.map(({ name, label, size: bytes }) => <li key={name}><a href={paths.attachment(entry.id, name)}>{label}</a> <span className="quiet small">{name}，{size(bytes)}</span></li>)}</ul>
    </section>}
  </Panel>
}
