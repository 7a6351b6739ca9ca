import type { Kysely } from 'kysely'
import { isUsable } from '../domain/read-value.ts'
import { DEFAULTS, isSettingKey, type Settings } from '../domain/settings.ts'
import { latestChoices } from './choices.ts'

/** All settings as they stand: what the office chose, else what the program brings. */
export async function settings(db: Kysely<unknown>): Promise<Settings> {
  const chosen = [...(await latestChoices(db)).values()].filter(({ key, value }) => isSettingKey(key) && isUsable(key, value))
  return { ...DEFAULTS, ...Object.fromEntries(chosen.map(({ key, value }) => [key, value])) }
}
