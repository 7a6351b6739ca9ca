import type { AskedBy } from '#platform/http/types'
import { isDay, type Day } from '#shared/days'
import { typedLine, typedText } from '#shared/typed-text'
import type { Wrong } from '#ui/form'
import type { FieldSpec, Typed } from './types.ts'

/** What stands in the form at first. */
export const firstTyped = (specs: readonly FieldSpec[]): Typed => Object.fromEntries(specs.map(({ name, value }) => [name, value ?? '']))

const readOne = ({ name, as }: FieldSpec, { form, all }: Pick<AskedBy, 'form' | 'all'>): string =>
  (as === 'ticks' ? all(name).join(',') : as === 'area' ? typedText(form[name]) : typedLine(form[name]))
export const typedIn = (specs: readonly FieldSpec[], asked: Pick<AskedBy, 'form' | 'all'>): Typed => Object.fromEntries(specs.map((spec) => [spec.name, readOne(spec, asked)]))

export const ticksOf = (text: string): readonly string[] => text.split(',').filter((one) => one !== '')
export const dayIn = (typed: Typed, name: string): Day | null => {
  const text = typed[name] ?? ''
  return isDay(text) ? text : null
}

const offered = ({ as, options = [] }: FieldSpec, text: string): boolean =>
  (as === 'ticks' ? ticksOf(text) : [text]).every((one) => options.some(({ value }) => value === one))

/** What is wrong before the command is asked: a needed field left empty, a choice that was not offered, a day that is none. */
export function wrongIn(specs: readonly FieldSpec[], typed: Typed): Wrong[] {
  return specs.flatMap((spec): Wrong[] => {
    const { name, label, as } = spec
    const text = typed[name] ?? ''
    if (text === '') return spec.required ? [{ field: name, reason: `${spec.options ? '请选择' : '请填写'}“${label}”` }] : []
    if (as === 'day' && !isDay(text)) return [{ field: name, reason: `“${label}”填写的“${text}”不是真实的日期，请写成 2024-01-31 的样子` }]
    if (as === 'number' && !/^\d{1,6}$/.test(text)) return [{ field: name, reason: `“${label}”填写的“${text}”不是整数` }]
    return spec.options && !offered(spec, text) ? [{ field: name, reason: `请从列出的选项中选择“${label}”` }] : []
  })
}

/** The command's own words, each beside the first field that they name. */
export const wrongFrom = (specs: readonly FieldSpec[], reasons: readonly string[]): Wrong[] => reasons.map((reason): Wrong => {
  const spec = specs.filter(({ label }) => reason.includes(`“${label}”`)).toSorted((a, b) => reason.indexOf(a.label) - reason.indexOf(b.label))[0]
  return spec ? { field: spec.name, reason } : reason
})
