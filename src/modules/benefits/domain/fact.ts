import type { Day } from '#shared/days'

export type Subject = 'person' | 'enterprise'
/** 'money' is whole fen; 'industry' a code of GB/T 4754 (a section's letter, or two to four figures); 'set' any number of the options. */
export type FactKind = 'number' | 'money' | 'day' | 'choice' | 'yes' | 'set' | 'industry'
export type Fact = {
  readonly key: string
  readonly subject: Subject
  readonly kind: FactKind
  readonly label: string
  /** As people are asked. */
  readonly question: string
  readonly hint?: string
  readonly unit?: string
  readonly options?: Readonly<Record<string, string>>
  /** Can people change it, by applying, waiting, registering? Nobody is advised to change the others. */
  readonly changeable: boolean
}
/** What is known of somebody: a fact that is not there is unknown. */
export type FactValue = number | string | boolean | readonly string[]
export type Profile = Readonly<Record<string, FactValue | undefined>>
/** Days are compared as text, ages and months are counted to this day. */
export type Today = Day
