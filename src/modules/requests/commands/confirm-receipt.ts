import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { issueLetter } from './issue-letter.ts'
import { makeMove, type MoveInput } from './make-move.ts'

/** Confirms receipt with the applicant: for internet, fax, e-mail and ordinary post this day is the receipt date (条例第三十一条). */
export const confirmReceipt = (kit: Kit, actor: Actor, input: MoveInput): Promise<void> => makeMove(kit, actor, 'confirm', input, async (stage) => {
  const confirmed = { ...stage, facts: { ...stage.facts, head: { ...stage.facts.head, confirmedOn: stage.on, receivedOn: stage.on } } }
  await issueLetter(confirmed, 'receipt', {})
  return { columns: { confirmed_on: stage.on } }
})
