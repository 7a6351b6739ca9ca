import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { grantsOf } from '../domain/grants.ts'
import { isRole } from '../domain/roles.ts'
import { isOver, isWorthNoting } from '../domain/session-rules.ts'
import { tablesOf } from '../tables.ts'
import { hashOf } from '../token.ts'
import { spread, type Below } from './posts.ts'

/**
 * Who is behind a session's token. Asked of the database at every request and kept nowhere: a role taken away, an account
 * disabled or a session ended has its effect with the next click. Who must still change the password may do nothing else.
 */
export async function actorOf(kit: Kit, token: string, below: Below): Promise<Actor | null> {
  const rows = await tablesOf(kit.db).selectFrom('identity.session as session')
    .innerJoin('identity.account as account', 'account.login', 'session.login')
    .leftJoin('identity.holding as holding', 'holding.login', 'account.login')
    .select(['session.id', 'session.seen_at', 'session.ends_at', 'holding.role', 'holding.agency as place'])
    .select(['account.login', 'account.name', 'account.agency', 'account.must_change_password'])
    .where('session.token_hash', '=', hashOf(token)).where('session.step', '=', 'open').where('account.state', '=', 'active').execute()
  const first = rows[0]
  const now = kit.now()
  if (!first || isOver({ seenAt: first.seen_at, endsAt: first.ends_at }, now)) return null
  if (isWorthNoting(first.seen_at, now)) await tablesOf(kit.db).updateTable('identity.session').set({ seen_at: now }).where('id', '=', first.id).execute()
  const holdings = first.must_change_password ? []
    : rows.flatMap(({ role, place }) => (role !== null && place !== null && isRole(role) ? [{ role, agency: place }] : []))
  return { account: first.login, name: first.name, agency: first.agency, grants: grantsOf(await spread(holdings, below)) }
}
