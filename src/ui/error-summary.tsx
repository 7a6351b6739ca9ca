import { useFieldId } from './field.tsx'

/** What is wrong: a sentence, or a sentence about one field. */
export type Wrong = string | { readonly field: string; readonly reason: string }

function WrongLine({ field, reason }: { field: string; reason: string }) {
  return <a href={`#${useFieldId(field)}`}>{reason}</a>
}

/** All that is wrong, at the head of a form, each linked to its field. Nothing when nothing is wrong. */
export function ErrorSummary({ reasons, title }: { reasons: readonly Wrong[]; title?: string | undefined }) {
  if (reasons.length === 0) return null
  return <div className="error-summary" role="alert">
    <p className="error-summary-title">{title ?? '没有提交成功，请先改正下列问题'}</p>
    <ul>
      {reasons.map((wrong) => typeof wrong === 'string'
        ? <li key={wrong}>{wrong}</li>
        : <li key={`${wrong.field} ${wrong.reason}`}><WrongLine field={wrong.field} reason={wrong.reason} /></li>)}
    </ul>
  </div>
}

/** The sentence about one field, for its `error`. */
export const wrongOf = (reasons: readonly Wrong[], field: string): string | undefined =>
  reasons.flatMap((wrong) => (typeof wrong !== 'string' && wrong.field === field ? [wrong.reason] : []))[0]
