import { describedBy, FieldFrame, type FieldProps, useFieldId } from './field.tsx'

export type PlacedMark = { readonly id: string; readonly quote: string; readonly note: string }
type RichTextFieldProps = Omit<FieldProps, 'value'> & {
  readonly html: string
  /** Pictures that may be put into the text: files of the entry. */
  readonly attachments?: readonly { readonly name: string; readonly label: string }[] | undefined
  /** Places that a reviewer asks to be looked at. */
  readonly marks?: readonly PlacedMark[] | undefined
}

/**
 * A text with headings, lists, tables and pictures. Without scripts it is a box with the HTML itself, which is cleaned when it is saved;
 * with them an editor takes its place and keeps the box filled.
 */
export function RichTextField({ html, attachments = [], marks = [], ...field }: RichTextFieldProps) {
  const id = useFieldId(field.name)
  const hint = field.hint ?? '可以直接从 Word、WPS 或网页粘贴，多余的格式会自动去掉。没有编辑工具栏时，请用 <p>段落</p>、<h2>一级标题</h2> 这样的标签书写'
  return <div className="rich-text-field" data-rich-text={JSON.stringify({ attachments, marks })}>
    <FieldFrame id={id} field={{ ...field, hint }}>
      <textarea className="control rich-text-source" id={id} name={field.name} rows={16} defaultValue={html} spellCheck={false} {...describedBy(id, { ...field, hint })} />
    </FieldFrame>
    <script async type="module" src="/static/islands/rich-text.js" />
  </div>
}
