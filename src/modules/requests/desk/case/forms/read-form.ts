import type { Form, Upload } from '#platform/http/types'
import { isDay, type Day } from '#shared/days'
import type { Wrong } from '#ui/form'
import type { FieldSpec, Typed } from './types.ts'

/** What stands in the form at first. */
export const firstTyped = (specs: readonly FieldSpec[]): Typed => Object.fromEntries(specs.map(({ name, value }) => [name, value ?? '']))
export const typedIn = (specs: readonly FieldSpec[], form: Form): Typed => Object.fromEntries(specs.map(({ name }) => [name, form[name] ?? '']))

const CHOSEN: readonly FieldSpec['as'][] = ['radio', 'select', 'file']

/** What is wrong before the command is asked: a needed field left empty, a choice that was not offered, a day that is none. */
export function wrongIn(specs: readonly FieldSpec[], typed: Typed, uploads: readonly Upload[]): Wrong[] {
  return specs.flatMap((spec): Wrong[] => {
    const text = (typed[spec.name] ?? '').trim()
    const empty = spec.as === 'file' ? !uploads.some(({ field }) => field === spec.name) : text === ''
    if (empty) return spec.required ? [{ field: spec.name, reason: `${CHOSEN.includes(spec.as) ? '请选择' : '请填写'}“${spec.label}”` }] : []
    if (spec.as === 'day' && !isDay(text)) return [{ field: spec.name, reason: `“${spec.label}”填写的“${text}”不是真实的日期，请写成 2024-01-31 的样子` }]
    if (spec.options && !spec.options.some(({ value }) => value === text)) return [{ field: spec.name, reason: `请从列出的选项中选择“${spec.label}”` }]
    if (spec.as === 'number' && !/^\d{1,6}$/.test(text)) return [{ field: spec.name, reason: `“${spec.label}”填写的“${text}”不是整数` }]
    return []
  })
}

/** Where in a refusal the words of a field stand; the first named is the one that it is about. */
const placeIn = (reason: string, { label, about = [] }: FieldSpec): number => {
  const places = [`“${label}”`, ...about].map((words) => reason.indexOf(words)).filter((place) => place >= 0)
  return places.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...places)
}

/** The command's own words, each beside the field that it is about where one can be told. */
export const wrongFrom = (specs: readonly FieldSpec[], reasons: readonly string[]): Wrong[] => reasons.map((reason): Wrong => {
  const [spec] = specs.filter((one) => one.as !== 'hidden' && Number.isFinite(placeIn(reason, one))).toSorted((a, b) => placeIn(reason, a) - placeIn(reason, b))
  return spec ? { field: spec.name, reason } : reason
})

/** The day that the form says the move counts by; today where it is none. */
export const dayTyped = (typed: Typed, today: Day): Day => (isDay((typed['on'] ?? '').trim()) ? (typed['on'] ?? '').trim() as Day : today)
