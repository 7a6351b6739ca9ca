import { Actions, Button, ErrorSummary, FieldRow, Form, TextArea, TextField, type Wrong, wrongOf } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { RETURN_FIELDS, RETURN_KEYS } from '../../domain/returns.ts'
import { bigChangeText, shownValue, type FigureChange, type TypedFigures } from '../../domain/return-figures.ts'
import { returnPaths } from '../paths.ts'
import type { ReturnFile } from '../queries/return.ts'

export type TypedReturn = { readonly figures: TypedFigures; readonly note: string; readonly reason: string }

/** The form as it stands before anything is typed: the figures held, and the reason of a correction that was opened. */
export function typedFrom({ one }: ReturnFile): TypedReturn {
  const figures = Object.fromEntries(RETURN_KEYS.map((field) => [field, one.figures ? shownValue(one.figures, field) : ''])) as TypedFigures
  return { figures, note: one.note, reason: one.state === 'correcting' ? one.remarks.findLast(({ move }) => move === 'correct')?.text ?? '' : '' }
}

const BigChanges = ({ changes }: { changes: readonly FigureChange[] }) => changes.length === 0 ? null : <Notice kind="warn" title="与上年相差较大，请核对并在“填报说明”中写明原因">
  <ul>{changes.map((change) => <li key={change.field}>{bigChangeText(change)}</li>)}</ul>
  <p>确认无误、不需要说明的，再按一次“提交填报”即可。</p>
</Notice>

type FiguresFormProps = { readonly file: ReturnFile; readonly typed: TypedReturn; readonly wrong: readonly Wrong[]; readonly reasons: readonly string[]; /** Shown once before handing in without a note. */ readonly changes: readonly FigureChange[] }

/** Where an agency hands in its figures, last year's beside each. */
export function FiguresForm({ file, typed, wrong, reasons, changes }: FiguresFormProps) {
  const { one, round, agency, lastYear } = file
  const hintOf = (field: (typeof RETURN_KEYS)[number]): string =>
    `${RETURN_FIELDS[field].article}。${RETURN_FIELDS[field].hint}${lastYear ? `；上年 ${shownValue(lastYear, field)} ${RETURN_FIELDS[field].unit}` : ''}`
  return <Panel title={one.state === 'correcting' ? '更正数据' : '填报数据'}>
    <Form action={returnPaths.move(round.year, agency.id, 'fill')} hidden={{ version: String(one.version), ...(changes.length > 0 ? { seenChanges: 'yes' } : {}) }}>
      <ErrorSummary reasons={wrong} />
      <BigChanges changes={changes} />
      <FieldRow>
        {RETURN_KEYS.slice(0, 2).map((field) => <FigureField key={field} field={field} typed={typed} wrong={wrong} hint={hintOf(field)} />)}
      </FieldRow>
      <FieldRow>
        {RETURN_KEYS.slice(2).map((field) => <FigureField key={field} field={field} typed={typed} wrong={wrong} hint={hintOf(field)} />)}
      </FieldRow>
      <TextArea label="填报说明" name="note" value={typed.note} rows={3} hint="与上年相差超过 50% 的，请写明原因" error={wrongOf(wrong, 'note')} />
      {one.state === 'correcting' ? <TextArea label="更正理由" name="reason" value={typed.reason} rows={2} required error={wrongOf(wrong, 'reason')} /> : null}
      <Actions><Button kind="primary" reasons={reasons}>提交填报</Button></Actions>
    </Form>
  </Panel>
}

function FigureField({ field, typed, wrong, hint }: { field: (typeof RETURN_KEYS)[number]; typed: TypedReturn; wrong: readonly Wrong[]; hint: string }) {
  return <TextField label={`${RETURN_FIELDS[field].label}（${RETURN_FIELDS[field].unit}）`} name={field} value={typed.figures[field]} inputMode={field === 'fees' ? 'decimal' : 'numeric'}
    required hint={hint} error={wrongOf(wrong, field)} />
}
