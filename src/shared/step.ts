/** One thing that a step of a procedure asks for. 'day' is typed as 2025-01-31, 'number' as whole figures, 'money' in yuan. */
export type StepAsk = {
  readonly name: string; readonly label: string; readonly kind: 'text' | 'line' | 'day' | 'number' | 'choice' | 'yes'
  readonly must?: boolean; readonly hint?: string
  /** Of a choice: what can be chosen; where it depends on the case, the page gives the options. */
  readonly options?: Readonly<Record<string, string>>
}
export type StepValues = Readonly<Record<string, string>>
export type StepWords = { /** What will happen, a sentence each. */ readonly tells: readonly string[]; readonly asks: readonly StepAsk[]; readonly grave?: boolean; readonly danger?: boolean }
export type StepFault = { readonly field: string; readonly reason: string }

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
/** What is missing or not understood in what was typed. */
export const faultsOfAsks = (asks: readonly StepAsk[], values: StepValues): StepFault[] => asks.flatMap(({ name, label, kind, must }): StepFault[] => {
  const value = values[name] ?? ''
  if (value === '') return must ? [{ field: name, reason: kind === 'choice' ? `请选择“${label}”` : kind === 'yes' ? `请确认“${label}”` : `请填写“${label}”` }] : []
  if (kind === 'day' && !DAY.test(value)) return [{ field: name, reason: `“${label}”请写成 年-月-日，例如 2025-01-31` }]
  if (kind === 'number' && !/^\d{1,9}$/.test(value)) return [{ field: name, reason: `“${label}”请填写整数` }]
  return []
})
