import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'
import type { QuestionState } from './procedure.ts'
import type { Source, Topic } from './words.ts'

export type Question = {
  readonly id: string
  readonly source: Source
  readonly externalNo: string | null
  readonly receipt: string | null
  readonly agency: AgencyId
  readonly title: string
  readonly words: string
  readonly topic: Topic
  readonly mayPublish: boolean
  /** The published page that the question was asked from. */
  readonly about: string | null
  readonly state: QuestionState
  readonly askedOn: Day
  readonly dueOn: Day | null
  readonly endedOn: Day | null
  readonly answer: string
  /** As the public may read it: nothing of the person is in it. */
  readonly publicTitle: string
  readonly publicWords: string
  readonly ties: readonly string[]
  readonly address: string | null
  readonly mergedInto: string | null
  readonly outcomeNote: string
  readonly doers: Readonly<Record<string, string>>
  readonly helpful: number
  readonly unhelpful: number
  /** How many ratings the public page counts. */
  readonly publishedRatings: number
  readonly version: number
}

/** Who asked: sealed in the register, shown to whoever answers and to nobody else. */
export type Asker = { readonly name: string; readonly phone: string; readonly email: string; readonly locator: string; readonly viewKey: string }

/** What a text is checked for, as far as a move needs to know. */
export type KnownFinding = { readonly severity: 'block' | 'warn' | 'hint'; readonly text: string; readonly why: string; readonly dismissed?: unknown }
/** A question with all that its moves depend on. */
export type QuestionFacts = { readonly question: Question; readonly root: AgencyId; readonly findings: readonly KnownFinding[] }

export type QuestionEvent = { readonly id: number; readonly move: string; readonly at: string; readonly account: string; readonly accountName: string; readonly note: string }
/** What the person who asked sees of it with the code. */
export type ProgressView = {
  readonly number: string; readonly title: string; readonly words: string; readonly askedOn: Day; readonly dueOn: Day | null; readonly agencyName: string; readonly state: QuestionState
  readonly answer: string; readonly address: string | null; readonly note: string; readonly endedOn: Day | null
}
