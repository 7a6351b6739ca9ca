import { matched, oneOf, type SecretPage, type SecretSighting } from './page.ts'
import type { OfficeList } from './secret-data.ts'

/** Words and internal series that the office keeps itself; an exception is a longer word in which the term is innocent. */
export function officeRules(list: OfficeList): (page: SecretPage) => SecretSighting[] {
  const words = new Map(list.words.map((word) => [word.term, word] as const))
  const series = new Map(list.series.map((one) => [one.label, one] as const))
  const wordShape = words.size > 0 ? new RegExp(oneOf([...words.keys()]), 'gu') : undefined
  const seriesShape = series.size > 0 ? new RegExp(`(${oneOf([...series.keys()])})[ ]{0,2}(?:[〔\\[(【]\\d{4}[〕\\])】][ ]{0,2}\\d{1,4}[ ]{0,2}号|第[ ]{0,2}\\d{1,4}[ ]{0,2}[期号])`, 'gu') : undefined
  return ({ plain }) => [
    ...(wordShape ? matched(plain, wordShape, (match) => {
      const word = words.get(match[0])
      const innocent = word?.exceptions?.some((longer) => {
        const at = longer.indexOf(word.term)
        return at >= 0 && plain.startsWith(longer, match.index - at)
      })
      return word && !innocent ? { rule: `office-word-${list.name}`, severity: word.severity, why: word.why } : null
    }) : []),
    ...(seriesShape ? matched(plain, seriesShape, (match) => {
      const one = series.get(match[1] ?? '')
      return one ? { rule: `office-series-${list.name}`, severity: one.severity, why: one.why } : null
    }) : []),
  ]
}
