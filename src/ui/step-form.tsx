import type { StepAsk, StepValues, StepWords } from '#shared/step'
import { Actions, Button, CheckField, DayField, ErrorSummary, Form, LinkButton, type Option, SelectField, TextArea, TextField, type Wrong, wrongOf } from './form.tsx'
import { Notice, Panel } from './notice.tsx'

type Choices = Readonly<Record<string, readonly Option[]>>
type FieldsProps = { readonly asks: readonly StepAsk[]; readonly values: StepValues; readonly wrong: readonly Wrong[]; /** Of choices that depend on the case. */ readonly choices?: Choices | undefined }

/** The fields of what a step asks for. */
export const StepFields = ({ asks, values, wrong, choices = {} }: FieldsProps) => <>{asks.map(({ name, label, kind, must, hint, options }) => {
  const field = { label, name, value: values[name] ?? '', required: must, hint, error: wrongOf(wrong, name) }
  if (kind === 'choice') return <SelectField key={name} {...field} blank="请选择" options={choices[name] ?? Object.entries(options ?? {}).map(([value, words]) => ({ value, label: words }))} />
  if (kind === 'yes') return <CheckField key={name} {...field} value="yes" checked={values[name] === 'yes'} />
  if (kind === 'day') return <DayField key={name} {...field} />
  if (kind === 'number') return <TextField key={name} {...field} inputMode="numeric" width="short" maxLength={9} />
  return kind === 'text' ? <TextArea key={name} {...field} rows={4} maxLength={5000} /> : <TextField key={name} {...field} maxLength={300} />
})}</>

type StepFormProps = FieldsProps & {
  readonly label: string; readonly words: StepWords; readonly action: string; readonly back: string; readonly hidden: Readonly<Record<string, string>>
  /** Why it cannot be done now. */
  readonly reasons: readonly string[]
}
/** One step of a case: what will happen, what it needs to know, the button. */
export const StepForm = ({ label, words: { tells, grave, danger }, action, back, hidden, reasons, ...fields }: StepFormProps) => <div className="entry-form"><Panel><Form action={action} hidden={hidden}>
  <ErrorSummary reasons={fields.wrong} />
  <Notice kind={grave || danger ? 'warn' : 'info'} title={grave || danger ? '请核对，办理后' : undefined}><ul>{tells.map((line) => <li key={line}>{line}</li>)}</ul></Notice>
  <StepFields {...fields} />
  <Actions><Button kind={danger ? 'danger' : 'primary'} reasons={reasons}>{label}</Button><LinkButton href={back} kind="quiet">返回，不办理</LinkButton></Actions>
</Form></Panel></div>
