import type { ReactNode } from 'react'
import { describedBy, FieldFrame, FieldNotes, type FieldProps, Required, useFieldId } from './field.tsx'

export type Option = { readonly value: string; readonly label: string; readonly hint?: string | undefined; readonly disabled?: boolean | undefined }
type Options = { readonly options: readonly Option[] }

/** One of many in a drop-down; `blank` is the text of an empty first choice. */
export function SelectField(props: FieldProps & Options & { readonly blank?: string | undefined }) {
  const id = useFieldId(props.name)
  return <FieldFrame id={id} field={props}>
    <select className="control" id={id} name={props.name} defaultValue={props.value ?? ''} {...describedBy(id, props)}>
      {props.blank === undefined ? null : <option value="">{props.blank}</option>}
      {props.options.map(({ value, label, disabled }) => <option key={value} value={value} disabled={disabled}>{label}</option>)}
    </select>
  </FieldFrame>
}

type ChoiceProps = {
  readonly id: string
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly option: Option
  readonly checked: boolean
  readonly wrong: boolean
}

function Choice({ id, type, name, option, checked, wrong }: ChoiceProps) {
  const hint = option.hint ? `${id}-hint` : undefined
  return <div className="choice">
    <input className="choice-box" id={id} type={type} name={name} value={option.value} defaultChecked={checked} disabled={option.disabled}
      aria-describedby={hint} aria-invalid={wrong ? true : undefined} />
    <label className="choice-label" htmlFor={id}>{option.label}</label>
    {option.hint ? <div className="field-hint choice-hint" id={hint}>{option.hint}</div> : null}
  </div>
}

type GroupProps = { readonly id: string; readonly field: FieldProps; readonly inline?: boolean | undefined; readonly children: ReactNode }

function ChoiceGroup({ id, field, inline, children }: GroupProps) {
  const { required: _, ...described } = describedBy(`${id}-group`, field)
  const { 'aria-invalid': __, ...attributes } = described
  return <fieldset className={`field field-group${field.error ? ' field-wrong' : ''}`} {...attributes}>
    <legend className="field-label">{field.label}{field.required ? <Required /> : null}</legend>
    <FieldNotes id={`${id}-group`} hint={field.hint} error={field.error} />
    <div className={inline ? 'choices choices-inline' : 'choices'}>{children}</div>
  </fieldset>
}

/** The first choice carries the field's own id, so that an error's link lands on it. */
const choiceId = (id: string, index: number): string => (index === 0 ? id : `${id}-${index + 1}`)

type GroupLook = { readonly inline?: boolean | undefined }

/** One of a few, all to be seen. */
export function RadioField(props: FieldProps & Options & GroupLook) {
  const id = useFieldId(props.name)
  return <ChoiceGroup id={id} field={props} inline={props.inline}>
    {props.options.map((option, index) => <Choice key={option.value} id={choiceId(id, index)} type="radio" name={props.name} option={option}
      checked={props.value === option.value} wrong={props.error !== undefined} />)}
  </ChoiceGroup>
}

/** Any of a few. */
export function CheckGroupField(props: Omit<FieldProps, 'value'> & Options & GroupLook & { readonly values?: readonly string[] | undefined }) {
  const id = useFieldId(props.name)
  return <ChoiceGroup id={id} field={props} inline={props.inline}>
    {props.options.map((option, index) => <Choice key={option.value} id={choiceId(id, index)} type="checkbox" name={props.name} option={option}
      checked={props.values?.includes(option.value) ?? false} wrong={props.error !== undefined} />)}
  </ChoiceGroup>
}

type CheckFieldProps = Pick<FieldProps, 'label' | 'name' | 'value' | 'hint' | 'error' | 'required'> & { readonly checked?: boolean | undefined }

/** One yes or no; sends `value` (or 'yes') when ticked. */
export function CheckField({ label, name, value, hint, error, required, checked }: CheckFieldProps) {
  const id = useFieldId(name)
  return <div className={error ? 'field field-wrong' : 'field'}>
    <div className="choice">
      <input className="choice-box" id={id} type="checkbox" name={name} value={value ?? 'yes'} defaultChecked={checked}
        {...describedBy(id, { hint, error, required })} />
      <label className="choice-label" htmlFor={id}>{label}{required ? <Required /> : null}</label>
      <div className="choice-hint"><FieldNotes id={id} hint={hint} error={error} /></div>
    </div>
  </div>
}
