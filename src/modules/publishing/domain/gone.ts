import { chineseDay } from '#shared/days'
import { Refusal } from '#shared/refusal'
import type { PublicSnapshot } from './snapshot.ts'

/** How the reason of a withdrawal begins that a court, a law or a competent authority asked for. */
export const LEGAL_GROUND = '法律原因：'
export const isLegalGround = (reason: string | null): boolean => (reason ?? '').trim().replace(':', '：').startsWith(LEGAL_GROUND)

/** What a withdrawn address answers: since when and why, where the gate left word of it; 451 where the law is the ground (RFC 7725). */
export function goneRefusal({ title, withdrawnOn, withdrawnReason, tombstone }: Pick<PublicSnapshot, 'title' | 'withdrawnOn' | 'withdrawnReason' | 'tombstone'>): Refusal {
  if (!tombstone || withdrawnOn === null) return new Refusal(410, ['这条信息已经撤回，内容不再提供'])
  return new Refusal(isLegalGround(withdrawnReason) ? 451 : 410, [`《${title}》已于${chineseDay(withdrawnOn)}撤回`, `撤回原因：${withdrawnReason ?? '未说明'}`])
}
