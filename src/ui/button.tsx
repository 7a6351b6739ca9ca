import { type ReactNode, useId } from 'react'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'
type Common = {
  readonly kind?: ButtonKind | undefined
  readonly size?: 'normal' | 'small' | undefined
  /** Why it cannot be done now, in the words the command would refuse with. Any reason greys the button. */
  readonly reasons?: readonly string[] | undefined
  readonly children: ReactNode
}

const classOf = ({ kind, size }: Pick<Common, 'kind' | 'size'>, grey: boolean): string =>
  `button button-${kind ?? 'secondary'}${size === 'small' ? ' button-small' : ''}${grey ? ' button-grey' : ''}`

/** Up to two reasons stand in sight; more fold away behind their number. */
function Reasons({ id, reasons }: { id: string; reasons: readonly string[] }) {
  const list = <ul className="button-reasons" id={id}>{reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>
  return reasons.length <= 2 ? list : <details className="button-why"><summary>暂不能操作：{reasons.length} 个原因</summary>{list}</details>
}

type ButtonProps = Common & {
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly formAction?: string | undefined
  readonly form?: string | undefined
}

/** Submits its form. With reasons it is grey, does nothing and says why, but can still be reached by keyboard. */
export function Button({ reasons = [], children, name, value, formAction, form, ...look }: ButtonProps) {
  const id = useId()
  if (reasons.length === 0) {
    return <button type="submit" className={classOf(look, false)} name={name} value={value} formAction={formAction} form={form}>
      {children}
    </button>
  }
  return <div className="button-with-reasons">
    <button type="button" className={classOf(look, true)} aria-disabled="true" aria-describedby={id}>{children}</button>
    <Reasons id={id} reasons={reasons} />
  </div>
}

type LinkButtonProps = Common & { readonly href: string; readonly download?: boolean | undefined }

/** A link that looks like a button. */
export function LinkButton({ href, reasons = [], children, download, ...look }: LinkButtonProps) {
  const id = useId()
  if (reasons.length === 0) return <a className={classOf(look, false)} href={href} download={download ? true : undefined}>{children}</a>
  return <div className="button-with-reasons">
    <button type="button" className={classOf(look, true)} aria-disabled="true" aria-describedby={id}>{children}</button>
    <Reasons id={id} reasons={reasons} />
  </div>
}

/** Buttons side by side, the main one first. */
export const Actions = ({ children }: { children: ReactNode }) => <div className="actions">{children}</div>
