import { act, type Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { asOwner } from '../domain/own-deeds.ts'
import { endSession, endSessions } from '../sessions.ts'
import { tablesOf } from '../tables.ts'

/** Ends the session somebody is in. */
export const signOut = (kit: Kit, actor: Actor, token: string): Promise<void> =>
  act(kit, asOwner(actor), 'identity.sign-out', actor.agency, async ({ db, record }) => {
    await endSession(db, token)
    await record(actor.account, {})
  })

/** Ends one's own sessions elsewhere: one of them, or all but this one. */
export const endOwnSessions = (kit: Kit, actor: Actor, which: { readonly id: number } | { readonly exceptToken: string }): Promise<number> =>
  act(kit, asOwner(actor), 'identity.end-own-session', actor.agency, async ({ db, record }) => {
    const ended = 'id' in which
      ? Number((await tablesOf(db).deleteFrom('identity.session').where('id', '=', which.id).where('login', '=', actor.account).executeTakeFirst()).numDeletedRows)
      : await endSessions(db, actor.account, which.exceptToken)
    await record(actor.account, { ended })
    return ended
  })
