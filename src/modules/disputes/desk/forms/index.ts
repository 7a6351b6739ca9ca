import type { DisputeMove } from '../../domain/procedure.ts'
import { ANSWER_FORMS } from './answer-forms.ts'
import { CLOSING_FORMS } from './closing-forms.ts'
import { correct } from './correct-form.ts'
import { HEARING_FORMS } from './hearing-forms.ts'
import type { MoveForm } from './types.ts'

/** The form of every move. */
export const MOVE_FORMS: Readonly<Record<DisputeMove, MoveForm>> = { ...ANSWER_FORMS, ...HEARING_FORMS, ...CLOSING_FORMS, correct }
