import { sql, type Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import { ADMINISTRATORS, roleOf, type RoleName } from '../domain/roles.ts'
import { holdingsOf } from '../store.ts'
import { tablesOf } from '../tables.ts'

/** How many accounts are in use at an agency. */
export async function activeAccountsAt(db: Kysely<unknown>, agency: AgencyId): Promise<number> {
  const { n } = await tablesOf(db).selectFrom('identity.account').select((eb) => eb.fn.countAll<number>().as('n'))
    .where('agency', '=', agency).where('state', '=', 'active').executeTakeFirstOrThrow()
  return Number(n)
}

/** Logins of the accounts in use that hold a role, at one agency or anywhere. */
export async function holdersOf(db: Kysely<unknown>, role: RoleName, agency?: AgencyId): Promise<string[]> {
  let query = tablesOf(db).selectFrom('identity.holding as holding').innerJoin('identity.account as account', 'account.login', 'holding.login')
    .select('holding.login').distinct().where('holding.role', '=', role).where('account.state', '=', 'active')
  if (agency !== undefined) query = query.where('holding.agency', '=', agency)
  return (await query.orderBy('holding.login').execute()).map(({ login }) => login)
}

/** Without one of the three administrators nobody could ever appoint another, so the last one stays; two who remove each other queue here. */
export async function reasonsAgainstLosing(db: Kysely<unknown>, login: string, roles?: readonly RoleName[]): Promise<string[]> {
  const held = roles ?? (await holdingsOf(db, login)).map(({ role }) => role)
  if (held.some((name) => ADMINISTRATORS.includes(name))) await sql`select pg_advisory_xact_lock(hashtextextended('identity:administrators', 0))`.execute(db)
  const reasons: string[] = []
  for (const role of new Set(held.filter((name) => ADMINISTRATORS.includes(name)))) {
    const others = (await holdersOf(db, role)).filter((other) => other !== login)
    if (others.length === 0) reasons.push(`这是最后一个在用的“${roleOf(role).label}”，请先另设一名`)
  }
  return reasons
}

/** A password that another administrator resets would open the account to him: the three stay apart here too. */
export async function reasonsAgainstReset(db: Kysely<unknown>, login: string): Promise<string[]> {
  const roles = (await holdingsOf(db, login)).filter(({ role }) => ADMINISTRATORS.includes(role))
  return roles.length === 0 ? [] : ['三员分立：管理员账号的密码不能由另一名管理员重置，请由运维人员在服务器上办理']
}

/** Who works at an agency: login and name of the accounts in use. */
export async function staffAt(db: Kysely<unknown>, agency: AgencyId): Promise<{ readonly id: string; readonly name: string }[]> {
  return (await tablesOf(db).selectFrom('identity.account').select(['login', 'name']).where('agency', '=', agency).where('state', '=', 'active').orderBy('login').execute()).map(({ login, name }) => ({ id: login, name }))
}
