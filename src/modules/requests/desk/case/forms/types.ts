import type { ReactElement, ReactNode } from 'react'
import type { Kit } from '#platform/act'
import type { Form, Upload } from '#platform/http/types'
import type { Actor } from '#shared/actor'
import type { Day } from '#shared/days'
import type { Option, Wrong } from '#ui/form'
import type { MoveInput } from '../../../commands/make-move.ts'
import type { CaseHead } from '../../../domain/facts.ts'
import type { LetterKind } from '../../../domain/letter/kinds.ts'
import type { CaseFile } from '../case-file.ts'

/** What was typed, by the name of the field; a field that was not sent is ''. */
export type Typed = Readonly<Record<string, string>>

/** A field of a move's form, as data: drawn, read back and checked by one piece of code. */
export type FieldSpec = {
  readonly name: string
  readonly label: string
  readonly as: 'hidden' | 'day' | 'line' | 'area' | 'number' | 'radio' | 'select' | 'file'
  /** What stands there at first. */
  readonly value?: string | undefined
  readonly hint?: ReactNode
  readonly required?: boolean | undefined
  readonly options?: readonly Option[] | undefined
  readonly blank?: string | undefined
  readonly rows?: number | undefined
  /** Words of the refusals that are about this field. */
  readonly about?: readonly string[] | undefined
}

/** A letter that the move will send, written from what stands in the form. `head`: where the move changes what the letter says of the case. */
export type LetterDraft = { readonly kind: LetterKind; readonly fields: Readonly<Record<string, string>>; readonly addressee?: string | undefined; readonly head?: Partial<CaseHead> | undefined }

export type Given = { readonly kit: Kit; readonly actor: Actor; readonly file: CaseFile; readonly input: MoveInput; readonly typed: Typed; readonly uploads: readonly Upload[] }
export type Stand = { readonly kit: Kit; readonly file: CaseFile; readonly query: Form }

/** One move's form: what it asks, what will happen, which letters go out, and the command that does it. */
export type MoveForm = {
  readonly fields: (stand: Stand) => readonly FieldSpec[] | Promise<readonly FieldSpec[]>
  /** What will happen, a sentence each. */
  readonly tells: (file: CaseFile, typed: Typed, on: Day) => readonly string[]
  /** What the form itself can tell is wrong, before the command is asked. */
  readonly check?: (file: CaseFile, typed: Typed) => readonly Wrong[]
  /** Cannot be taken back: asked plainly. */
  readonly grave?: boolean
  readonly letters?: (file: CaseFile, typed: Typed, on: Day) => readonly LetterDraft[]
  /** What helps to fill it in: a calculation, a list. */
  readonly exhibit?: (stand: Stand, typed: Typed) => ReactNode | Promise<ReactNode>
  /** The word on the button that draws the page again with what was typed; where letters go out there is always one. */
  readonly again?: string
  /** The word on the main button where it is not the move's own. */
  readonly confirm?: string
  /** A step that comes before the form: a page of its own, or null when it is past. */
  readonly before?: (stand: Stand) => Promise<ReactElement | null>
  readonly otherWay?: (file: CaseFile) => { readonly label: string; readonly href: string }
  /** Where what is typed can be seen set as PDF. */
  readonly pdf?: (file: CaseFile) => string
  readonly perform: (given: Given) => Promise<unknown>
}
