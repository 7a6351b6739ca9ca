import { documents } from '../rule.ts'
import type { FormatRule, Line } from '../rule.ts'

const NOTE = /^[\s　]{0,12}附件[：:]\s?(?:(\d{1,2})[.．、])?/
const ITEM = /^[\s　]{0,16}(\d{1,2})[.．、]/
const MENTION = /(?<![》该其此])附件\s?(\d{1,2})(?!\d|[.．、]\d)/g

/** How many attachments the attachment note lists, and where it stands; undefined without such a note. */
function listed(lines: readonly Line[]): { readonly count: number; readonly from: number; readonly to: number } | undefined {
  const from = lines.findIndex(({ text, kind }) => kind !== 'cell' && NOTE.test(text) && text.trim().length > 4)
  if (from < 0) return undefined
  let count = Number(NOTE.exec(lines[from]?.text ?? '')?.[1] ?? 1)
  let to = from + 1
  for (; to < lines.length; to += 1) {
    const number = Number(ITEM.exec(lines[to]?.text ?? '')?.[1] ?? 0)
    if (number !== count + 1) break
    count = number
  }
  return { count, from, to }
}

/** 7.3.4: what the text calls attachment 3 must stand in the attachment note. */
export const attachmentNumbers: FormatRule = {
  name: 'attachment-numbers',
  source: documents('7.3.4'),
  look: ({ lines }) => {
    const note = listed(lines)
    if (note === undefined) return []
    return lines.slice(0, note.from).flatMap(({ text, start }) =>
      [...text.matchAll(MENTION)].flatMap((match) => {
        const number = Number(match[1])
        if (number <= note.count) return []
        const at = start + match.index
        return [{ start: at, end: at + match[0].length, severity: 'warn' as const, proposal: null, why: `正文提到“附件${number}”，附件说明只列出${note.count}个附件，请补上或者改正。` }]
      }),
    )
  },
}
