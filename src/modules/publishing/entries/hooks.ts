import type { Kysely } from 'kysely'
import { screen, type Finding } from '#screening'
import { plainTextOf } from '#platform/rich-text/blocks'
import type { Day } from '#shared/days'
import type { EntryContent } from './domain/content.ts'
import { kindOf } from './domain/kinds.ts'

/** What modules upstairs know of a text: handed in by src/app.ts, because nothing is imported from above. */
export type EntryHooks = {
  /** Findings besides the screening's own, such as cited documents that are no longer in force. */
  readonly findings: (db: Kysely<unknown>, content: EntryContent, day: Day) => Promise<readonly Finding[]>
  /** Adds links and marks to a published text when it is shown; reads the public side only. */
  readonly decorate: (db: Kysely<unknown>, html: string, day: Day) => Promise<string>
  /** Fields that a document's own text proposes. */
  readonly propose: (lines: readonly { readonly text: string; readonly style: string }[]) => Readonly<Record<string, string>>
}
export const NO_HOOKS: EntryHooks = { findings: async () => [], decorate: async (_, html) => html, propose: () => ({}) }

const partsOf = (content: EntryContent) => [
  { place: '标题', text: content.title }, { place: '正文', text: plainTextOf(content.body) }, { place: '摘要', text: content.summary },
  ...Object.entries(kindOf(content.kind).fields).map(([name, { label }]) => ({ place: label, text: content.fields[name] ?? '' })),
].filter(({ text }) => text !== '')

/** Everything that the checks say of a content on a day. */
export async function findingsOf(db: Kysely<unknown>, hooks: EntryHooks, content: EntryContent, day: Day): Promise<readonly Finding[]> {
  return [...await screen(db, partsOf(content)), ...await hooks.findings(db, content, day)]
}
