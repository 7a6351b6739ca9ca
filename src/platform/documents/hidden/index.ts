import { Refusal } from '#shared/refusal'
import { damaged, LIMITS } from './limits.ts'
import { newPass, type Pass } from './pass.ts'
import { sweepFile } from './sweep.ts'
import type { HiddenKind, HiddenThing } from './thing.ts'

export { HIDDEN_KINDS, type HiddenKind, type HiddenThing } from './thing.ts'

async function swept(name: string, bytes: Uint8Array, takes: (kind: HiddenKind) => boolean): Promise<{ bytes: Uint8Array; things: HiddenThing[] }> {
  if (bytes.length === 0) throw new Refusal(422, [`“${name}”是空文件`])
  if (bytes.length > LIMITS.bytes) throw new Refusal(422, [`“${name}”超过 100 MB，请拆分后再检查`])
  const pass: Pass = newPass(takes, sweepFile)
  try {
    return { bytes: await sweepFile(name, bytes, pass), things: pass.things }
  } catch (error) {
    if (error instanceof Refusal) throw error
    // A file that trips the readers is a damaged one as far as a person can tell: nothing of it leaves unchecked.
    throw Object.assign(damaged(), { cause: error })
  }
}

/** What hides in a file that is about to leave the house. The file is told by its content, never by its name. Refuses (422), in words that say what to do, what cannot be read. */
export async function hiddenIn(name: string, bytes: Uint8Array): Promise<HiddenThing[]> {
  return (await swept(name, bytes, () => false)).things
}

const keyOf = ({ kind, text }: HiddenThing): string => `${kind}\n${text}`

/** The same file without what hides in it (all kinds, or those named); what is seen stays. `left` is what a new look at the result still finds. */
export async function withoutHidden(name: string, bytes: Uint8Array, kinds?: readonly HiddenKind[]): Promise<{ bytes: Uint8Array; removed: HiddenThing[]; left: HiddenThing[] }> {
  const wanted = kinds && new Set(kinds)
  const { bytes: made, things } = await swept(name, bytes, (kind) => wanted?.has(kind) ?? true)
  const left = await hiddenIn(name, made)
  const still = new Map<string, number>()
  for (const thing of left) still.set(keyOf(thing), (still.get(keyOf(thing)) ?? 0) + 1)
  const removed = things.filter((thing) => {
    const count = still.get(keyOf(thing)) ?? 0
    still.set(keyOf(thing), count - 1)
    return count <= 0
  })
  return { bytes: made, removed, left }
}
