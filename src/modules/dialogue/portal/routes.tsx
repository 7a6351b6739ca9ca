import type { Route } from '#platform/http/types'
import { portalPaths } from '../paths.ts'
import { openAsk, postAsk } from './ask.tsx'
import { showConcern, showConcerns, showFrequent, showFrequentOne, showQuestion, showQuestions } from './handlers.tsx'
import { askCode, lookUp } from './progress.tsx'
import { postRate, showRate } from './rate.tsx'

const personal = { open: true, personal: true } as const

/** 政策咨询 and 回应关切 for everybody: what is published, and the forms, whose contents nobody keeps on the way. */
export const dialoguePortalRoutes: readonly Route[] = [
  { at: portalPaths.questions, method: 'GET', open: true, handle: showQuestions },
  { at: '/questions/:number', method: 'GET', open: true, handle: showQuestion },
  { at: '/questions/:number/rate', method: 'GET', ...personal, handle: showRate },
  { at: '/questions/:number/rate', method: 'POST', ...personal, handle: postRate },
  { at: portalPaths.frequent, method: 'GET', open: true, handle: showFrequent },
  { at: '/frequent-questions/:n', method: 'GET', open: true, handle: showFrequentOne },
  { at: portalPaths.concerns, method: 'GET', open: true, handle: showConcerns },
  { at: '/concerns/:n', method: 'GET', open: true, handle: showConcern },
  { at: portalPaths.ask, method: 'GET', open: true, personal: 'back', handle: openAsk },
  { at: portalPaths.ask, method: 'POST', ...personal, handle: postAsk },
  { at: portalPaths.progress, method: 'GET', ...personal, handle: askCode },
  { at: portalPaths.progress, method: 'POST', ...personal, handle: lookUp },
]
