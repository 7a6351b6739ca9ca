import type { Checker, Found } from '../../domain/checker.ts'
import { coordinateRules } from './coordinates.ts'
import { draftRules } from './drafts.ts'
import { fieldRules } from './fields.ts'
import { internalRules } from './internal.ts'
import { markRules } from './marks.ts'
import { officeRules } from './office-words.ts'
import { orderRules } from './orders.ts'
import { oneOf, pageOf, type SecretPage, type SecretSighting, weighed } from './page.ts'
import { settled } from '../personal/sighting.ts'
import type { SecretData } from './secret-data.ts'
import { seriesRules } from './series.ts'
import { spokenRules } from './spoken.ts'

export { shippedSecretData } from './load.ts'
export type { OfficeList, SecretData } from './secret-data.ts'

/** 涉密: marks of classification, internal papers, drafts, 公开属性, exact coordinates, and the office's own words and series. Texts that speak about secrecy stay quiet. */
export function secretChecker(data: SecretData): Checker {
  const talk = new RegExp(oneOf(data.marks.talk), 'u')
  const rules: readonly { readonly look: (page: SecretPage) => SecretSighting[]; readonly source: string }[] = [
    { look: markRules(data.marks), source: data.marks.source },
    { look: internalRules(data.marks), source: data.marks.source },
    { look: spokenRules(data.marks), source: data.marks.source },
    { look: orderRules(data.marks), source: data.marks.source },
    { look: fieldRules(data.marks), source: data.marks.source },
    { look: seriesRules(data.series), source: data.series.source },
    { look: draftRules(data.series), source: data.series.source },
    { look: coordinateRules(data.coordinates), source: data.coordinates.source },
  ]
  const office = data.lists.map((list) => ({ list, look: officeRules(list) }))
  return {
    name: 'secret',
    check: (given, { day }) => {
      const page = pageOf(given, talk)
      const seen = [...rules, ...office.filter(({ list }) => list.effectiveFrom <= day).map(({ list, look }) => ({ look, source: list.source }))]
      return settled(seen.flatMap(({ look, source }) => look(page).map((one): Found => ({ class: 'secret', ...weighed(page, one), proposal: null, source }))))
    },
  }
}
