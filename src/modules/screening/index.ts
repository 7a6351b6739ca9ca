import type { Kysely } from 'kysely'
import type { Finding } from './domain/finding.ts'

export { SEVERITIES, type Finding, type Severity } from './domain/finding.ts'

/** What is to be checked: parts with the names under which findings tell their place. */
export type ScreenedText = readonly { readonly place: string; readonly text: string }[]

/** The check that every text passes before people review it. The checkers come with part 4; until then it finds nothing, through the same door. */
export const screen = async (_db: Kysely<unknown>, _parts: ScreenedText): Promise<readonly Finding[]> => []
