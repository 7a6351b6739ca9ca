import { hiddenIn, withoutHidden } from '#platform/documents/hidden/index'
import { allPlanted } from './all.ts'
import { clean } from './clean.ts'

/** What any ordinary file says of itself, and is no alarm. */
export const ORDINARY: ReadonlySet<string> = new Set(['author', 'software', 'revision-id'])
export type HiddenRecall = { readonly files: number; readonly planted: number; readonly found: number; readonly gone: number; readonly recall: number; readonly cleanFiles: number; readonly falseAlarms: number }

/** How much of what was planted is found and taken out, and how often a clean file raises an alarm. */
export async function hiddenRecall(): Promise<HiddenRecall> {
  let planted = 0, found = 0, gone = 0, falseAlarms = 0
  for (const one of allPlanted) {
    const bytes = await one.make(), things = await hiddenIn(one.name, bytes), { left } = await withoutHidden(one.name, bytes)
    for (const { kind, secret } of one.planted) {
      planted += 1
      if (things.some((thing) => thing.kind === kind && `${thing.place} ${thing.text}`.includes(secret))) found += 1
      if (!left.some((thing) => thing.kind === kind)) gone += 1
    }
  }
  for (const one of clean) falseAlarms += (await hiddenIn(one.name, await one.make())).filter(({ kind }) => !ORDINARY.has(kind)).length
  return { files: allPlanted.length, planted, found, gone, recall: found / planted, cleanFiles: clean.length, falseAlarms }
}
