import { DISMISS_DEEDS, recordDismissal, type Finding } from '#screening'
import { replacedInHtml } from '#platform/rich-text/checked-html'
import { act, type Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { addEntryEvent } from '../../entries/commands/entry-event.ts'
import { saveEntry } from '../../entries/commands/write-entry.ts'
import type { EntryContent } from '../../entries/domain/content.ts'
import type { EntryHooks } from '../../entries/hooks.ts'
import { entryFacts, type EntryFile } from '../../entries/queries/entry-facts.ts'
import { loadEntry } from '../../entries/store.ts'

const GONE = '这一处已经不在文中：可能刚被修改过，请看过最新的检查结果后再操作'
const findingBy = (findings: readonly Finding[], key: string): Finding => {
  const finding = findings.find((one) => one.key === key)
  if (!finding) throw new Refusal(409, [GONE])
  return finding
}
const fileOf = async (kit: Kit, id: string, hooks: EntryHooks): Promise<EntryFile> => entryFacts(kit.db, hooks, await loadEntry(kit.db, id), dayOf(kit.now()))

export type DismissFinding = { readonly id: string; readonly key: string; readonly reason: string }

/** Lets one finding stand, with the reason: what blocks only by who reviews last; the entry's history tells it. */
export async function dismissFinding(kit: Kit, actor: Actor, { id, key, reason }: DismissFinding, hooks: EntryHooks): Promise<void> {
  const { entry, findings } = await fileOf(kit, id, hooks)
  const finding = findingBy(findings, key)
  if (finding.dismissed) throw new Refusal(409, ['这一处已经放行'])
  return act(kit, actor, DISMISS_DEEDS[finding.severity], entry.agency, async (scene) => {
    await recordDismissal(scene, id, finding, reason)
    await addEntryEvent(scene, entry, 'dismiss', `${finding.class}“${finding.text.slice(0, 40)}”：${reason.trim()}`)
    await scene.record(id, { dismissed: finding.class, severity: finding.severity, rule: finding.rule })
  })
}

/** The content with one finding's words replaced by what it proposes; null where they no longer stand there. */
export function contentWith(content: EntryContent, { part = '', start = 0, end = 0, text, proposal }: Pick<Finding, 'part' | 'start' | 'end' | 'text' | 'proposal'>): EntryContent | null {
  if (proposal === null) return null
  if (part === 'body') {
    const body = replacedInHtml(content.body, { start, end, text }, proposal)
    return body === null ? null : { ...content, body }
  }
  const put = (words: string): string | null => (words.slice(start, end) === text ? words.slice(0, start) + proposal + words.slice(end) : null)
  if (part.startsWith('field-')) {
    const name = part.slice('field-'.length), words = put(content.fields[name] ?? '')
    return words === null ? null : { ...content, fields: { ...content.fields, [name]: words } }
  }
  if (part !== 'title' && part !== 'summary' && part !== 'source' && part !== 'author' && part !== 'keywords') return null
  const words = put(content[part])
  return words === null ? null : { ...content, [part]: words }
}

/** Takes the proposals of some findings into a new revision; from the end of each part to its beginning, so that no place moves before its turn. */
export async function acceptProposals(kit: Kit, actor: Actor, { id, keys }: { readonly id: string; readonly keys: readonly string[] }, hooks: EntryHooks): Promise<number> {
  const { entry, content, findings } = await fileOf(kit, id, hooks)
  const chosen = findings.filter(({ key, proposal }) => key !== undefined && keys.includes(key) && proposal !== null).toSorted((a, b) => (b.start ?? 0) - (a.start ?? 0))
  if (chosen.length === 0) throw new Refusal(409, [GONE])
  let next = content, taken = 0, limit: Record<string, number> = {}
  for (const finding of chosen) {
    const part = finding.part ?? ''
    // Two findings that overlap: the one further back was taken, the other is judged anew with the next check.
    if ((finding.end ?? 0) > (limit[part] ?? Number.POSITIVE_INFINITY)) continue
    const changed = contentWith(next, finding)
    if (!changed) continue
    next = changed
    limit = { ...limit, [part]: finding.start ?? 0 }
    taken += 1
  }
  if (taken === 0) throw new Refusal(409, [GONE])
  await saveEntry(kit, actor, { id, seen: entry.version, content: next, publicity: entry.publicity, publicityReason: entry.publicityReason, risk: entry.risk, note: `采纳 ${taken} 处检查建议` }, hooks)
  return taken
}
