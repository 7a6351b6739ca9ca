import { useId } from 'react'

type ProgressProps = { readonly label: string; readonly value: number; readonly max: number; readonly text?: string | undefined }

/** How much of it is done, as a bar and in figures. */
export function Progress({ label, value, max, text }: ProgressProps) {
  const id = useId()
  return <div className="progress">
    <label className="progress-label" htmlFor={id}><span>{label}</span><span className="progress-figure">{text ?? `${value}/${max}`}</span></label>
    <progress id={id} value={value} max={Math.max(max, 1)}>{text ?? `${value}/${max}`}</progress>
  </div>
}
