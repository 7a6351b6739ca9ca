import { describedBy, FieldFrame, type FieldProps, useFieldId } from './field.tsx'

type TextFieldProps = FieldProps & {
  readonly type?: 'text' | 'email' | 'tel' | 'search' | undefined
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | undefined
  readonly autoComplete?: string | undefined
  readonly maxLength?: number | undefined
  readonly placeholder?: string | undefined
  readonly readOnly?: boolean | undefined
  readonly pattern?: string | undefined
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const id = useFieldId(props.name)
  return <FieldFrame id={id} field={props}>
    <input className="control" id={id} name={props.name} type={props.type ?? 'text'} defaultValue={props.value ?? ''} inputMode={props.inputMode}
      autoComplete={props.autoComplete} maxLength={props.maxLength} placeholder={props.placeholder} readOnly={props.readOnly} pattern={props.pattern}
      {...describedBy(id, props)} />
  </FieldFrame>
}

/** Several lines of text. */
export function TextArea(props: FieldProps & { readonly rows?: number | undefined; readonly maxLength?: number | undefined }) {
  const id = useFieldId(props.name)
  return <FieldFrame id={id} field={props}>
    <textarea className="control" id={id} name={props.name} rows={props.rows ?? 4} maxLength={props.maxLength} defaultValue={props.value ?? ''}
      {...describedBy(id, props)} />
  </FieldFrame>
}

/** A day as YYYY-MM-DD. A text field of our own: the browser's date control speaks the browser's language and hides the format. */
export function DayField(props: FieldProps) {
  return <TextField {...props} width={props.width ?? 'short'} hint={props.hint ?? '格式：年-月-日，如 2024-01-31'} maxLength={10}
    pattern="[0-9]{4}-[0-9]{2}-[0-9]{2}" autoComplete="off" placeholder="年-月-日" />
}

type PasswordFieldProps = Omit<FieldProps, 'value'> & { readonly autoComplete?: 'current-password' | 'new-password' | undefined }

/** A password; what was typed never comes back. */
export function PasswordField(props: PasswordFieldProps) {
  const id = useFieldId(props.name)
  return <FieldFrame id={id} field={props}>
    <input className="control" id={id} name={props.name} type="password" autoComplete={props.autoComplete ?? 'current-password'} {...describedBy(id, props)} />
  </FieldFrame>
}

type FileFieldProps = Omit<FieldProps, 'value'> & { readonly accept?: string | undefined; readonly multiple?: boolean | undefined }

/** One or more files; its form needs `encType="multipart/form-data"`. */
export function FileField(props: FileFieldProps) {
  const id = useFieldId(props.name)
  return <FieldFrame id={id} field={props}>
    <input className="control control-file" id={id} name={props.name} type="file" accept={props.accept} multiple={props.multiple}
      {...describedBy(id, props)} />
  </FieldFrame>
}
