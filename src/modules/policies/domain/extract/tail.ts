import type { Day } from '#shared/days'
import { dayAlone, dayOfText, DAY_SOURCE, firstDay } from './dates.ts'
import type { Head } from './head.ts'
import { ORGAN, type Data, type Line } from './lines.ts'

const signs = (text: string): string[] => text.replace(/[（(](?:盖章|印章|章|代章|公章)[）)]/g, '').split(/[ 、，,]/).map((one) => one.trim()).filter((one) => one !== '')
const isSignature = (text: string): boolean => text.length <= 60 && !/[。；：:]/.test(text) && signs(text).length > 0 && signs(text).every((one) => ORGAN.test(one))

const PRINTED = new RegExp(`(${DAY_SOURCE})\\s*(?:印发|印制)`)
const SIGNED_TOGETHER = new RegExp(`^(.{2,40}?)\\s*(${DAY_SOURCE})$`)

export type Tail = { readonly issuers: readonly string[]; readonly signedOn: Day | null; readonly printedOn: Day | null }

/** Who signed and on which day: the first day that stands alone under signatures, else the last day that stands alone. */
export function tailOf(lines: readonly Line[], { bodyAt }: Head): Tail {
  const printedOn = dayOfText(lines.map(({ text }) => PRINTED.exec(text)?.[1]).findLast((found) => found !== undefined) ?? '')
  const body = lines.map(({ text }, at) => ({ text, at })).filter(({ at }) => at >= bodyAt)
  const above = (at: number): string[] => {
    const names: string[] = []
    for (let up = at - 1; up >= bodyAt && up > at - 12; up -= 1) {
      const text = lines[up]?.text ?? ''
      if (!isSignature(text)) { if (/^[（(].*[）)]$/.test(text) || /^(?:市长|县长|区长|省长|部长|局长|主任|主席|镇长|乡长)/.test(text)) continue; break }
      names.unshift(...lines[up]?.organs ?? signs(text))
    }
    return names
  }
  for (const { text, at } of body) {
    const day = dayAlone(text)
    if (day !== null && above(at).length > 0) return { issuers: above(at), signedOn: day, printedOn }
    const together = SIGNED_TOGETHER.exec(text)
    if (together && isSignature(together[1] ?? '')) return { issuers: signs(together[1] ?? ''), signedOn: dayOfText(together[2] ?? ''), printedOn }
  }
  const alone = body.filter(({ text }) => dayAlone(text) !== null)
  const led = alone.find(({ at }) => /^(?:市长|县长|区长|省长|部长|局长|主任|主席|镇长|乡长)/.test(lines[at - 1]?.text ?? ''))
  const last = led ?? alone.at(-1)
  return { issuers: [], signedOn: last ? dayAlone(last.text) : null, printedOn }
}

const named = (text: string | undefined): string | null => (text && text.trim() !== '' ? signs(text).join('、') : null)

/** The organ or organs that issued it. */
export function issuerOf(tail: Tail, head: Head, data: Data): string | null {
  const written = named(data.get('发文机关') ?? data.get('制定机关') ?? data.get('发文机构') ?? data.get('发文单位'))
  if (written) return written
  if (tail.issuers.length > 0) return [...new Set(tail.issuers)].join('、')
  const header = head.header?.replace(/(?:文件|令|公告|通告|命令)$/, '') ?? ''
  if (header !== '' && ORGAN.test(header)) return header
  const before = /^(.{2,40}?)(?:印发|转发)?关于/.exec(head.title ?? '')?.[1] ?? ''
  if (before !== '' && signs(before).every((one) => ORGAN.test(one))) return signs(before).join('、')
  return named(data.get('发布机构') ?? data.get('发布机关') ?? data.get('公开主体'))
}

const dayIn = (data: Data, names: readonly string[]): Day | null => names.map((name) => firstDay(data.get(name) ?? '')).find((day) => day !== null) ?? null

export const issuedOnOf = (tail: Tail, head: Head, data: Data): Day | null => dayIn(data, ['成文日期', '生成日期']) ?? tail.signedOn ?? (head.enacted ? firstDay(head.enacted) : null)
/** The day on which it was made public: as its page says, else as its imprint says when it was printed. */
export const publishedOnOf = (tail: Tail, data: Data): Day | null => dayIn(data, ['发布日期', '公布日期', '公开日期', '发文日期', '发布时间', '印发日期']) ?? tail.printedOn
