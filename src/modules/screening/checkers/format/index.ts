import type { Checker, Found } from '../../domain/checker.ts'
import { shippedFormatData } from './load.ts'
import { pageOf } from './page.ts'
import { formatRules } from './rules.ts'

/** 格式: marks, numbers, units, dates, doubled words, sums and numbering, each rule with the standard and clause that it follows. */
export function formatChecker(): Checker {
  const rules = formatRules(shippedFormatData())
  return {
    name: 'format',
    check: (given, around) => {
      const page = pageOf(given, around)
      return rules.flatMap(({ name, source, look }) => look(page).map((seen): Found => ({ class: 'format', rule: name, source, ...seen })))
    },
  }
}
