import { sql, type Kysely } from 'kysely'
import { fillEntry } from '#publishing'
import { settings } from '#settings'
import type { Scene } from '#platform/act'
import { agencyById } from '#agencies'
import { dayOf, yearOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { tablesOf } from '../../tables.ts'
import type { Project, ProjectFacts } from '../domain/project.ts'
import { nextOf } from '../store.ts'

type Registration = NonNullable<ProjectFacts['registration']>

/** The unified number that the office's pattern proposes next; taking it counts the series on. */
export async function unifiedNumber(scene: { readonly db: Kysely<unknown> }, year: number, take: boolean): Promise<string> {
  const pattern = (await settings(scene.db))['policies.unifiedPattern']
  const { rows: [row] } = take ? { rows: [{ last: await nextOf(scene.db, `unified:${year}`) }] } : await sql<{ last: number }>`select coalesce((select last from policies.counter where series = ${`unified:${year}`}), 0) + 1 as last`.execute(scene.db)
  return pattern.replace('{年}', String(year)).replace('{流水}', String(row?.last ?? 1).padStart(4, '0'))
}

async function refuseTaken(scene: Scene, { docNo, unifiedNo }: Registration): Promise<void> {
  const rows = await tablesOf(scene.db).selectFrom('policies.document').select(['title', 'doc_no', 'unified_no']).where((where) => where.or([where('doc_no', '=', docNo), where('unified_no', '=', unifiedNo)])).execute()
  const reasons = rows.map(({ title, doc_no }) => (doc_no === docNo ? `文号${docNo}已经用于《${title}》` : `统一编号${unifiedNo}已经用于《${title}》`))
  if (reasons.length > 0) throw new Refusal(422, reasons)
}

/** Enters the document in the register with its numbers and days, and fills them into its text's draft. */
export async function enterDocument(scene: Scene, project: Project, registration: Registration): Promise<string> {
  await refuseTaken(scene, registration)
  const year = yearOf(dayOf(scene.now))
  if (registration.unifiedNo === await unifiedNumber(scene, year, false)) await unifiedNumber(scene, year, true)
  const id = `m${year}-${await nextOf(scene.db, `document:${year}`)}`
  const { facts } = project
  await tablesOf(scene.db).insertInto('policies.document').values({
    id, kind: facts.kind, agency: project.agency, title: project.title, doc_no: registration.docNo, unified_no: registration.unifiedNo, topic: facts.topic, issued_on: registration.issuedOn, effective_on: registration.effectiveOn,
    valid_until: registration.validUntil, ended_on: null, ended_as: null, ended_by: null, drafter: project.drafter, version: 1,
  }).execute()
  const { name } = await agencyById(scene.db, project.agency)
  if (project.textEntry !== null) await fillEntry(scene, project.textEntry, {
    formedOn: registration.issuedOn, fields: { docNo: registration.docNo, issuer: name, issuedOn: registration.issuedOn, effectiveOn: registration.effectiveOn, validUntil: registration.validUntil ?? '' },
  }, '统一登记编号')
  return id
}

/** What the published document does to others: the links, and the end of what it repeals or replaces, from the day it takes effect. */
export async function carryOutChanges(scene: Scene, { id, title, docNo, on, changes }: { readonly id: string; readonly title: string; readonly docNo: string; readonly on: Day; readonly changes: ProjectFacts['changes'] }): Promise<string[]> {
  const tables = tablesOf(scene.db)
  for (const { kind, document, articles } of changes) {
    await tables.insertInto('policies.relation').values({ from_document: id, to_document: document, kind, on_day: on, articles, at: scene.now, account: scene.actor.account }).onConflict((conflict) => conflict.doNothing()).execute()
    if (kind === 'repeals' || kind === 'replaces') await sql`
      update policies.document set ended_on = ${on}::date, ended_as = 'repealed', ended_by = ${`《${title}》（${docNo}）`}, version = version + 1
      where id = ${document} and (out_of_force_on is null or out_of_force_on > ${on}::date)`.execute(scene.db)
  }
  return changes.map(({ document }) => document)
}
