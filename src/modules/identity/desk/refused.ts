import { Refusal } from '#shared/refusal'

/** Runs a command; where it refuses the input, the words to redraw the page with. Any other no goes its own way. */
export async function reasonsFrom(work: () => Promise<unknown>): Promise<readonly string[]> {
  try {
    await work()
    return []
  } catch (error) {
    if (error instanceof Refusal && error.status === 422) return error.reasons
    throw error
  }
}
