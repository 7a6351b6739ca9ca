import type { RequestMove } from '../../../domain/procedure.ts'
import { BELONGING_FORMS } from './belonging-forms.ts'
import { CLOSING_FORMS } from './closing-forms.ts'
import { CONSULT_FORMS } from './consult-forms.ts'
import { DRAFT_FORMS } from './draft-form.tsx'
import { EXTENSION_FORMS } from './extension-forms.ts'
import { FEE_FORMS } from './fee-forms.tsx'
import { OPINION_FORMS } from './opinion-forms.ts'
import { RECEIPT_FORMS } from './receipt-forms.ts'
import { RECORD_FORMS } from './record-forms.ts'
import type { MoveForm } from './types.ts'

/** The form of every move of the procedure. */
export const MOVE_FORMS: Readonly<Record<RequestMove, MoveForm>> = {
  ...RECEIPT_FORMS, ...CONSULT_FORMS, ...EXTENSION_FORMS, ...FEE_FORMS, ...DRAFT_FORMS, ...OPINION_FORMS, ...CLOSING_FORMS, ...BELONGING_FORMS, ...RECORD_FORMS,
}
