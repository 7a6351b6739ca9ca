import type { AgencyId } from './actor.ts'
import type { Day } from './days.ts'

/** One record that a figure counts, as a list shows it: enough to recognise it and to open it. No personal data. */
export type RegisterRecord = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly agency: AgencyId
  readonly day: Day
  readonly note: string
  readonly href: string
}
