import type { Kysely } from 'kysely'
import { settings } from '#settings'
import type { AgencyId } from '#shared/actor'
import { addDays, type Day } from '#shared/days'
import { tablesOf } from '../tables.ts'

export type DueMatter = { readonly kind: 'interpretation' | 'expiry' | 'review'; readonly id: string; readonly title: string; readonly agency: AgencyId; readonly due: Day; readonly late: boolean }

/** What asks for attention on a day: interpretations that are owed, documents whose term ends soon, drafts that wait long for the review of legality. */
export async function dueMatters(db: Kysely<unknown>, today: Day, agencies: readonly AgencyId[] | 'all' = 'all'): Promise<DueMatter[]> {
  const rules = await settings(db)
  const tables = tablesOf(db)
  const [owed, ending, waiting] = await Promise.all([
    tables.selectFrom('policies.project').select(['id', 'title', 'drafter', 'interpretation_due']).where('state', '=', 'published').where('interpretation_due', 'is not', null).execute(),
    tables.selectFrom('policies.document').select(['id', 'title', 'agency', 'drafter', 'valid_until']).where('ended_on', 'is', null).where('valid_until', '>=', today).where('valid_until', '<=', addDays(today, rules['policies.expiryReminderDays'])).execute(),
    tables.selectFrom('policies.project').select(['id', 'title', 'agency', 'since']).where('state', '=', 'reviewing').execute(),
  ])
  const matters: DueMatter[] = [
    ...owed.map(({ id, title, drafter, interpretation_due }): DueMatter => ({ kind: 'interpretation', id, title, agency: drafter, due: interpretation_due ?? today, late: (interpretation_due ?? today) < today })),
    ...ending.map(({ id, title, agency, drafter, valid_until }): DueMatter => ({ kind: 'expiry', id, title, agency: drafter ?? agency, due: valid_until ?? today, late: false })),
    // Working days are judged on the project's page; here every week-end counts, so that nobody is told too early.
    ...waiting.map(({ id, title, agency, since }): DueMatter => ({ kind: 'review', id, title, agency, due: addDays(since, Math.ceil(rules['policies.reviewMost'] * 7 / 5)), late: addDays(since, Math.ceil(rules['policies.reviewMost'] * 7 / 5)) < today })).filter(({ late }) => late),
  ]
  return matters.filter(({ agency }) => agencies === 'all' || agencies.includes(agency)).toSorted((a, b) => (a.due < b.due ? -1 : 1))
}
