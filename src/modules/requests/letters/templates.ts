import { sql, type Generated, type Kysely } from 'kysely'
import { allAgencies } from '#agencies'
import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import type { LetterKind } from '../domain/letter/kinds.ts'
import { faultsOfTemplate, type LetterTemplate } from '../domain/letter/placeholders.ts'
import { DEFAULT_TEMPLATES } from '../domain/letter/templates/index.ts'

export type TemplateRow = {
  id: Generated<number>; agency: AgencyId; kind: LetterKind; title: string | null; paragraphs: readonly string[] | null
  changed_by: string; changed_by_name: string; changed_at: Date
}
const tablesOf = (db: Kysely<unknown>) => db.withTables<{ 'requests.letter_template': TemplateRow }>()

/** The last line that an agency kept of a kind; null where it never did, or went back to the program's own. */
async function keptBy(db: Kysely<unknown>, agency: AgencyId, kind: LetterKind): Promise<LetterTemplate | null> {
  const row = await tablesOf(db).selectFrom('requests.letter_template').select(['title', 'paragraphs']).where('agency', '=', agency).where('kind', '=', kind).orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row?.title && row.paragraphs ? { title: row.title, paragraphs: row.paragraphs } : null
}

/** The text that an agency writes by: its own, else the city's, else the program's. */
export async function templateFor(db: Kysely<unknown>, agency: AgencyId, kind: LetterKind): Promise<LetterTemplate> {
  const own = await keptBy(db, agency, kind)
  if (own) return own
  const root = (await allAgencies(db)).find(({ parent }) => parent === null)
  return (root && root.id !== agency ? await keptBy(db, root.id, kind) : null) ?? DEFAULT_TEMPLATES[kind]
}

/** The kinds that an agency writes in its own words. */
export async function keptKinds(db: Kysely<unknown>, agency: AgencyId): Promise<ReadonlySet<LetterKind>> {
  const rows = await tablesOf(db).selectFrom('requests.letter_template').select(['kind', 'title']).distinctOn('kind').where('agency', '=', agency).orderBy('kind').orderBy('id', 'desc').execute()
  return new Set(rows.filter(({ title }) => title !== null).map(({ kind }) => kind))
}

/** All versions that an agency kept of a kind, newest first. */
export const historyOf = (db: Kysely<unknown>, agency: AgencyId, kind: LetterKind) =>
  tablesOf(db).selectFrom('requests.letter_template').selectAll().where('agency', '=', agency).where('kind', '=', kind).orderBy('id', 'desc').limit(50).execute()

async function keep(kit: Kit, actor: Actor, agency: AgencyId, kind: LetterKind, template: LetterTemplate | null): Promise<void> {
  await act(kit, actor, 'requests.templates', agency, async ({ db, now, record }) => {
    await tablesOf(db).insertInto('requests.letter_template').values({
      agency, kind, title: template?.title ?? null, paragraphs: template ? sql`${JSON.stringify(template.paragraphs)}::jsonb` : null, changed_by: actor.account, changed_by_name: actor.name, changed_at: now,
    }).execute()
    await record(kind, { restored: template === null })
  })
}

/** Keeps the office's own text of a kind. Refuses (422) what could not be written: unknown fields, a required field that is never named. */
export async function saveTemplate(kit: Kit, actor: Actor, input: { readonly agency: AgencyId; readonly kind: LetterKind; readonly title: string; readonly text: string }): Promise<void> {
  const template = { title: input.title.trim(), paragraphs: input.text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '') }
  const faults = faultsOfTemplate(input.kind, template)
  if (faults.length > 0) throw new Refusal(422, faults)
  await keep(kit, actor, input.agency, input.kind, template)
}

/** Goes back to the program's own text. */
export const restoreTemplate = (kit: Kit, actor: Actor, input: { readonly agency: AgencyId; readonly kind: LetterKind }): Promise<void> => keep(kit, actor, input.agency, input.kind, null)
