import { mayDo, type Actor, type AgencyId, type Deed } from './actor.ts'
import { dayOf, yearOf } from './days.ts'

type Filter = { readonly name: string; readonly label: string; readonly blank: string; readonly options: readonly { readonly value: string; readonly label: string }[] }

/** The last years of a register, newest first. */
export const yearFilter = (label: string, now: Date, count = 6): Filter => ({
  name: 'year', label, blank: '全部年份',
  options: Array.from({ length: count }, (_, back) => String(yearOf(dayOf(now)) - back)).map((value) => ({ value, label: `${value} 年` })),
})

/** The agencies whose part of a register this person may read. */
export const agencyFilter = (agencies: readonly { readonly id: AgencyId; readonly shortName: string }[], actor: Actor, deed: Deed): Filter => ({
  name: 'agency', label: '单位', blank: '全部单位',
  options: agencies.filter(({ id }) => mayDo(actor, deed, id)).map(({ id, shortName }) => ({ value: id, label: shortName })),
})
