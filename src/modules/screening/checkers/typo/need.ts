import { NEAR_SOUND, SAME_SOUND, SAME_TONE, SHAPE } from '#platform/language-model/index'

/** Nats that a change must win before a person is asked to look, by how the two characters are mistaken for each other. */
const NEED: Readonly<Record<number, number>> = { [SAME_TONE]: 10.5, [SAME_SOUND]: 11.5, [NEAR_SOUND]: 13, [SHAPE]: 14 }
/** More where what stands there is a word too. */
const NEED_OF_WORD = 2
/** This much less still is worth a hint. */
export const HINT_MARGIN = 1.5

/** Nats that a change must win; `single` tells that the character stood outside every longer word. */
export const needOf = (kind: number, single: boolean): number => (NEED[kind] ?? 12) + (single ? 0 : NEED_OF_WORD)
