import type { Route } from '#platform/http/types'
import { openApply, postApply, searchPublished } from './apply/handlers.tsx'
import { postSubmit, saveReceipt } from './apply/submit.tsx'
import { portalPaths } from './paths.ts'
import { askWithdraw, downloadCalendar, downloadLetter, postReply } from './progress/answers.tsx'
import { askCode, lookUp, showCase } from './progress/look-up.tsx'
import { UPLOADS } from './uploads.ts'

const personal = { open: true, personal: true } as const
const step = { open: true, personal: 'back' } as const

/** 依申请公开 for the public: the form, the receipt, the progress page. All of it is one visitor's own and kept by nobody on the way. */
export const requestsPortalRoutes: readonly Route[] = [
  { at: portalPaths.apply, method: 'GET', ...step, handle: openApply },
  { at: portalPaths.apply, method: 'POST', ...step, handle: postApply },
  { at: portalPaths.alreadyPublic, method: 'GET', open: true, handle: searchPublished },
  { at: portalPaths.submit, method: 'POST', ...personal, uploads: UPLOADS, handle: postSubmit },
  { at: portalPaths.receipt, method: 'POST', ...personal, handle: saveReceipt },
  { at: portalPaths.progress, method: 'GET', ...personal, handle: askCode },
  { at: portalPaths.progress, method: 'POST', ...personal, handle: lookUp },
  { at: portalPaths.view, method: 'POST', ...personal, handle: showCase },
  { at: portalPaths.letter, method: 'POST', ...personal, handle: downloadLetter },
  { at: portalPaths.calendar, method: 'POST', ...personal, handle: downloadCalendar },
  { at: portalPaths.reply, method: 'POST', ...personal, uploads: UPLOADS, handle: postReply },
  { at: portalPaths.withdraw, method: 'POST', ...personal, handle: askWithdraw },
]
