import { feedItems, isFeed } from '#platform/feeds/feed-items'
import { guardedGet } from '#platform/http/guarded-get'
import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import type { Actor } from '#shared/actor'
import { dayOf, isDay, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { RUNNING, type Account } from '../domain/account.ts'
import { accountFrom, loadAccount } from '../store.ts'
import { tablesOf } from '../tables.ts'

export type NewItem = { readonly key: string; readonly day: Day; readonly title: string; readonly address: string }
async function write(kit: Kit, actor: Actor, deed: string, { id, agency }: Account, items: readonly NewItem[], after: object = {}): Promise<number> {
  return act(kit, actor, deed, agency, async (scene) => {
    const tables = tablesOf(scene.db), made = items.length === 0 ? [] : await tables.insertInto('media.item').values(items.map((item) => ({ ...item, account: id }))).onConflict((conflict) => conflict.doNothing()).returning('key').execute()
    if (Object.keys(after).length > 0) await tables.updateTable('media.account').set(after).where('id', '=', id).execute()
    await scene.record(id, { items: made.length })
    return made.length
  })
}
/** What an account published, typed by hand: `日期 标题` a line. */
export async function recordItems(kit: Kit, actor: Actor, id: string, text: string): Promise<number> {
  const account = await loadAccount(kit.db, id), today = dayOf(kit.now()), lines = text.split('\n').map((line) => line.trim()).filter(Boolean), items = lines.map((line) => { const [, day = '', title = ''] = /^(\S+)\s+(.+)$/.exec(line) ?? []; return { line, day, title } }), wrong = items.find(({ day, title }) => !isDay(day) || day > today || title === '')
  if (lines.length === 0 || wrong) throw new Refusal(422, [wrong ? `“${wrong.line.slice(0, 40)}”请写成 2025-01-31 标题，日期不能在今天以后` : '请在“发布了什么”里每行写一条：日期，空一格，标题'])
  return write(kit, actor, 'media.write', account, items.map(({ day, title }) => ({ key: `hand ${day} ${title}`.slice(0, 300), day: day as Day, title: title.slice(0, 200), address: '' })))
}
/** A message that somebody left, and when it was answered. */
export async function recordMessage(kit: Kit, actor: Actor, id: string, { received, answered, words }: { readonly received: string; readonly answered: string; readonly words: string }): Promise<void> {
  const { agency } = await loadAccount(kit.db, id), today = dayOf(kit.now()), reasons = [...(isDay(received) && received <= today ? [] : ['“收到日期”请写成 年-月-日，不能在今天以后']), ...(answered === '' || (isDay(answered) && answered >= received && answered <= today) ? [] : ['“答复日期”请写成 年-月-日，不早于收到，不晚于今天；没有答复的不填'])]
  if (reasons.length > 0) throw new Refusal(422, reasons)
  await act(kit, actor, 'media.write', agency, async (scene) => {
    await tablesOf(scene.db).insertInto('media.message').values({ account: id, received_on: received as Day, answered_on: answered === '' ? null : answered as Day, words }).execute()
    await scene.record(id, { message: answered !== '' })
  })
}
/** A message is answered. */
export async function answerMessage(kit: Kit, actor: Actor, id: string, message: number): Promise<void> {
  const { agency } = await loadAccount(kit.db, id)
  await act(kit, actor, 'media.write', agency, async (scene) => {
    await tablesOf(scene.db).updateTable('media.message').set({ answered_on: dayOf(scene.now) }).where('id', '=', message).where('account', '=', id).where('answered_on', 'is', null).execute()
    await scene.record(id, { answered: message })
  })
}
const DEED = 'media.read-feed', HOURS = 6
/** Looks at an account's feed: what it published counts as its activity. */
async function readFeed(kit: Kit, account: Account): Promise<void> {
  const today = dayOf(kit.now()), next = new Date(kit.now().getTime() + HOURS * 3_600_000), actor = systemActor(account.agency, [DEED])
  try {
    const { status, bytes } = await guardedGet(account.feed), text = bytes.toString('utf8')
    if (status !== 200 || !isFeed(text)) throw new Error(status === 200 ? '答复的不是 RSS 或 Atom' : `对方答复 ${status}`)
    const items = feedItems(text).flatMap(({ key, address, at, title }): NewItem[] => { const moment = Date.parse(at), day = Number.isNaN(moment) ? today : dayOf(new Date(moment)), name = (key || address).trim().slice(0, 300); return name === '' || day > today ? [] : [{ key: name, day, title: title.trim().slice(0, 200), address: address.trim().slice(0, 500) }] })
    await write(kit, actor, DEED, account, items, { next_read: next, read_error: '' })
  } catch (error) {
    await write(kit, actor, DEED, account, [], { next_read: next, read_error: `读不到订阅地址（${error instanceof Error ? error.message.slice(0, 80) : '未知'}）` })
  }
}
/** Every hour: the feeds whose turn it is. */
export async function readFeeds(kit: Kit): Promise<void> {
  const due = (await tablesOf(kit.db).selectFrom('media.account').selectAll().where('state', 'in', [...RUNNING]).where('feed', '!=', '').where('next_read', '<=', kit.now()).limit(200).execute()).map(accountFrom)
  for (const account of due) await readFeed(kit, account)
}
