import { memberReader, type MemberReader, type MemberRun } from './members.ts'
import { asQuoted, type Reading, type Sighting } from './sighting.ts'
import type { Formulation, WordingList } from './wording-list.ts'
import type { Severity } from '../../domain/finding.ts'

export type ReadyFormulation = { readonly given: Formulation; readonly read: MemberReader }

/** The formulations of a list that the office has filled in and switched on. */
export const readyFormulations = (list: WordingList): ReadyFormulation[] =>
  (list.formulations ?? []).flatMap((given) => (given.enabled === false || given.members.length < 2 ? [] : [{ given, read: memberReader(given) }]))

const SENTENCE = /[^。！？；\n]{6,600}/g
const PIECE = /[\u4e00-\u9fff、]{5,200}/g
/** So close to the run, the lead speaks of these very members. */
const CLOSE = 8

type Announced = 'closely' | 'loosely' | 'not'

function announced({ lead }: Formulation, sentence: string, start: number, end: number): Announced {
  const near = sentence.slice(Math.max(0, start - CLOSE - 6), start) + sentence.slice(end, end + CLOSE)
  if (lead.some((word) => near.includes(word))) return 'closely'
  return lead.some((word) => sentence.includes(word)) ? 'loosely' : 'not'
}

/** All members in their order, with other words of the kind before or behind them. */
function isWholeBesideOthers({ seats }: MemberRun, size: number): boolean {
  const inner = seats.map(({ member }) => member).join().replace(/^-1,|,-1$/g, '')
  return inner === Array.from({ length: size }, (_, index) => index).join()
}

/** Free lists of words may hold a few members by chance: how sure we are depends on how many stand there and on whether the formulation is named. */
function severityOf(given: Formulation, run: MemberRun, how: Announced): Severity | undefined {
  const members = new Set(run.seats.map((seat) => seat.member).filter((member) => member >= 0)).size
  const size = given.members.length
  if (how === 'closely') return members >= Math.max(2, size / 2) ? 'warn' : undefined
  if (members < size - 1) return undefined
  if (how === 'loosely') return 'warn'
  if (isWholeBesideOthers(run, size)) return 'hint'
  return run.seats.filter((seat) => seat.hasEnding).length >= size - 1 ? 'warn' : 'hint'
}

/** Only some are named, and the text says so: 形式主义、官僚主义等. */
const PARTLY = /^(?:等|之类|以及其他)/

function faults({ members, ordered }: Formulation, { seats }: MemberRun, behind: string): string[] {
  const found = seats.map((seat) => seat.member).filter((member) => member >= 0)
  const missing = PARTLY.test(behind) ? [] : members.filter((_, index) => !found.includes(index))
  const extra = seats.filter((seat) => seat.member < 0).map((seat) => seat.word)
  const twice = members.filter((_, index) => found.filter((member) => member === index).length > 1)
  const isSwapped = ordered && missing.length === 0 && found.some((member, index) => index > 0 && member < (found[index - 1] ?? 0))
  return [
    ...(missing.length > 0 ? [`缺少“${missing.join('”“')}”`] : []),
    ...(extra.length > 0 ? [`多出“${extra.join('”“')}”`] : []),
    ...(twice.length > 0 ? [`重复“${twice.join('”“')}”`] : []),
    ...(isSwapped ? ['顺序不对'] : []),
  ]
}

function rightForm({ members, ending = '' }: Formulation, { seats }: MemberRun): string {
  const everyone = seats.filter((seat) => seat.hasEnding).length > 1
  const atEnd = seats.at(-1)?.hasEnding ?? false
  return members.map((member, index) => (everyone || (atEnd && index === members.length - 1) ? member + ending : member)).join('、')
}

function judged({ given, read }: ReadyFormulation, sentence: string, piece: string, at: number): Sighting | undefined {
  const run = read(piece, at)
  if (run === undefined) return undefined
  const wrong = faults(given, run, sentence.slice(run.end))
  const severity = wrong.length === 0 ? undefined : severityOf(given, run, announced(given, sentence, run.start, run.end))
  if (severity === undefined || given.quietNear?.some((word) => sentence.includes(word))) return undefined
  const proposal = rightForm(given, run)
  return { start: run.start, end: run.end, severity, proposal, why: `“${given.name}”的内容${wrong.join('，')}，应为“${proposal}”。${given.why}` }
}

/** Enumerations of a fixed formulation in which a member is missing, extra, doubled or out of its order. */
export function wrongFormulations(ready: readonly ReadyFormulation[], { text, isQuoted }: Reading): Sighting[] {
  const seen: Sighting[] = []
  for (const sentence of text.matchAll(SENTENCE)) {
    if (!sentence[0].includes('、')) continue
    for (const formulation of ready) {
      if (formulation.given.members.filter((member) => sentence[0].includes(member)).length < 2) continue
      for (const piece of sentence[0].matchAll(PIECE)) {
        const found = piece[0].includes('、') ? judged(formulation, sentence[0], piece[0], piece.index) : undefined
        if (!found) continue
        const placed = { ...found, start: found.start + sentence.index, end: found.end + sentence.index }
        seen.push(isQuoted(placed.start) ? asQuoted(placed) : placed)
      }
    }
  }
  return seen
}
