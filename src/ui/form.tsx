import type { ReactNode } from 'react'
import { FormScopeProvider } from './field.tsx'
import { usePage } from './page-context.tsx'

export { Actions, Button, type ButtonKind, LinkButton } from './button.tsx'
export { CheckField, CheckGroupField, type Option, RadioField, SelectField } from './choice-field.tsx'
export { ErrorSummary, type Wrong, wrongOf } from './error-summary.tsx'
export { DayField, FileField, PasswordField, TextArea, TextField } from './text-field.tsx'

type FormProps = {
  readonly action: string
  readonly method?: 'post' | 'get' | undefined
  readonly encType?: 'multipart/form-data' | undefined
  /** Tells apart the fields of several forms on one page. */
  readonly id?: string | undefined
  readonly look?: 'stacked' | 'filter' | 'inline' | undefined
  readonly hidden?: Readonly<Record<string, string>> | undefined
  readonly children: ReactNode
}

/** A form with our token in it. The browser's own checks are off: the server judges and answers in Chinese. */
export function Form({ action, method = 'post', encType, id, look = 'stacked', hidden = {}, children }: FormProps) {
  const { csrf } = usePage()
  return <FormScopeProvider value={id ?? ''}>
    <form className={`form form-${look}`} action={action} method={method} encType={encType} id={id} noValidate>
      {method === 'post' ? <input type="hidden" name="_csrf" value={csrf} /> : null}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {children}
    </form>
  </FormScopeProvider>
}

/** Fields side by side where there is room. */
export const FieldRow = ({ children }: { children: ReactNode }) => <div className="field-row">{children}</div>

/** Fields that belong together, under a heading of their own. */
export const FieldSet = ({ legend, children }: { legend: string; children: ReactNode }) =>
  <fieldset className="field-set"><legend className="field-set-legend">{legend}</legend>{children}</fieldset>
