import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { typedLine, typedText } from '#shared/typed-text'
import type { Wrong } from '#ui/form'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { MOVES, type EntryMove } from '../domain/procedure.ts'
import type { EntryHooks } from '../hooks.ts'
import { paths } from '../../paths.ts'
import { deskEntry } from './entry-file.ts'
import { formOf, performMove } from './move-forms.ts'
import { MovePage, type TypedMark } from './move-page.tsx'

const CONFLICT = 409

async function standFor(kit: Kit, asked: AskedBy, move: EntryMove, hooks: EntryHooks) {
  const file = await deskEntry(kit, asked, hooks)
  if (!mayDo(asked.actor, MOVES[move].deed, file.entry.agency)) throw new Refusal(403, [`您的角色不能在这个单位办理“${MOVES[move].label}”；如确有需要，请联系安全管理员授权`])
  return file
}

/** A page that can lead nowhere is not drawn. */
export const showMove = (move: EntryMove, hooks: EntryHooks) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const file = await standFor(kit, asked, move, hooks)
  const reasons = reasonsAgainstMove(file, move, asked.actor.account)
  if (reasons.length > 0) throw new Refusal(CONFLICT, reasons)
  return { page: <MovePage file={file} move={move} form={{}} marks={[]} wrong={[]} /> }
}

/** Marks come as rows of a quoted place and what to do about it. */
const marksIn = ({ all }: AskedBy): TypedMark[] => {
  const notes = all('markNote')
  return all('markQuote').map((quote, at) => ({ quote: typedLine(quote), note: typedLine(notes[at]) })).filter(({ quote, note }) => quote !== '' || note !== '')
}

const FIELDS = [['note', /理由|意见|备注|备案|说明|原因/], ['day', /“发布日期”|“发布时间”/], ['time', /“发布时刻”/]] as const
const placed = (reasons: readonly string[]): Wrong[] => reasons.map((reason): Wrong => {
  const field = FIELDS.find(([, pattern]) => reason.startsWith('请填写') ? pattern.test(reason) : pattern.test(reason) && pattern !== FIELDS[0][1])?.[0]
  return field ? { field, reason } : reason
})

/** Makes the move; what is refused comes back with all that was typed. */
export const postMove = (move: EntryMove, hooks: EntryHooks) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const file = await standFor(kit, asked, move, hooks)
  const marks = marksIn(asked)
  const form = { ...asked.form, note: typedText(asked.form['note']), ...(asked.form['tombstone'] ? {} : { tombstone: 'no' }) }
  const redraw = (wrong: readonly Wrong[], status: number): Answer => ({ page: <MovePage file={file} move={move} form={form} marks={marks} wrong={wrong} />, status })
  const { note: asksNote } = formOf(move)
  if (asksNote?.must && form.note === '') return redraw([{ field: 'note', reason: `请填写“${asksNote.label}”` }], 422)
  const seen = Number(asked.form['seen'])
  try {
    await performMove(move, { kit, actor: asked.actor, hooks, form, input: { id: file.entry.id, note: form.note, marks, seen: Number.isSafeInteger(seen) ? seen : 0 } })
  } catch (error) {
    if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== CONFLICT)) throw error
    return redraw(placed(error.reasons), error.status)
  }
  return { goTo: paths.entry(file.entry.id), notice: `“${MOVES[move].label}”已办理` }
}
