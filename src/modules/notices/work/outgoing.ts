import type { Kit } from '#platform/act'
import { openJson } from '#platform/crypto/at-rest'
import { currentSnapshot } from '#publishing'
import { confirmLetter, digestLetter, type Letter, type Links, noticeLetter, progressLetter } from '../domain/letter-words.ts'
import type { Item } from '../domain/item.ts'
import type { Contact } from '../domain/subscription.ts'
import { subscribePaths } from '../paths.ts'
import type { Outgoing } from '../send/outcome.ts'
import { portalOrigin, type NoticeSettings } from '../settings.ts'
import { itemsOf, tablesOf, type OutboxRow, type SubscriptionRow } from '../tables.ts'
import { contactPurpose, tokenOf } from '../tokens.ts'

/** What was taken back since it was decided is not announced; that it was taken back is. */
async function stillTrue(kit: Kit, items: readonly Item[]): Promise<Item[]> {
  const standing = await Promise.all(items.map(async (item) => {
    if (item.act === 'withdraw') return true
    const found = await currentSnapshot(kit.db, item.address) ?? await currentSnapshot(kit.db, `${item.address}/state`)
    return found !== null && found.snapshot.withdrawnOn === null
  }))
  return items.filter((_, at) => standing[at])
}

async function letterOf(kit: Kit, row: OutboxRow, { pace }: SubscriptionRow, links: Links): Promise<Letter | null> {
  if (row.kind === 'progress') return progressLetter(links)
  if (row.kind === 'confirm') {
    const targets = await tablesOf(kit.db).selectFrom('notices.target').select(['kind', 'value', 'label']).where('subscription', '=', row.subscription).orderBy('kind').orderBy('label').execute()
    return confirmLetter(targets, pace, links)
  }
  const items = await stillTrue(kit, itemsOf(row))
  const [first] = items
  if (!first) return null
  return row.kind === 'notice' ? noticeLetter(first, links) : digestLetter(items, pace, links)
}

/** A row of the outbox as it leaves the house; or why it need not. */
export async function outgoingOf(kit: Kit, row: OutboxRow, { senderName }: NoticeSettings): Promise<Outgoing | string> {
  const reader = await tablesOf(kit.db).selectFrom('notices.subscription').selectAll().where('id', '=', row.subscription).executeTakeFirst()
  if (!reader?.contact_sealed || reader.state !== (row.kind === 'confirm' ? 'waiting' : 'active')) return row.kind === 'confirm' ? '已经确认或者过期' : '已经退订'
  const origin = portalOrigin()
  const off = row.kind === 'confirm' ? null : `${origin}${subscribePaths.offLink(tokenOf(kit.home, 'off', reader))}`
  const links = { origin, off: off ?? '', progress: `${origin}/progress`, confirm: `${origin}${subscribePaths.confirmLink(tokenOf(kit.home, 'confirm', reader))}` }
  const letter = await letterOf(kit, row, reader, links)
  if (!letter) return '内容已经撤回'
  const contact = openJson<Contact>(kit.home, contactPurpose(reader.receipt), reader.contact_sealed)
  return { way: row.way, id: row.message_id, kind: row.kind, contact, letter, off, senderName, madeAt: row.made_at, again: row.doubts > 0 }
}
