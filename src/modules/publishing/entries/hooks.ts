import type { ReactNode } from 'react'
import type { Kysely } from 'kysely'
import { screenSubject, withDismissals, type Circumstances, type Finding } from '#screening'
import type { Day } from '#shared/days'
import { attachmentParts, contentParts, hiddenFindings } from '../checks/entry-parts.ts'
import { missingLinks } from '../checks/queries/missing-links.ts'
import type { EntryContent } from './domain/content.ts'

/** What modules upstairs know of a text: handed in by src/app.ts, because nothing is imported from above. */
export type EntryHooks = {
  /** Findings besides the screening's own, such as cited documents that are no longer in force. */
  readonly findings: (db: Kysely<unknown>, content: EntryContent, day: Day) => Promise<readonly Finding[]>
  /** Adds links and marks to a published text when it is shown; reads the public side only. */
  readonly decorate: (db: Kysely<unknown>, html: string, day: Day) => Promise<string>
  /** What stands at the foot of a published text: questions that people asked about it. Reads the public side only. */
  readonly beside?: (db: Kysely<unknown>, address: string) => Promise<ReactNode>
  /** Fields that a document's own text proposes. */
  readonly propose: (lines: readonly { readonly text: string; readonly style: string }[]) => Readonly<Record<string, string>>
}
export const NO_HOOKS: EntryHooks = { findings: async () => [], decorate: async (_, html) => html, propose: () => ({}) }

/** Everything that the checks say of a content, with what people let stand of it; `subject` is whose dismissals count. */
export async function findingsOf(db: Kysely<unknown>, hooks: EntryHooks, subject: string, content: EntryContent, around: Circumstances): Promise<readonly Finding[]> {
  const parts = [...contentParts(content), ...await attachmentParts(db, content)]
  const missing = await missingLinks(db, content.body)
  const [screened, hidden, cited] = await Promise.all([screenSubject(db, subject, parts, { kind: content.kind, column: content.column, missing, ...around }), hiddenFindings(db, content), hooks.findings(db, content, around.day)])
  return [...screened, ...await withDismissals(db, subject, hidden), ...cited]
}
