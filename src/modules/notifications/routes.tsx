import type { Kysely } from 'kysely'
import type { Route } from '#platform/http/types'
import { Refusal } from '#shared/refusal'
import { markSeen } from './commands/mark-seen.ts'
import { NotificationsPage } from './desk/notifications-page.tsx'
import { paths } from './paths.ts'
import { addressOf, messagesTo, ownMessages, type Reader } from './queries/messages.ts'

/** Which roles an account holds and where they reach: accounts are another module of this floor, so app.ts passes the question in. */
export type PostsOf = (db: Kysely<unknown>, account: string) => Promise<Reader['posts']>

const SIZE = 20
const idOf = (text: string | undefined): number => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : 0)

/** The bell: what has been told to whoever is signed in. */
export const notificationsRoutesWith = (postsOf: PostsOf): readonly Route[] => {
  const readerOf = async (db: Kysely<unknown>, account: string): Promise<Reader> => ({ account, posts: await postsOf(db, account) })
  return [
    { at: paths.list, method: 'GET', deed: 'signed-in', handle: async (kit, { actor, query }) => {
      const page = Math.max(1, idOf(query['page']))
      return { page: <NotificationsPage {...await messagesTo(kit.db, await readerOf(kit.db, actor.account), { page, size: SIZE })} page={page} size={SIZE} /> }
    } },
    { at: '/notifications/:id', method: 'GET', deed: 'signed-in', handle: async (kit, { actor, params }) => {
      const href = await addressOf(kit.db, await readerOf(kit.db, actor.account), idOf(params['id']))
      if (href === null) throw new Refusal(404, ['没有这条消息'])
      await markSeen(kit.db, actor.account, [idOf(params['id'])], kit.now())
      return { goTo: href }
    } },
    { at: paths.seen, method: 'POST', deed: 'signed-in', handle: async (kit, { actor, form }) => {
      const reader = await readerOf(kit.db, actor.account)
      await markSeen(kit.db, actor.account, await ownMessages(kit.db, reader, form['id'] === 'all' ? 'all' : [idOf(form['id'])]), kit.now())
      return { goTo: paths.list }
    } },
  ]
}
