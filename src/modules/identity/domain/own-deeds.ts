import type { Actor } from '#shared/actor'

/** What everybody may do with his own account, whatever roles he holds. */
export const OWN_DEEDS = ['identity.sign-out', 'identity.change-password', 'identity.enrol-code', 'identity.remove-code', 'identity.end-own-session'] as const

/** The same person, acting on nothing but his own account. */
export const asOwner = (actor: Actor): Actor => ({ ...actor, grants: new Map(OWN_DEEDS.map((deed) => [deed, new Set([actor.agency])])) })
