import { sql, type Kysely } from 'kysely'
import { opinionStream } from '../domain/stream.ts'
import { cleaned } from '../domain/post.ts'
import { eventFrom } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { streamWords } from './words.ts'

type Stream = ReturnType<typeof opinionStream>
type Kept = { readonly stream: Stream; lastPost: number; readonly readAt: number }
const WINDOW = 50_000, OPEN_HOURS = 72, WORDS_FOR = 10 * 60_000
/** What a process remembers of the stream. It is a copy: whoever finds that the table went on without it reads it anew. */
const kept = new WeakMap<object, Kept>()

async function rebuilt(db: Kysely<unknown>, lastPost: number, window: number): Promise<Stream> {
  const tables = tablesOf(db), lastEvent = Number((await tables.selectFrom('opinion.event').select((eb) => eb.fn.max('id').as('n')).executeTakeFirst())?.n ?? 0)
  const newest = (await tables.selectFrom('opinion.event').select((eb) => eb.fn.max('last_at').as('at')).executeTakeFirst())?.at ?? new Date(0)
  const events = (await tables.selectFrom('opinion.event').selectAll().where('last_at', '>', new Date(newest.getTime() - OPEN_HOURS * 3_600_000)).execute()).map(eventFrom)
  const stream = opinionStream(await streamWords(db), { window, nextPost: lastPost + 1, nextEvent: lastEvent + 1, events })
  for (const { title, words, same_as } of await tables.selectFrom('opinion.post').select(['title', 'words', 'same_as']).where('id', '>', lastPost - window).orderBy('id').execute()) stream.remember(cleaned({ title, words }), Number(same_as))
  return stream
}
/** The stream as the tables have it. Call within the intake's lock; `owner` is the pool that outlives the transaction. */
export async function streamFor(owner: object, db: Kysely<unknown>, window = WINDOW): Promise<Kept> {
  const { rows: [row] } = await sql<{ last: string | null }>`select max(id) as last from opinion.post`.execute(db), lastPost = Number(row?.last ?? 0), known = kept.get(owner)
  if (known && known.lastPost === lastPost && Date.now() - known.readAt < WORDS_FOR) return known
  const fresh = { stream: await rebuilt(db, lastPost, window), lastPost, readAt: Date.now() }
  kept.set(owner, fresh)
  return fresh
}
export const forgetStream = (owner: object): void => { kept.delete(owner) }
