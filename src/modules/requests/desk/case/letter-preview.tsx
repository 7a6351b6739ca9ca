import type { Kit } from '#platform/act'
import { Refusal } from '#shared/refusal'
import type { Day } from '#shared/days'
import { Notice } from '#ui/notice'
import { composeLetter, type ComposedLetter } from '../../domain/letter/compose.ts'
import { LETTER_KINDS } from '../../domain/letter/kinds.ts'
import { templateFor } from '../../letters/templates.ts'
import { letterFacts, letterOffice } from '../../queries/letter-facts.ts'
import type { CaseFile } from './case-file.ts'
import type { LetterDraft } from './forms/types.ts'

/** A letter as it would go out now, or what it still lacks. */
export type Preview = { readonly label: string; readonly letter: ComposedLetter | null; readonly missing: readonly string[] }

/** Composed by the same functions that send it; the number comes when it goes out, and the applicant stays masked on the screen. */
export async function previewOf(kit: Kit, { facts: { head } }: Pick<CaseFile, 'facts'>, draft: LetterDraft, on: Day): Promise<Preview> {
  const { label, outcome } = LETTER_KINDS[draft.kind]
  const office = await letterOffice(kit.db, head.agency)
  const number = outcome ? head.letterNumber ?? '（签批后编号）' : '（发出时编号）'
  try {
    const facts = letterFacts(office, { ...head, ...draft.head }, { number, addressee: draft.addressee ?? head.applicantMasked, dated: on, fields: draft.fields })
    return { label, letter: composeLetter(draft.kind, facts, await templateFor(kit.db, head.agency, draft.kind)), missing: [] }
  } catch (error) {
    if (error instanceof Refusal) return { label, letter: null, missing: error.reasons }
    throw error
  }
}

const Paper = ({ letter }: { letter: ComposedLetter }) => <div className="letter-paper">
  <p className="letter-number">{letter.number}</p>
  <p className="letter-title">{letter.title}</p>
  <p>{letter.addressee}：</p>
  {/* biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name, and the page is drawn once */}
  {letter.blocks.map(({ line }, at) => <p key={at} className="letter-paragraph">{line.map(({ text }) => text).join('')}</p>)}
  <p className="letter-sign">{letter.signedBy}</p>
  <p className="letter-sign">{letter.signedOn}</p>
</div>

/** The letters that the move will send, as text. */
export const Previews = ({ previews }: { previews: readonly Preview[] }) => <>
  {previews.map(({ label, letter, missing }) => <section key={label} className="letter-preview" aria-label={`${label}预览`}>
    <h2 className="letter-preview-title">{label}</h2>
    {letter ? <Paper letter={letter} /> : <Notice kind="info" title="填齐以后在这里预览，现在还缺"><ul>{missing.map((one) => <li key={one}>{one}</li>)}</ul></Notice>}
  </section>)}
</>
