import { SECTIONS, type SectionKey } from '../domain/format.ts'
import type { Regions } from './regions.ts'
import { BLANK_LINE, ROW, textEnd, textIndex, type Tape } from './tape.ts'

export type Narrative = Readonly<Record<SectionKey, string>>

/** Headings as published: the number may be mixed up ('4、'), the wording nearly never. */
const HEADINGS: Readonly<Record<SectionKey, RegExp>> = {
  overview: /[一1][、.]总体情况/,
  disclosed: /[一二三1-3][、.](?:行政机关)?主动公开政府信息(?:的)?情况/,
  requests: /[二三四2-4][、.](?:行政机关)?(?:收到和处理)?政府信息公开申请(?:的)?情况(?!.{0,3}全年)/,
  disputes: /[三四五3-5][、.]?(?:因)?政府信息公开(?:工作)?(?:被申请|引起的)?行政复议[、和]?(?:被?提起)?行政诉讼(?:的)?情况/,
  problems: /[四五六4-6][、.](?:政府信息公开工作)?存在的?(?:主要)?问题(?:及|和|与)改进(?:情况|措施)?/,
  other: /[五六七5-7][、.]其他需要报告的?(?:其他)?(?:事项|情况)?/,
}
const KEYS = Object.keys(SECTIONS) as SectionKey[]

const plain = (text: string): string =>
  text.split('\n').filter((line) => line !== '' && !line.startsWith(ROW) && line !== BLANK_LINE).join('\n').trim()

/** The sections whose headings the report has, in any order. */
export function sectionsFound(tape: Tape): SectionKey[] {
  return KEYS.filter((key) => HEADINGS[key].test(tape.compact))
}

/** Prose by section, without the tables. What stands under no known heading counts to the overview. */
export function readNarrative(tape: Tape, regions: Regions): Narrative {
  const cuts: { key: SectionKey | null; from: number }[] = [{ key: 'overview', from: 0 }]
  for (const key of KEYS) {
    const match = HEADINGS[key].exec(tape.compact)
    if (match) cuts.push({ key, from: match.index + match[0].length }, { key: null, from: match.index })
  }
  for (const region of [regions.two, regions.three, regions.four]) if (region) cuts.push({ key: null, from: region.from })
  const ordered = cuts.sort((one, other) => one.from - other.from || (one.key === null ? 1 : -1))
  const text: Record<SectionKey, string> = { overview: '', disclosed: '', requests: '', disputes: '', problems: '', other: '' }
  for (const [index, { key, from }] of ordered.entries()) {
    if (key === null) continue
    const to = ordered[index + 1]?.from ?? tape.compact.length
    const piece = plain(tape.text.slice(from === 0 ? 0 : textEnd(tape, from), textIndex(tape, to)))
    text[key] = [text[key], piece].filter((part) => part !== '').join('\n')
  }
  return text
}
