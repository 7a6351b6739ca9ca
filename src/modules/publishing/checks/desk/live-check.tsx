import { FindingList } from '#screening'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { cleanRichText } from '#platform/rich-text/clean'
import { fragmentOf } from '#ui/fragment'
import { deskEntry } from '../../entries/desk/entry-file.ts'
import { typedIn } from '../../entries/desk/edit.tsx'
import { findingsOf, type EntryHooks } from '../../entries/hooks.ts'

/** What the checks say of words that are still being typed; nothing is kept. */
export const postCheck = (hooks: EntryHooks) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const file = await deskEntry(kit, asked, hooks)
  const { content } = typedIn(file, asked)
  const findings = (await findingsOf(kit.db, hooks, file.entry.id, { ...content, body: cleanRichText(content.body) }, { day: file.today, agencyName: file.agency.name })).filter(({ dismissed }) => dismissed === undefined)
  return { mediaType: 'text/html', text: fragmentOf(findings.length === 0 ? <p className="quiet small">内容检查：没有发现问题</p> : <section className="live-findings" aria-label="内容检查"><h3>内容检查：{findings.length} 处</h3><FindingList findings={findings} /></section>) }
}
