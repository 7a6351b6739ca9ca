import { closeSync, openSync, writeSync } from 'node:fs'
import { FINDING_CLASSES, SEVERITIES, type Severity } from '#screening/crawl'
import { UsageError } from './args.ts'
import { isGrave, jsonLine, type ScreenLine, type Unread } from './screen-line.ts'

const SHOWN_TEXT = 60
const shortened = (text: string): string => (text.length > SHOWN_TEXT ? `${text.slice(0, SHOWN_TEXT)}…` : text).replace(/\s+/g, ' ')
const nameOf = (at: ScreenLine['at']): string => ('file' in at ? at.file : at.url)
const labelOf = (kind: string): string => FINDING_CLASSES[kind as keyof typeof FINDING_CLASSES] ?? kind

function words({ class: kind, severity, start, end, text, proposal, why, place }: ScreenLine): string {
  const where = end > start ? `${place ? `${place}，` : ''}第 ${start}–${end} 字` : place ?? ''
  const about = text === '' ? '' : `“${shortened(text)}”`
  return `  ${SEVERITIES[severity]}　${labelOf(kind)}　${where}${about}\n    ${why}${proposal === null ? '' : proposal === '' ? '（建议删去）' : `（建议改为“${proposal}”）`}`
}

/** Where lines go as they are found: JSON lines, or a list for people; and the sums at the end. */
export type Output = { readonly found: (lines: readonly ScreenLine[]) => void; readonly unread: (one: Unread) => void; readonly looked: () => void; readonly end: (what: string) => number; readonly count: () => number }

function opened(path: string): number {
  try {
    return openSync(path, 'w')
  } catch { throw new UsageError(`写不进文件“${path}”，请检查路径和权限`) }
}

export function screenOutput({ json, out }: { readonly json: boolean; readonly out: string | null }): Output {
  const file = out === null ? null : opened(out)
  const say = (line: string): void => { if (file === null) console.log(line); else writeSync(file, `${line}\n`) }
  const counts: Record<Severity, number> = { block: 0, warn: 0, hint: 0 }
  let looked = 0, unread = 0, isGraveFound = false, last = ''
  return {
    count: () => counts.block + counts.warn + counts.hint,
    looked: () => { looked += 1 },
    found: (lines) => {
      for (const line of lines) {
        counts[line.severity] += 1
        isGraveFound ||= isGrave(line)
        if (json) { say(jsonLine(line)); continue }
        if (nameOf(line.at) !== last) say(nameOf(line.at))
        last = nameOf(line.at)
        say(words(line))
      }
    },
    unread: ({ at, error }) => {
      unread += 1
      if (json) say(JSON.stringify({ ...at, error }))
      console.error(`读不出：${nameOf(at)}：${error}`)
    },
    end: (what) => {
      const sums = `共检查 ${looked} ${what}：${SEVERITIES.block} ${counts.block} 处，${SEVERITIES.warn} ${counts.warn} 处，${SEVERITIES.hint} ${counts.hint} 处${unread > 0 ? `；${unread} 个读不出` : ''}`
      if (!json) say(sums)
      if (json || file !== null) console.error(sums)
      if (file !== null) closeSync(file)
      return unread > 0 ? 2 : isGraveFound ? 1 : 0
    },
  }
}
