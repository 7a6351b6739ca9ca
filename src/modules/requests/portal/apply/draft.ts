import { randomBytes } from 'node:crypto'
import type { Kit } from '#platform/act'
import type { Citizen } from '#platform/openid/citizen-cookie'
import { noAnswers, type Answers } from '../../domain/application.ts'
import { instant } from '../guarded.ts'
import { openForm, sealForm } from '../sealed-form.ts'

/** What the hidden field of every step holds: the form's own nonce, when it was opened, and the answers so far. */
export type Draft = { readonly nonce: string; readonly openedAt: number; readonly answers: Answers; readonly citizen?: Citizen }
const GOOD_FOR = 3 * 86_400_000

/** Whoever has signed in finds name and number filled in; both may be changed, as one may apply for an organisation. */
export const newDraft = (kit: Kit, citizen: Citizen | null = null): Draft => ({
  nonce: randomBytes(16).toString('base64url'), openedAt: instant(kit),
  answers: citizen ? { ...noAnswers(), personName: citizen.name, personId: citizen.idNumber ?? '' } : noAnswers(), ...(citizen ? { citizen } : {}),
})

/** The sign-in vouches for the form only while it is the signed-in person who asks. */
export const vouchedFor = ({ citizen, answers }: Draft): { issuer: string; subject: string } | undefined =>
  citizen && answers.class === 'natural' && answers.personName === citizen.name && (!citizen.idNumber || answers.personId.toUpperCase() === citizen.idNumber.toUpperCase())
    ? { issuer: citizen.issuer, subject: citizen.subject } : undefined

export const sealDraft = (kit: Kit, draft: Draft): string => sealForm(kit.home, 'draft', draft, instant(kit) + GOOD_FOR)
export const openDraft = (kit: Kit, text: string | undefined): Draft | null => openForm<Draft>(kit.home, 'draft', text, instant(kit))
