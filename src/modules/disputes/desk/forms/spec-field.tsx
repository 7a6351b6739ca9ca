import { CheckGroupField, DayField, RadioField, SelectField, TextArea, TextField } from '#ui/form'
import { ticksOf } from './read-form.ts'
import type { FieldSpec } from './types.ts'

/** Draws a field from its data. */
export function SpecField({ spec, value, error }: { spec: FieldSpec; value: string; error: string | undefined }) {
  const { name, label, required } = spec
  const common = { name, label, required, value, error, ...(spec.hint === undefined ? {} : { hint: spec.hint }) }
  switch (spec.as) {
    case 'day': return <DayField {...common} />
    case 'area': return <TextArea {...common} rows={spec.rows ?? 3} />
    case 'number': return <TextField {...common} inputMode="numeric" width="short" />
    case 'radio': return <RadioField {...common} inline options={spec.options ?? []} />
    case 'select': return <SelectField {...common} width="medium" options={spec.options ?? []} blank={spec.blank} />
    case 'ticks': return <CheckGroupField {...common} inline options={spec.options ?? []} values={ticksOf(value)} />
    case 'line': return <TextField {...common} autoComplete="off" />
  }
}
