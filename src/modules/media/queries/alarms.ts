import type { Kysely } from 'kysely'
import type { Day } from '#shared/days'
import { RULES } from '../domain/inspection.ts'
import { deskPaths } from '../paths.ts'
import { inspectedAccounts } from './standing.ts'

export type MediaAlarm = { readonly key: string; readonly agency: string; readonly title: string; readonly words: string; readonly href: string; readonly since: Day }
/** Faults of accounts that stand today: what supervision follows until they have gone. */
export const mediaAlarms = async (db: Kysely<unknown>, today: Day): Promise<MediaAlarm[]> => (await inspectedAccounts(db, today)).flatMap(({ account, faults }) =>
  faults.map(({ rule, words, since }) => ({ key: `${rule} ${account.id}`, agency: account.agency, title: `“${account.name}”${RULES[rule].label}`, words: `${words}。依据：${RULES[rule].source}。请整改；不再运行的请申请注销。`, href: deskPaths.one(account.id), since })))
