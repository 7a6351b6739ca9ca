import type { HiddenKind } from '#platform/documents/hidden/index'

/** A file with things hidden in it that are known, and words that are seen and must stay. */
export type Planted = { readonly name: string; readonly make: () => Promise<Uint8Array>; readonly planted: readonly { readonly kind: HiddenKind; readonly secret: string }[]; readonly visible?: readonly string[] }
export const planted = (name: string, make: () => Promise<Uint8Array>, things: readonly (readonly [HiddenKind, string])[], visible: readonly string[] = []): Planted => ({ name, make, planted: things.map(([kind, secret]) => ({ kind, secret })), visible })
let number = 0
/** Another secret each time, so that one cannot be found in another's place. */
export const secret = (): string => { number += 1; return `内部意见${String(number).padStart(3, '0')}号王某` }
