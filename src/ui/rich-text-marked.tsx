import { RichText } from './trusted-html.tsx'
import { FormScopeProvider } from './field.tsx'
import { FieldRow, FieldSet, TextField } from './form.tsx'
import type { PlacedMark } from './rich-text-field.tsx'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The text with the first place of each mark highlighted, where the words stand within one run of text. */
function highlighted(html: string, marks: readonly PlacedMark[]): string {
  return marks.reduce((text, { id, quote }) => {
    const words = escaped(quote)
    if (words === '') return text
    let done = false
    return text.replace(/(<[^>]*>)|([^<]+)/g, (whole, tag: string | undefined, run: string | undefined) => {
      if (done || tag || !run?.includes(words)) return whole
      done = true
      return run.replace(words, () => `<mark id="mark-${id}">${words}</mark>`)
    })
  }, html)
}

/** A clean text to be read, with the places that reviewers marked, and what they said of each. */
export const RichTextMarked = ({ html, marks }: { readonly html: string; readonly marks: readonly PlacedMark[] }) => <>
  {marks.length === 0 ? null : <ul className="rich-text-marks">{marks.map(({ id, quote, note }) => <li key={id}>{quote ? <a href={`#mark-${id}`}><q>{quote}</q></a> : null}{quote && note ? '：' : null}{note}</li>)}</ul>}
  <RichText html={highlighted(html, marks)} />
</>

const ROWS = 6
type MarkFieldsProps = { readonly label: string; readonly name: string; /** The words that may be quoted, a paragraph a line. */ readonly text: string; readonly marks: readonly Omit<PlacedMark, 'id'>[] }

/** Rows of a quoted place and what to do about it, beside the text; with scripts, marked words go into the next free row. */
export function MarkFields({ label, name, text, marks }: MarkFieldsProps) {
  const rows = Array.from({ length: Math.max(ROWS, marks.length + 1) }, (_, at) => marks[at] ?? { quote: '', note: '' })
  return <FieldSet legend={label}>
    <details className="mark-text" open><summary>全文（选中文字后点“标出选中的文字”，或者把原文抄到下面）</summary>
      <div className="mark-source" data-mark-source={name}>{text.split('\n').map((line, at) => <p key={`${String(at)} ${line.slice(0, 8)}`}>{line}</p>)}</div>
    </details>
    <div className="mark-rows">{rows.map(({ quote, note }, at) => <FormScopeProvider key={`row ${String(at)}`} value={`${name}-${String(at + 1)}`}><FieldRow>
      <TextField label={`第 ${at + 1} 处原文`} name={`${name}Quote`} value={quote} width="medium" maxLength={200} />
      <TextField label={`第 ${at + 1} 处意见`} name={`${name}Note`} value={note} width="medium" maxLength={500} />
    </FieldRow></FormScopeProvider>)}</div>
    <script async type="module" src="/static/islands/text-marks.js" />
  </FieldSet>
}
