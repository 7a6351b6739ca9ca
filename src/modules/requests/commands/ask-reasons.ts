import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { issueLetter } from './issue-letter.ts'
import { makeMove, type MoveInput } from './make-move.ts'

/** Asks why so many or so often (条例第三十五条). */
export const askReasons = (kit: Kit, actor: Actor, input: MoveInput & { readonly items: string }): Promise<void> => makeMove(kit, actor, 'ask_reasons', input, async (stage) => {
  await issueLetter(stage, 'reasons_notice', { items: input.items.trim() })
})
