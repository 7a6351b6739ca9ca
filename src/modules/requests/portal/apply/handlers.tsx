import type { Kit } from '#platform/act'
import { citizenOf } from '#platform/openid/citizen-cookie'
import { citizenOidc } from '#platform/openid/settings'
import type { Answer, Asked } from '#platform/http/types'
import { dayOf } from '#shared/days'
import { typedLine } from '#shared/typed-text'
import type { Wrong } from '#ui/form'
import { isApplyStep, stepAfter, stepBefore, withTyped, type ApplyStep } from '../../domain/application.ts'
import { wrongIn } from '../../domain/application-rules.ts'
import { guideAgencies, type GuideAgency } from '../guide.ts'
import { guardsOf } from '../guarded.ts'
import { ClosedPage } from './closed-page.tsx'
import { newDraft, openDraft, sealDraft, type Draft } from './draft.ts'
import { FoundStep } from './found-step.tsx'
import { HowStep } from './how-step.tsx'
import { publishedAlready } from './matches.ts'
import { ReviewStep } from './review-step.tsx'
import { WhatStep } from './what-step.tsx'
import { WhoStep } from './who-step.tsx'

export const EXPIRED = '页面放得太久或内容不完整，前面填写的没有保留下来，请重新填写；给您带来不便，请谅解'

/** A step of the form as a page, with what was typed in it. */
export async function stepPage(kit: Kit, step: ApplyStep, draft: Draft, agencies: readonly GuideAgency[], wrong: readonly Wrong[] = [], status = wrong.length > 0 ? 422 : 200): Promise<Answer> {
  const props = { answers: draft.answers, draft: sealDraft(kit, draft), wrong }
  if (step === 'what') return { status, page: <WhatStep {...props} agencies={agencies} signIn={draft.citizen?.name ?? null} provider={citizenOidc()?.label ?? null} /> }
  if (step === 'who') return { status, page: <WhoStep {...props} /> }
  if (step === 'how') return { status, page: <HowStep {...props} /> }
  const challenge = await guardsOf(kit).robots.challenge(draft.nonce)
  return { status, page: <ReviewStep {...props} agency={agencies.find(({ id }) => id === draft.answers.agency)} challenge={challenge} /> }
}

export async function openApply(kit: Kit, asked: Asked): Promise<Answer> {
  const agencies = await guideAgencies(kit)
  if (agencies.length === 0) return { page: <ClosedPage /> }
  return stepPage(kit, 'what', newDraft(kit, citizenOf(kit, asked)), agencies)
}

/** From the page that shows what is public already: back to the words, or on, with those entries noted as not wanted. */
async function afterFound(kit: Kit, go: string, draft: Draft, agencies: readonly GuideAgency[]): Promise<Answer> {
  if (go === 'back') return stepPage(kit, 'what', draft, agencies)
  const shown = (await publishedAlready(kit, draft.answers.subject)).map(({ address }) => address)
  const seen = [...new Set([...draft.answers.seen, ...shown])].slice(-50)
  return stepPage(kit, 'who', { ...draft, answers: { ...draft.answers, seen } }, agencies)
}

/** One step on, back, or to a certain one; what was typed is kept in every case. */
export async function postApply(kit: Kit, asked: Asked): Promise<Answer> {
  const agencies = await guideAgencies(kit)
  if (agencies.length === 0) return { page: <ClosedPage />, status: 422 }
  const opened = openDraft(kit, asked.form['draft'])
  const at = asked.form['step']
  const go = asked.form['go'] ?? 'next'
  if (opened && at === 'found') return afterFound(kit, go, opened, agencies)
  const step = isApplyStep(at) ? at : 'what'
  const before = opened ?? newDraft(kit)
  const draft = { ...before, answers: withTyped(before.answers, step, asked.form, asked.all('help')) }
  if (!opened) return stepPage(kit, 'what', draft, agencies, [EXPIRED])
  const wanted = go.startsWith('edit:') ? go.slice('edit:'.length) : go === 'back' ? stepBefore(step) : null
  if (wanted !== null) return stepPage(kit, isApplyStep(wanted) ? wanted : 'what', draft, agencies)
  const wrong = wrongIn(step, draft.answers, { today: dayOf(kit.now()), agencies })
  if (wrong.length > 0) return stepPage(kit, step, draft, agencies, wrong)
  if (step === 'what') {
    const matches = (await publishedAlready(kit, draft.answers.subject)).filter(({ address }) => !draft.answers.seen.includes(address))
    if (matches.length > 0) return { page: <FoundStep subject={draft.answers.subject} matches={matches} draft={sealDraft(kit, draft)} /> }
  }
  return stepPage(kit, stepAfter(step), draft, agencies)
}

/** For the list that fills while one types. */
export async function searchPublished(kit: Kit, asked: Asked): Promise<Answer> {
  return { json: { matches: await publishedAlready(kit, typedLine(asked.query['q'], 200)) } }
}
