import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'
import type { Doers } from '#shared/procedure'
import type { DocumentKind } from '../../domain/validity.ts'
import type { RelationKind } from '../../domain/public-policy.ts'
import type { ProjectState } from './procedure.ts'

/** What the new document will do to another of the register. */
export type Change = { readonly kind: RelationKind; readonly document: string; readonly articles: string }

/** What the steps put on record; what no step has said is null or empty. */
export type ProjectFacts = {
  readonly kind: DocumentKind
  readonly topic: string
  /** 制定的必要性和依据. */
  readonly why: string
  /** 与市场主体生产经营活动密切相关: 优化营商环境条例第六十二条 asks more of it. */
  readonly business: boolean
  readonly changes: readonly Change[]
  /** Why no interpretation goes with it; empty where one does. */
  readonly noInterpretation: string
  readonly consultation: { readonly from: Day; readonly until: Day; readonly way: string; readonly short: string } | null
  readonly consulted: { readonly opinions: number; readonly adopted: number; readonly answer: string } | null
  readonly noConsultation: string
  readonly legal: { readonly opinion: string; readonly competition: string; readonly on: Day; readonly by: string } | null
  readonly decision: { readonly meeting: string; readonly on: Day } | null
  readonly registration: { readonly docNo: string; readonly unifiedNo: string; readonly issuedOn: Day; readonly effectiveOn: Day; readonly validUntil: Day | null } | null
}
export const FRESH_FACTS: Omit<ProjectFacts, 'kind' | 'topic' | 'why' | 'business'> =
  { changes: [], noInterpretation: '', consultation: null, consulted: null, noConsultation: '', legal: null, decision: null, registration: null }

export type Project = {
  readonly id: string; readonly agency: AgencyId; readonly drafter: AgencyId; readonly title: string; readonly state: ProjectState; readonly facts: ProjectFacts
  readonly textEntry: string | null; readonly interpretationEntry: string | null; readonly document: string | null; readonly interpretationDue: Day | null
  readonly since: Day; readonly doers: Doers; readonly version: number; readonly createdAt: string
}
export type ProjectEvent = { readonly id: number; readonly move: string; readonly at: string; readonly account: string; readonly accountName: string; readonly note: string }

/** The office's own terms (settings), where the texts are not confirmed. */
export type MakingRules = { readonly consultationDays: number; readonly interpretationDays: number; readonly reviewLeast: number; readonly reviewMost: number }
/** How far an entry of the project is. */
type Standing = { readonly id: string; readonly title: string; readonly state: string; readonly stateLabel: string; readonly hasText: boolean; readonly isPublic: boolean; readonly address: string | null; readonly publishedOn: Day | null }

/** All that is known of a project when somebody asks what may be done. */
export type ProjectFile = {
  readonly project: Project
  readonly text: Standing | null
  readonly interpretation: Standing | null
  /** The documents that it changes, with why each cannot be changed any more; empty means it can. */
  readonly targets: readonly { readonly change: Change; readonly title: string; readonly docNo: string; readonly wrong: string }[]
  readonly rules: MakingRules
  readonly today: Day
}
