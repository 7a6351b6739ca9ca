import type { Contact, Way } from '../domain/subscription.ts'
import type { Letter } from '../domain/letter-words.ts'

/** One message on its way out. `again`: it was handed over before, and nobody knows whether it arrived. */
export type Outgoing = {
  readonly way: Way; readonly id: string; readonly kind: string; readonly contact: Contact; readonly letter: Letter; readonly off: string | null
  readonly senderName: string; readonly madeAt: Date; readonly again: boolean
}
/**
 * What became of it. 'refused': trying again changes nothing; `dead` where the address itself is what was refused.
 * 'later': it certainly did not arrive. 'doubt': it was handed over whole, and no answer came.
 */
export type Outcome =
  | { readonly kind: 'sent'; readonly answer: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly dead: boolean }
  | { readonly kind: 'later'; readonly reason: string }
  | { readonly kind: 'doubt'; readonly reason: string }

/** Called when nothing but the last sign is left to be sent: notes it, and throws where another sender has taken the message over. */
export type HandOver = () => Promise<void>
/** Thrown by `HandOver`: this sender was too slow and must let go. */
export class ClaimLost extends Error {}
export type Send = (outgoing: Outgoing, handOver: HandOver) => Promise<Outcome>
