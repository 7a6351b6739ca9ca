import { looksLikeHtml } from '#shared/prose'
import { parseProse } from '#shared/prose-html'
import { proseText } from '#shared/prose-text'
import { describedBy, FieldFrame, useFieldId } from './field.tsx'

export type NarrativeChoice = { readonly address: string; readonly label: string; readonly value: string }
type NarrativeFieldProps = {
  readonly name: string
  readonly label: string
  /** The stored HTML, or what was typed when a refused form comes back. */
  readonly html: string
  readonly choices: readonly NarrativeChoice[]
  readonly error?: string | undefined
  readonly hint?: string | undefined
  readonly rows?: number | undefined
}

const HELP = '空一行另起一段；行首“### ”是标题，“- ”或“1. ”是列表；**文字** 加粗；{{3:new:total}} 这样的代码会换成表里的数字'

/** The figures that can be put into the text: to be copied without scripts, and where the editor's picker reads them. */
const Choices = ({ id, choices }: { id: string; choices: readonly NarrativeChoice[] }) => <details className="narrative-choices" data-choices-for={id}>
  <summary>可插入的数据（{choices.length} 项）</summary>
  <ul>{choices.map(({ address, label, value }) => <li key={address} data-address={address} data-value={value}><span>{label}</span> <b>{value}</b> <code>{`{{${address}}}`}</code></li>)}</ul>
</details>

/**
 * A section of prose with bound figures. It sends text as people type it (`#shared/prose-text`) with or without scripts;
 * with them the box becomes an editor with a toolbar and a picker.
 */
export function NarrativeField({ name, label, html, choices, error, hint, rows }: NarrativeFieldProps) {
  const id = useFieldId(name)
  const field = { name, label, error, hint: hint ?? HELP }
  return <div className="narrative-field">
    <h2 className="hidden-text">{label}</h2>
    <FieldFrame id={id} field={field}>
      <textarea className="control narrative-text" id={id} name={name} rows={rows ?? 12} data-editor="narrative" defaultValue={looksLikeHtml(html) ? proseText(parseProse(html)) : html}
        {...describedBy(id, field)} />
    </FieldFrame>
    <Choices id={id} choices={choices} />
    <script async type="module" src="/static/islands/narrative-editor.js" />
  </div>
}
