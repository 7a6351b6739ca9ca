import type { Deed } from './actor.ts'

/** One move of a procedure: from which states, to which, what the button says, which deed it is, by which article. */
export type Move<State extends string> = {
  readonly from: readonly State[]
  /** 'same': something is done to the case, which stays where it is. */
  readonly to: State | 'same'
  readonly label: string
  readonly deed: Deed
  readonly article?: string
  /** Moves (or 'write', the writing of the text) whose doer may not do this one too: two pairs of eyes. */
  readonly notBy?: readonly string[]
}

/** A procedure is a table: the server's checks, the desk's buttons, the matrix test and the diagram all read it. */
export type Procedure<State extends string, Name extends string> = {
  readonly title: string
  readonly states: Readonly<Record<State, { readonly label: string; readonly final?: boolean }>>
  readonly moves: Readonly<Record<Name, Move<State>>>
}

/** Where a case stands after a move. */
export const stateAfter = <State extends string>(move: Move<State>, state: State): State => (move.to === 'same' ? state : move.to)

/** What already happened to the case: who made each move last. */
export type Doers = Readonly<Record<string, string | undefined>>

/** Empty means go ahead. The page greys the button with these words and the command refuses with the same. */
export function reasonsAgainst<State extends string, Name extends string>(
  procedure: Procedure<State, Name>, name: Name, at: { state: State; actor: string; doers: Doers },
): string[] {
  const move = procedure.moves[name]
  const reasons: string[] = []
  if (!move.from.includes(at.state)) {
    const allowed = move.from.map((state) => `“${procedure.states[state].label}”`).join('、')
    reasons.push(`当前状态是“${procedure.states[at.state].label}”，只有在${allowed}时才能${move.label}`)
  }
  for (const earlier of move.notBy ?? []) {
    // What is no move of its own is the writing of the text.
    const label = (procedure.moves as Readonly<Record<string, Move<State> | undefined>>)[earlier]?.label ?? '起草'
    if (at.doers[earlier] === at.actor) reasons.push(`“${label}”是您本人做的，${move.label}须由另一人办理`)
  }
  return reasons
}

/** The procedure as a Mermaid state diagram, for the module's README. */
export function diagram<State extends string, Name extends string>(procedure: Procedure<State, Name>): string {
  const lines = (Object.entries(procedure.states) as [State, { label: string; final?: boolean }][])
    .flatMap(([state, { label, final }]) => [`  state "${label}" as ${state}`, ...(final ? [`  ${state} --> [*]`] : [])])
  const moves = (Object.values(procedure.moves) as Move<State>[]).flatMap((move) =>
    move.from.map((from) => `  ${from} --> ${stateAfter(move, from)}: ${move.label}${move.article ? `（${move.article}）` : ''}`))
  return ['stateDiagram-v2', ...lines, ...moves].join('\n')
}
