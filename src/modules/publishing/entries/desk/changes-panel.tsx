import { Panel } from '#ui/notice'
import { DifferencesView } from '#ui/differences-view'
import { contentLines } from '../domain/content-lines.ts'
import { paths } from '../../paths.ts'
import type { DeskEntry } from './entry-file.ts'
import { plainTextOf } from '#platform/rich-text/blocks'

/** What changed since a reviewer (or the public) last saw the text. */
export function ChangesPanel({ file }: { file: DeskEntry }) {
  const { before, entry, content } = file
  if (before === null) return null
  const lines = (of: DeskEntry['content']) => contentLines(of, plainTextOf(of.body))
  const title = before.number === entry.publishedRevision ? `与公开的第 ${before.number} 稿相比` : `与上次审核的第 ${before.number} 稿相比`
  return <Panel title={title} id="changes" actions={<a href={paths.revision(entry.id, before.number)}>看第 {before.number} 稿</a>}>
    <DifferencesView before={lines(before.content)} after={lines(content)} label={title} />
  </Panel>
}
