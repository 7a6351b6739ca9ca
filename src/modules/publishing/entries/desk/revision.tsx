import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { plainTextOf } from '#platform/rich-text/blocks'
import { Refusal } from '#shared/refusal'
import { momentOf } from '#shared/moments'
import { DeskPage } from '#ui/desk-page'
import { DifferencesView } from '#ui/differences-view'
import { Facts, Panel } from '#ui/notice'
import { RichText } from '#ui/trusted-html'
import { contentLines } from '../domain/content-lines.ts'
import type { EntryContent } from '../domain/content.ts'
import type { EntryHooks } from '../hooks.ts'
import { loadRevision } from '../store.ts'
import { paths } from '../../paths.ts'
import { deskEntry } from './entry-file.ts'
import { CRUMBS } from './tabs.tsx'

const lines = (content: EntryContent): string[] => contentLines(content, plainTextOf(content.body))

/** One revision as it was written, and what the one after it changed against the newest. */
export const showRevision = (hooks: EntryHooks) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const file = await deskEntry(kit, asked, hooks)
  const number = Number(asked.params['number'])
  if (!Number.isSafeInteger(number)) throw new Refusal(404, ['没有这一稿'])
  const { entry } = file
  const one = await loadRevision(kit.db, entry.id, number)
  const earlier = number > 1 ? await loadRevision(kit.db, entry.id, number - 1) : null
  return { page: <DeskPage title={`第 ${number} 稿`} crumbs={[...CRUMBS, { label: entry.title, href: paths.entry(entry.id) }]} lead={<span>{one.content.title}</span>}>
    <div className="entry-form stack">
      <Panel><Facts columns={3} items={[{ label: '写稿人', value: one.accountName }, { label: '时间', value: momentOf(new Date(one.at)) }, { label: '说明', value: one.note }, { label: '散列值（SM3）', value: <code className="small">{one.hash}</code> }]} /></Panel>
      {earlier ? <Panel title={`与第 ${number - 1} 稿相比`}><DifferencesView before={lines(earlier.content)} after={lines(one.content)} label={`第 ${number - 1} 稿到第 ${number} 稿的改动`} /></Panel> : null}
      {number === entry.revision ? null : <Panel title={`到第 ${entry.revision} 稿的改动`}><DifferencesView before={lines(one.content)} after={lines(file.content)} label={`第 ${number} 稿到第 ${entry.revision} 稿的改动`} /></Panel>}
      <Panel title="正文">{one.content.body === '' ? <p className="quiet">没有正文</p> : <RichText html={one.content.body.replace(/src="attachment:([^"]+)"/g, (_, name: string) => `src="${paths.attachment(entry.id, name.replaceAll('&amp;', '&'))}"`)} />}</Panel>
    </div>
  </DeskPage> }
}
