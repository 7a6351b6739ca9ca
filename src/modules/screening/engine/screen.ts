import type { Kysely } from 'kysely'
import type { Day } from '#shared/days'
import type { Checker } from '../domain/checker.ts'
import type { Circumstances } from '../domain/checked-text.ts'
import type { ExceptionRule } from '../domain/exceptions.ts'
import type { Finding } from '../domain/finding.ts'
import { exceptionsOf, withDismissals } from '../queries/dismissals.ts'
import { listsInForce, stateVersion } from '../queries/lists.ts'
import { findingsIn } from './findings.ts'
import { officeCheckers } from './office-checkers.ts'
import type { Part } from './parts.ts'

type Compiled = { readonly db: Kysely<unknown>; readonly version: number; readonly day: Day; readonly checkers: readonly Checker[]; readonly exceptions: readonly ExceptionRule[] }
let compiled: Promise<Compiled> | null = null

async function compile(db: Kysely<unknown>, version: number, day: Day): Promise<Compiled> {
  const [lists, exceptions] = await Promise.all([listsInForce(db, day), exceptionsOf(db)])
  return { db, version, day, checkers: officeCheckers(lists), exceptions: exceptions.filter(({ ended }) => !ended) }
}

/** The checkers with the office's lists as they stand; compiled once until a list changes or the day turns. */
async function ready(db: Kysely<unknown>, day: Day): Promise<Compiled> {
  const version = await stateVersion(db)
  const kept = await compiled?.catch(() => null)
  if (kept && kept.db === db && kept.version === version && kept.day === day) return kept
  compiled = compile(db, version, day)
  return compiled
}

/** Everything that the checks say of some parts. */
export async function screen(db: Kysely<unknown>, parts: readonly Part[], around: Circumstances): Promise<Finding[]> {
  const { checkers, exceptions } = await ready(db, around.day)
  return findingsIn(checkers, exceptions, parts, around)
}

/** The same for a subject of which people may have let things stand: each finding with what they said. */
export const screenSubject = async (db: Kysely<unknown>, subject: string, parts: readonly Part[], around: Circumstances): Promise<Finding[]> => withDismissals(db, subject, await screen(db, parts, around))
/** What must be mended before the text goes out, in sentences; empty means go ahead. */
export const blockingReasons = async (db: Kysely<unknown>, subject: string, parts: readonly Part[], around: Circumstances): Promise<string[]> =>
  (await screenSubject(db, subject, parts, around)).filter(({ severity, dismissed }) => severity === 'block' && dismissed === undefined).map(({ text, why }) => `检查发现“${text.slice(0, 30)}”：${why}。请先改正`)
