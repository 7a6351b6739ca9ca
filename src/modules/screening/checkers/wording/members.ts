import type { Formulation } from './wording-list.ts'

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** One place in a run of members: which member it is, or an extra one. */
export type Seat = { readonly member: number; readonly word: string; readonly start: number; readonly end: number; readonly hasEnding: boolean }
/** A run of words joined by 、 of which some are members of a formulation. */
export type MemberRun = { readonly seats: readonly Seat[]; readonly start: number; readonly end: number }

export type MemberReader = (piece: string, at: number) => MemberRun | undefined

type Part = { readonly text: string; readonly start: number }

function partsOf(piece: string, at: number, joint: RegExp): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const match of piece.matchAll(joint)) {
    parts.push({ text: piece.slice(from, match.index), start: at + from })
    from = match.index + match[0].length
  }
  parts.push({ text: piece.slice(from), start: at + from })
  return parts
}

type Fit = 'whole' | 'end' | 'start'
const fitsPart = (text: string, form: string, fit: Fit): boolean => (fit === 'whole' ? text === form || text.startsWith(`${form}的`) : fit === 'end' ? text.endsWith(form) : text.startsWith(form))

/** A bare word that goes on as another: 文化自觉 is not the member 文化（自信）. */
const GOES_ON = /^(?!的|等|和|与|及|上|下|中|为|是|方面|领域)[\u4e00-\u9fff]/

/** The member that a part is. The part before the run may carry words before it, the one behind the run words behind it. */
function seatOf(part: Part | undefined, { members, ending = '' }: Formulation, fit: Fit): Seat | undefined {
  if (part === undefined) return undefined
  for (const [member, word] of members.entries()) {
    const form = [word + ending, word].find((one) => fitsPart(part.text, one, fit) && !(fit === 'start' && ending !== '' && one === word && GOES_ON.test(part.text.slice(word.length))))
    if (form === undefined) continue
    const start = part.start + (fit === 'end' ? part.text.length - form.length : 0)
    return { member, word: form, start, end: start + form.length, hasEnding: ending !== '' && form !== word }
  }
  return undefined
}

type Side = 'before' | 'between' | 'behind'

/** A word between or beside members that is none: what stands there instead. Beside a run only what carries the ending, or what the lead closes, is surely meant as a member. */
function strangerOf(part: Part | undefined, { members, ending = '', lead }: Formulation, side: Side): Seat | undefined {
  if (part === undefined) return undefined
  const size = (members[0]?.length ?? 2) + ending.length
  const cut = side === 'behind' ? part.text.split(new RegExp(`的|${lead.map(escaped).join('|')}`), 1)[0] ?? '' : part.text
  const isMeant = side === 'between' || (ending === '' ? side === 'behind' && cut !== part.text : cut.endsWith(ending))
  if (cut === '' || !isMeant) return undefined
  const word = side === 'before' ? cut.slice(-size) : cut
  const start = part.start + (side === 'before' ? cut.length - word.length : 0)
  return word.length > size + 4 ? undefined : { member: -1, word, start, end: start + word.length, hasEnding: ending !== '' && word.endsWith(ending) }
}

/** Reads runs of a formulation's members; a run begins and ends with the outermost member, or with a stranger beside it. */
export function memberReader(formulation: Formulation): MemberReader {
  const words = formulation.members.map(escaped).join('|')
  const joint = new RegExp(`、(?:(?!${words})(?:以及|和|与|及))?|(?:以及|和|与|及)(?=${words})`, 'g')
  return (piece, at) => {
    const parts = partsOf(piece, at, joint)
    const exact = parts.map((part) => seatOf(part, formulation, 'whole'))
    const first = exact.findIndex((seat) => seat !== undefined)
    const last = exact.findLastIndex((seat) => seat !== undefined)
    if (first < 0) return undefined
    const before = seatOf(parts[first - 1], formulation, 'end') ?? strangerOf(parts[first - 1], formulation, 'before')
    const between = parts.slice(first, last + 1).map((part, index) => exact[first + index] ?? strangerOf(part, formulation, 'between'))
    const behind = seatOf(parts[last + 1], formulation, 'start') ?? strangerOf(parts[last + 1], formulation, 'behind')
    const run = [before, ...between, behind].filter((seat) => seat !== undefined)
    const [head, tail] = [run[0], run.at(-1)]
    return head && tail ? { seats: run, start: head.start, end: tail.end } : undefined
  }
}
