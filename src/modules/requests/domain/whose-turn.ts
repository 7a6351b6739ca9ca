import type { Deed } from '#shared/actor'
import type { RequestState } from './procedure.ts'

/** Whose turn it is in each state: the deed that moves a case on, and the part that holds it, in words. */
export const TURN: Readonly<Record<RequestState, { readonly deed: Deed; readonly who: string } | null>> = {
  arrived: { deed: 'requests.register', who: '经办人' }, registered: { deed: 'requests.assign', who: '经办人' }, handling: { deed: 'requests.handle', who: '经办人' },
  correcting: { deed: 'requests.handle', who: '申请人' }, awaiting_fee: { deed: 'requests.handle', who: '申请人' }, drafting: { deed: 'requests.handle', who: '经办人' },
  department: { deed: 'requests.opinion', who: '承办审核人' }, legal: { deed: 'requests.legal-review', who: '合法性审核员' }, approval: { deed: 'requests.approve', who: '签批人' },
  approved: { deed: 'requests.serve', who: '经办人' }, replied: { deed: 'requests.archive', who: '经办人' }, archived: null,
}
