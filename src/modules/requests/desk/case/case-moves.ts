import { reasonsAgainst } from '#shared/procedure'
import { doersOf } from '../../domain/case.ts'
import { reasonsAgainstMove } from '../../domain/guards/moves.ts'
import { MOVES, REQUEST, type RequestMove } from '../../domain/procedure.ts'
import { mayHere, type CaseFile } from './case-file.ts'
import { FOLD_WHEN_GREY, MAIN_MOVES, MOVE_GROUPS, whoDoes } from './move-words.ts'

export type OfferedMove = { readonly move: RequestMove; readonly reasons: readonly string[] }
export type Offer = {
  readonly main: readonly OfferedMove[]
  readonly groups: readonly { readonly title: string; readonly moves: readonly OfferedMove[] }[]
  /** Not in this state, or waiting for what nobody began. */
  readonly later: readonly OfferedMove[]
  /** What others may do now, by who does it. */
  readonly others: readonly { readonly who: string; readonly labels: readonly string[] }[]
}

/** What no day and no paper changes: the state, and that two steps want two persons. */
export const fixedReasons = ({ facts, actor }: Pick<CaseFile, 'facts' | 'actor'>, move: RequestMove): string[] =>
  reasonsAgainst(REQUEST, move, { state: facts.head.state, actor: actor.account, doers: doersOf(facts.events) })

const inState = ({ facts }: Pick<CaseFile, 'facts'>, move: RequestMove): boolean => (MOVES[move].from as readonly string[]).includes(facts.head.state)
/** Offered where they belong: beside the alarm, and beside the line of the history that is struck. */
const ELSEWHERE: readonly RequestMove[] = ['clear_alarm', 'strike']

function othersOf(file: CaseFile): Offer['others'] {
  const theirs = (Object.keys(MOVES) as RequestMove[]).filter((move) => !ELSEWHERE.includes(move) && inState(file, move) && !mayHere(file, MOVES[move].deed))
  const main = MAIN_MOVES[file.facts.head.state]
  const told = theirs.filter((move) => main.includes(move) || (MOVES[move].deed === 'requests.approve-extension' && reasonsAgainstMove(file.facts, move, '').length === 0))
  const people = [...new Set(told.map((move) => whoDoes(MOVES[move].deed)))]
  return people.map((who) => ({ who, labels: told.filter((move) => whoDoes(MOVES[move].deed) === who).map((move) => MOVES[move].label) }))
}

/** What this person is shown as possible now, as grey with its reasons, and as belonging to others. */
export function offerOf(file: CaseFile): Offer {
  const offered = (move: RequestMove): OfferedMove => ({ move, reasons: reasonsAgainstMove(file.facts, move, file.actor.account) })
  const mine = (moves: readonly RequestMove[]): OfferedMove[] => moves.filter((move) => mayHere(file, MOVES[move].deed)).map(offered)
  const isLater = ({ move, reasons }: OfferedMove): boolean => !inState(file, move) || (reasons.length > 0 && FOLD_WHEN_GREY.includes(move))
  const main = mine(MAIN_MOVES[file.facts.head.state])
  const rest = MOVE_GROUPS.map(({ title, moves }) => ({ title, moves: mine(moves.filter((move) => !MAIN_MOVES[file.facts.head.state].includes(move))) }))
  return {
    main, others: othersOf(file), later: rest.flatMap(({ moves }) => moves.filter(isLater)),
    groups: rest.map(({ title, moves }) => ({ title, moves: moves.filter((one) => !isLater(one)) })).filter(({ moves }) => moves.length > 0),
  }
}
