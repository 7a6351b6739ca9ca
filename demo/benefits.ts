import type { Kit } from '#platform/act'
import type { Day } from '#shared/days'

/** Gives the line to print. */
export async function openBenefits(_kit: Kit, _seed: number, _today: Day): Promise<string> { return '' }
