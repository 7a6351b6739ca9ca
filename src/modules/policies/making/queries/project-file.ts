import type { Kysely } from 'kysely'
import { entryStandings } from '#publishing'
import { settings } from '#settings'
import type { Day } from '#shared/days'
import { stateOn, STATES } from '../../domain/history.ts'
import { policyFacts } from '../../state/policy-facts.ts'
import { tablesOf } from '../../tables.ts'
import type { Change, MakingRules, Project, ProjectFile } from '../domain/project.ts'

export async function makingRules(db: Kysely<unknown>): Promise<MakingRules> {
  const rules = await settings(db)
  return { consultationDays: rules['policies.consultationDays'], interpretationDays: rules['policies.interpretationDays'], reviewLeast: rules['policies.reviewLeast'], reviewMost: rules['policies.reviewMost'] }
}

/** Which documents a project changes, and which of them can no longer be changed. */
export async function targetsOf(db: Kysely<unknown>, changes: readonly Change[], day: Day): Promise<ProjectFile['targets']> {
  const rows = await tablesOf(db).selectFrom('policies.document').selectAll().where('id', 'in', [...changes.map(({ document }) => document), '']).execute()
  const known = new Map((await policyFacts(db, rows)).map((policy) => [policy.id, policy]))
  return changes.map((change) => {
    const policy = known.get(change.document)
    if (!policy) return { change, title: change.document, docNo: '', wrong: '不在登记册中' }
    const state = stateOn(policy.history, day)
    const gone = state === 'repealed' || state === 'lapsed'
    return { change, title: policy.title, docNo: policy.docNo, wrong: gone && ['amends', 'repeals', 'replaces'].includes(change.kind) ? `已经${STATES[state]}` : '' }
  })
}

/** All that is known of a project on a day. */
export async function projectFile(db: Kysely<unknown>, project: Project, today: Day): Promise<ProjectFile> {
  const [rules, standings, targets] = await Promise.all([
    makingRules(db), entryStandings(db, [project.textEntry, project.interpretationEntry].filter((id) => id !== null)), targetsOf(db, project.facts.changes, project.facts.registration?.effectiveOn ?? today),
  ])
  return { project, text: standings.get(project.textEntry ?? '') ?? null, interpretation: standings.get(project.interpretationEntry ?? '') ?? null, targets, rules, today }
}
