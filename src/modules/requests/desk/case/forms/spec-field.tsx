import { DayField, FileField, RadioField, SelectField, TextArea, TextField } from '#ui/form'
import type { FieldSpec } from './types.ts'

/** Draws a field from its data. */
export function SpecField({ spec, value, error }: { spec: FieldSpec; value: string; error: string | undefined }) {
  const { name, label, required } = spec
  const common = { name, label, required, value, error, ...(spec.hint === undefined ? {} : { hint: spec.hint }) }
  switch (spec.as) {
    case 'hidden': return <input type="hidden" name={name} value={value} />
    case 'day': return <DayField {...common} />
    case 'area': return <TextArea {...common} rows={spec.rows} />
    case 'number': return <TextField {...common} inputMode="numeric" width="short" />
    case 'radio': return <RadioField {...common} options={spec.options ?? []} />
    case 'select': return <SelectField {...common} options={spec.options ?? []} blank={spec.blank} />
    case 'file': return <FileField name={name} label={label} hint={spec.hint} error={error} required={required} />
    case 'line': return <TextField {...common} />
  }
}
