import type { Agency } from '#agencies'
import { DayField, SelectField, TextArea, TextField, wrongOf, type Wrong } from '#ui/form'
import type { Form as Typed } from '#platform/http/types'
import { typedLine, typedText } from '#shared/typed-text'
import { PIECE_KINDS, type PieceContent, type PieceField, type PieceKind } from '../domain/piece.ts'
import { CONCERN_SOURCES, TOPICS } from '../domain/words.ts'

export type PieceForm = { readonly agency: string; readonly title: string; readonly content: PieceContent; readonly ties: string }
const options = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, label]) => ({ value, label }))

function One({ field, value, wrong }: { field: PieceField; value: string; wrong: readonly Wrong[] }) {
  const { name, label, kind, must, longest, hint } = field, props = { name, label, value, required: must, hint, error: wrongOf(wrong, name) }
  if (kind === 'text') return <TextArea {...props} rows={name === 'concern' ? 4 : 9} maxLength={longest} />
  if (kind === 'day') return <DayField {...props} />
  return kind === 'line' ? <TextField {...props} maxLength={longest} /> : <SelectField {...props} width="medium" blank="请选择" options={options(kind === 'topic' ? TOPICS : CONCERN_SOURCES)} />
}

/** The fields of a frequent question or a response. */
export const PieceFields = ({ kind, form, agencies, wrong }: { kind: PieceKind; form: PieceForm; /** None where it stands. */ agencies: readonly Agency[]; wrong: readonly Wrong[] }) => <>
  <TextField label={PIECE_KINDS[kind].titleLabel} name="title" required value={form.title} error={wrongOf(wrong, 'title')} maxLength={80} />
  {agencies.length === 0 ? null : <SelectField label="单位" name="agency" required value={form.agency} width="medium" options={agencies.map(({ id, name }) => ({ value: id, label: name }))} error={wrongOf(wrong, 'agency')} />}
  {PIECE_KINDS[kind].fields.map((field) => <One key={field.name} field={field} value={form.content[field.name] ?? ''} wrong={wrong} />)}
  <TextArea label="关联的政策和信息" name="ties" rows={3} value={form.ties} error={wrongOf(wrong, 'ties')} hint="公开网站上的网址，一行一个；公布后在那些页面上显示为卡片" />
</>

/** What was typed. */
export const typedPiece = (kind: PieceKind, form: Typed): PieceForm => ({
  agency: form['agency'] ?? '', title: typedLine(form['title'], 200), ties: typedText(form['ties'], 3000),
  content: Object.fromEntries(PIECE_KINDS[kind].fields.map(({ name, kind: type, longest }) => [name, type === 'text' ? typedText(form[name], longest + 1) : typedLine(form[name], longest + 1)])),
})

/** Reasons beside the fields that they name. */
export const placed = (kind: PieceKind, reasons: readonly string[]): Wrong[] => reasons.map((reason): Wrong => {
  const name = [...PIECE_KINDS[kind].fields, { name: 'title', label: PIECE_KINDS[kind].titleLabel }].find(({ label }) => reason.includes(`“${label}”`))?.name ?? (reason.startsWith('网址') || reason.startsWith('最多关联') ? 'ties' : undefined)
  return name ? { field: name, reason } : reason
})
