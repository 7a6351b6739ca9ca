import { OUTCOME_KEYS } from '../../outcome.ts'
import { LETTER_KIND_KEYS, LETTER_KINDS, type LetterKind } from '../kinds.ts'
import type { LetterTemplate } from '../placeholders.ts'
import { DECISION_PARAGRAPHS } from './decisions.ts'
import { STEP_PARAGRAPHS } from './steps.ts'

const paragraphs: Readonly<Record<string, readonly string[]>> = {
  ...STEP_PARAGRAPHS, ...Object.fromEntries(OUTCOME_KEYS.map((outcome) => [`decision_${outcome}`, DECISION_PARAGRAPHS[outcome]])),
}

/** The text of every kind as the program brings it. */
export const DEFAULT_TEMPLATES = Object.fromEntries(LETTER_KIND_KEYS.map((kind) => [kind, { title: LETTER_KINDS[kind].title, paragraphs: paragraphs[kind] ?? [] }])) as Readonly<Record<LetterKind, LetterTemplate>>
