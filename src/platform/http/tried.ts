import { Refusal } from '#shared/refusal'
import type { StepAsk } from '#shared/step'

/** What a form's deed was refused with. */
export type Refused = { readonly reasons: readonly string[]; readonly status: number }
/** Runs a deed of a form; what is refused comes back as words, other faults go on. */
export async function tried(work: () => Promise<unknown>): Promise<Refused | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== 409)) throw error
    return { reasons: error.reasons, status: error.status }
  }
}
/** Puts each reason to the field whose label it names. */
export const wrongBy = (asks: readonly Pick<StepAsk, 'name' | 'label'>[], reasons: readonly string[]): (string | { readonly field: string; readonly reason: string })[] => reasons.map((reason) => {
  const field = asks.find(({ label }) => reason.includes(`“${label}”`))?.name
  return field ? { field, reason } : reason
})
