import { createContext, type ReactNode, useContext } from 'react'

/** What every field is told. `value` is what was typed, so that a refused form comes back with its words. */
export type FieldProps = {
  readonly label: string
  readonly name: string
  readonly value?: string | undefined
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly required?: boolean | undefined
  readonly width?: 'short' | 'medium' | 'full' | undefined
}

/** The id of the form around, so that two forms of one page may hold fields of the same name. */
const FormScope = createContext('')
export const FormScopeProvider = FormScope.Provider

/** The id of a field's control: what labels, notes and the error summary point to. Lists of ids are parted by spaces, so it holds none. */
export const useFieldId = (name: string): string => `${useContext(FormScope) || 'field'}-${name.replace(/[^\p{L}\p{N}_.-]+/gu, '_')}`

type Described = Pick<FieldProps, 'hint' | 'error' | 'required'>

/** The attributes that tie a control to its hint and its error. */
export function describedBy(id: string, { hint, error, required }: Described) {
  const by = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter((part) => part !== '').join(' ')
  return {
    ...(by === '' ? {} : { 'aria-describedby': by }),
    ...(error ? { 'aria-invalid': true } : {}),
    ...(required ? { required: true } : {}),
  }
}

/** Hint and error under a label or legend. */
export function FieldNotes({ id, hint, error }: { id: string } & Described) {
  return <>
    {hint ? <div className="field-hint" id={`${id}-hint`}>{hint}</div> : null}
    {error ? <p className="field-error" id={`${id}-error`}>{error}</p> : null}
  </>
}

/** The star that marks what must be filled in; read aloud as a word. */
export const Required = () => <span className="field-required"><span aria-hidden="true">*</span><span className="hidden-text">（必填）</span></span>

/** Label, hint, error and the control they belong to. */
export function FieldFrame({ id, field, children }: { id: string; field: FieldProps; children: ReactNode }) {
  return <div className={`field field-${field.width ?? 'full'}${field.error ? ' field-wrong' : ''}`}>
    <label className="field-label" htmlFor={id}>{field.label}{field.required ? <Required /> : null}</label>
    <FieldNotes id={id} hint={field.hint} error={field.error} />
    {children}
  </div>
}
