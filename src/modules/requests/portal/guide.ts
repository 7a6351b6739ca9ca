import type { Kit } from '#platform/act'
import { currentSnapshot } from '#publishing'

export type GuideAgency = { readonly id: string; readonly name: string; readonly address: string; readonly phone: string; readonly hours: string; readonly oral: boolean }

const textOf = (of: Record<string, unknown>, name: string): string => (typeof of[name] === 'string' ? of[name] : '')

/** The agencies that can be asked, as they were published: the public side cannot read the office's own list. Empty where it has not opened. */
export async function guideAgencies(kit: Pick<Kit, 'db'>): Promise<readonly GuideAgency[]> {
  const found = await currentSnapshot(kit.db, '/apply-guide')
  const data = found && !found.snapshot.withdrawnOn ? found.snapshot.data as { agencies?: unknown } : {}
  const agencies: unknown[] = Array.isArray(data.agencies) ? data.agencies : []
  return agencies.filter((one): one is Record<string, unknown> => one !== null && typeof one === 'object').map((one) => ({
    id: textOf(one, 'id'), name: textOf(one, 'name'), address: textOf(one, 'address'), phone: textOf(one, 'phone'), hours: textOf(one, 'hours'), oral: one['oral'] === true,
  })).filter(({ id, name }) => id !== '' && name !== '')
}
