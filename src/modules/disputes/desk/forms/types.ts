import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import type { Option } from '#ui/form'
import type { MoveInput } from '../../commands/make-move.ts'
import type { DisputeFile } from '../../queries/dispute-file.ts'
import type { LinkedRequest, RequestLinks } from '../links.ts'

/** What was typed, by the name of the field; a field that was not sent is ''. Several ticks of one field stand parted by commas. */
export type Typed = Readonly<Record<string, string>>

/** A field as data: drawn, read back and checked by one piece of code. */
export type FieldSpec = {
  readonly name: string
  readonly label: string
  readonly as: 'day' | 'line' | 'area' | 'number' | 'radio' | 'select' | 'ticks'
  readonly value?: string | undefined
  readonly hint?: string | undefined
  readonly required?: boolean | undefined
  readonly options?: readonly Option[] | undefined
  readonly blank?: string | undefined
  readonly rows?: number | undefined
}

export type Stand = { readonly kit: Kit; readonly actor: Actor; readonly file: DisputeFile; readonly links: RequestLinks; readonly linked: LinkedRequest | null }
export type Given = Stand & { readonly input: MoveInput; readonly typed: Typed }

/** One move's form: what it asks, what will happen, and the command that does it. */
export type MoveForm = {
  readonly fields: (stand: Stand) => readonly FieldSpec[] | Promise<readonly FieldSpec[]>
  /** What will happen, a sentence each. */
  readonly tells: (file: DisputeFile) => readonly string[]
  /** Cannot be taken back without a correction: asked plainly. */
  readonly grave?: boolean
  readonly perform: (given: Given) => Promise<void>
}
