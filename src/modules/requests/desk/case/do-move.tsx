import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import type { Wrong } from '#ui/form'
import { reasonsAgainstMove } from '../../domain/guards/moves.ts'
import { isMove, MOVES, type RequestMove } from '../../domain/procedure.ts'
import { paths } from '../../paths.ts'
import { loadRow } from '../../store.ts'
import { caseFile, mayHere, type CaseFile } from './case-file.ts'
import { fixedReasons } from './case-moves.ts'
import { MOVE_FORMS } from './forms/index.ts'
import { MovePage } from './forms/move-page.tsx'
import { dayTyped, firstTyped, typedIn, wrongFrom, wrongIn } from './forms/read-form.ts'
import type { FieldSpec, Stand, Typed } from './forms/types.ts'
import { previewOf } from './letter-preview.tsx'
import { whoDoes } from './move-words.ts'

const CONFLICT = 409

function moveAsked({ params }: AskedBy): RequestMove {
  const move = params['move'] ?? ''
  if (!isMove(move)) throw new Refusal(404, ['没有这一步办理'])
  return move
}

/** The case, for somebody who may make this move there. */
async function fileFor(kit: Kit, asked: AskedBy, move: RequestMove): Promise<CaseFile> {
  const file = await caseFile(kit, asked)
  const { label, deed } = MOVES[move]
  if (!mayHere(file, deed)) throw new Refusal(403, [`“${label}”由${whoDoes(deed)}办理，您的角色不能办理；如工作需要，请联系安全管理员授权`])
  if (!file.facts.clock) throw new Refusal(CONFLICT, ['这件申请从旧登记册转入，只供查阅和统计，不能在系统中继续办理'])
  return file
}

type Drawn = { readonly specs: readonly FieldSpec[]; readonly typed: Typed; readonly wrong: readonly Wrong[] }

async function movePage(stand: Stand, move: RequestMove, { specs, typed, wrong }: Drawn) {
  const { file, kit } = stand
  const form = MOVE_FORMS[move]
  const on = dayTyped(typed, file.facts.today)
  const previews = await Promise.all((form.letters?.(file, typed, on) ?? []).map((draft) => previewOf(kit, file, draft, on)))
  return <MovePage file={file} move={move} form={form} specs={specs} typed={typed} wrong={wrong} reasons={reasonsAgainstMove(file.facts, move, file.actor.account, { on })}
    tells={form.tells(file, typed, on)} previews={previews} exhibit={await form.exhibit?.(stand, typed) ?? null} />
}

export async function askMove(kit: Kit, asked: AskedBy): Promise<Answer> {
  const move = moveAsked(asked)
  const stand: Stand = { kit, file: await fileFor(kit, asked, move), query: asked.query }
  // A form that can lead nowhere is not drawn; a form that was sent is judged by the command, so that nothing typed is lost.
  const fixed = fixedReasons(stand.file, move)
  if (fixed.length > 0) throw new Refusal(CONFLICT, fixed)
  const first = await MOVE_FORMS[move].before?.(stand)
  if (first) return { page: first }
  const specs = await MOVE_FORMS[move].fields(stand)
  return { page: await movePage(stand, move, { specs, typed: firstTyped(specs), wrong: [] }) }
}

/** After a transfer the case may be out of sight. */
const nextPage = async (kit: Kit, { actor }: AskedBy, id: string): Promise<string> => (mayDo(actor, 'requests.read', (await loadRow(kit.db, id)).agency) ? paths.request(id) : paths.inbox)

/** Makes the move; what is refused comes back with all that was typed and the words of the refusal beside the fields. */
export async function postMove(kit: Kit, asked: AskedBy): Promise<Answer> {
  const move = moveAsked(asked)
  const form = MOVE_FORMS[move]
  const stand: Stand = { kit, file: await fileFor(kit, asked, move), query: asked.form }
  const { file } = stand
  const first = await form.before?.(stand)
  if (first) return { page: first, status: 422 }
  const specs = await form.fields(stand)
  const typed = typedIn(specs, asked.form)
  if (asked.form['do'] === 'again') return { page: await movePage(stand, move, { specs, typed, wrong: [] }) }
  const bare = wrongIn(specs, typed, asked.uploads)
  const early = bare.length > 0 ? bare : form.check?.(file, typed) ?? []
  if (early.length > 0) return { page: await movePage(stand, move, { specs, typed, wrong: early }), status: 422 }
  const seen = Number(asked.form['seen'])
  const input = { id: file.row.id, on: typed['on'] === undefined ? undefined : dayTyped(typed, file.facts.today), note: typed['note'], seen: Number.isSafeInteger(seen) ? seen : 0 }
  try {
    await form.perform({ kit, actor: asked.actor, file, input, typed, uploads: asked.uploads })
  } catch (error) {
    if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== CONFLICT)) throw error
    return { page: await movePage(stand, move, { specs, typed, wrong: wrongFrom(specs, error.reasons) }), status: error.status }
  }
  return { goTo: await nextPage(kit, asked, file.row.id), notice: `“${MOVES[move].label}”已登记` }
}
