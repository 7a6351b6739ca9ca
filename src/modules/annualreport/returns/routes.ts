import type { StaffRoute } from '#platform/http/types'
import { downloadCsv, postChange, postOpen, postRemindReturns, showOpen, showRounds } from './desk/board.tsx'
import { postConfirm, postCorrect, postFill, postSendBack, showReturn } from './desk/return.tsx'

export const returnsRoutes: readonly StaffRoute[] = [
  { at: '/returns', method: 'GET', deed: 'annualreport.read', handle: showRounds },
  { at: '/returns/open', method: 'GET', deed: 'annualreport.open-round', handle: showOpen },
  { at: '/returns/open', method: 'POST', deed: 'annualreport.open-round', handle: postOpen },
  { at: '/returns/:year/change', method: 'POST', deed: 'annualreport.open-round', handle: postChange },
  { at: '/returns/:year/remind', method: 'POST', deed: 'annualreport.remind', handle: postRemindReturns },
  { at: '/returns/:year/csv', method: 'GET', deed: 'annualreport.read', handle: downloadCsv },
  { at: '/returns/:year/:agency', method: 'GET', deed: 'annualreport.read', handle: showReturn },
  { at: '/returns/:year/:agency/fill', method: 'POST', deed: 'annualreport.fill-return', handle: postFill },
  { at: '/returns/:year/:agency/confirm', method: 'POST', deed: 'annualreport.confirm-return', handle: postConfirm },
  { at: '/returns/:year/:agency/send-back', method: 'POST', deed: 'annualreport.confirm-return', handle: postSendBack },
  { at: '/returns/:year/:agency/correct', method: 'POST', deed: 'annualreport.correct-return', handle: postCorrect },
]
