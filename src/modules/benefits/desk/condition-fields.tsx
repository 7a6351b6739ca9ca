import { CheckGroupField, type Option, SelectField, TextField, type Wrong, wrongOf } from '#ui/form'
import { comparisonsOf, type ConditionForm } from '../domain/condition-form.ts'
import type { Fact } from '../domain/fact.ts'

const HINTS: Readonly<Record<Fact['kind'], string>> = { number: '整数', money: '金额，单位：元', day: '日期写成 年-月-日；年数、月数写整数', industry: '门类字母或 2 至 4 位代码，多个用顿号分开，例如 C、65', choice: '', set: '', yes: '' }
/** The fields of one condition on a fact: how it is compared, and with what. */
export function ConditionFields({ fact, form, wrong }: { fact: Fact; form: ConditionForm; wrong: readonly Wrong[] }) {
  const options: readonly Option[] = Object.entries(fact.options ?? {}).map(([value, label]) => ({ value, label })), comparisons = comparisonsOf(fact)
  return <>
    <SelectField label="怎样比较" name="is" required value={form.is || comparisons[0]?.[0]} width="medium" error={wrongOf(wrong, 'is')} options={comparisons.map(([value, label]) => ({ value, label }))} />
    {options.length > 0 ? <CheckGroupField label="选项" name="values" required inline options={options} values={form.values} error={wrongOf(wrong, 'values')} />
      : fact.kind === 'yes' ? null : <TextField label="数值" name="value" required width="medium" value={form.value} error={wrongOf(wrong, 'value')} hint={HINTS[fact.kind]} maxLength={60} />}
  </>
}
