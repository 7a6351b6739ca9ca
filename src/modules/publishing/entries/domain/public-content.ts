import type { Day } from '#shared/days'
import type { EntryContent } from './content.ts'

/** What the public side holds of an entry besides its title, agency and day. */
export type PublicEntry = { readonly content: EntryContent; readonly indexNo: string; readonly correctedOn: Day | null }

const fileAddress = (address: string, name: string): string => `${address}/files/${encodeURIComponent(name)}`

/** The words as the public reads them: pictures and files by their public addresses, nothing of the office's own. */
export function publicContent(content: EntryContent, { address, indexNo, correctedOn }: { address: string; indexNo: string; correctedOn: Day | null }): PublicEntry {
  const body = content.body.replace(/(src|href)="attachment:([^"]+)"/g, (_, attribute: string, name: string) => `${attribute}="${fileAddress(address, name.replaceAll('&amp;', '&'))}"`)
  return { content: { ...content, body }, indexNo, correctedOn }
}
