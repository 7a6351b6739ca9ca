import { withoutHidden } from '#platform/documents/hidden/index'
import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { attachmentBytes, keepAttachment } from '../../entries/commands/attachments.ts'
import { saveEntry } from '../../entries/commands/write-entry.ts'
import type { EntryHooks } from '../../entries/hooks.ts'
import { entryFacts } from '../../entries/queries/entry-facts.ts'
import { loadEntry } from '../../entries/store.ts'

/** Takes what hides in a file out of it; the file of that name is from now on the clean one, in a new revision. Gives what could not be taken out. */
export async function cleanAttachment(kit: Kit, actor: Actor, { id, name }: { readonly id: string; readonly name: string }, hooks: EntryHooks): Promise<{ removed: number; left: readonly string[] }> {
  const { entry, content } = await entryFacts(kit.db, hooks, await loadEntry(kit.db, id), dayOf(kit.now()))
  const attachment = content.attachments.find((one) => one.name === name)
  if (!attachment) throw new Refusal(404, ['这一稿没有这个附件'])
  const { bytes, removed, left } = await withoutHidden(name, await attachmentBytes(kit, attachment.hash))
  if (removed.length === 0) throw new Refusal(422, [`“${name}”里没有能自动去掉的隐藏内容，请在原文件里处理后重新上传`])
  const clean = await keepAttachment(kit, actor, id, { name, label: attachment.label, bytes })
  await saveEntry(kit, actor, {
    id, seen: entry.version, publicity: entry.publicity, publicityReason: entry.publicityReason, risk: entry.risk, note: `去除“${name}”的隐藏内容`,
    content: { ...content, attachments: content.attachments.map((one) => (one.name === name ? { ...clean, name } : one)) },
  }, hooks)
  return { removed: removed.length, left: left.map(({ why }) => why) }
}
