import type { Option } from '#ui/form'
import { LABELS, type Field } from '../../domain/faults.ts'
import type { FieldSpec, Stand } from './types.ts'

export const optionsOf = (labels: Readonly<Record<string, string>>): Option[] => Object.entries(labels).map(([value, label]) => ({ value, label }))

/** A field of the record under its own label. */
export const recordField = (name: Field, as: FieldSpec['as'], rest: Partial<FieldSpec> = {}): FieldSpec => ({ name, label: LABELS[name], as, ...rest })

/** The day that a move counts by; it fills the record's field of that name. */
export const onField = (name: Field, { file }: Stand, value: string | null = null, hint?: string): FieldSpec =>
  ({ name: 'on', label: LABELS[name], as: 'day', value: value ?? file.today, required: true, hint })
export const noteField = (label = '备注', rest: Partial<FieldSpec> = {}): FieldSpec => ({ name: 'note', label, as: 'area', rows: 3, ...rest })
