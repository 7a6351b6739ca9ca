import { agencyById } from '#agencies'
import { act, type Kit } from '#platform/act'
import { publishSnapshot, withdrawSnapshot } from '#publishing'
import type { Actor, AgencyId } from '#shared/actor'
import { dayOf, isDay, yearOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { faultsOfPiece, PIECE_KINDS, reasonsAgainstPiece, type PieceContent, type PieceKind } from '../domain/piece.ts'
import { pieceAddress } from '../paths.ts'
import { pieceFindings } from '../queries/pieces.ts'
import { faultsOfTies, tiesOf } from '../queries/ties.ts'
import { loadPiece, nextOf } from '../store.ts'
import { tablesOf } from '../tables.ts'

export type PieceInput = { readonly kind: PieceKind; readonly agency: AgencyId; readonly title: string; readonly content: PieceContent; readonly ties: readonly string[] }
const CONFLICT = '这条内容刚被别人改过，请看过最新情况后再操作'

async function refuseFaults(kit: Kit, { kind, title, content, ties }: Omit<PieceInput, 'agency'>): Promise<void> {
  const reasons = [...faultsOfPiece(kind, title, content).map(({ reason }) => reason), ...await faultsOfTies(kit.db, ties)]
  if (reasons.length > 0) throw new Refusal(422, reasons)
}

/** Writes a new piece as a draft. */
export async function createPiece(kit: Kit, actor: Actor, input: PieceInput): Promise<string> {
  await refuseFaults(kit, input)
  return act(kit, actor, 'dialogue.write', input.agency, async (scene) => {
    const n = await nextOf(scene.db, input.kind), id = `${input.kind}-${n}`
    await tablesOf(scene.db).insertInto('dialogue.piece').values({
      id, kind: input.kind, agency: input.agency, title: input.title, content: JSON.stringify(input.content), ties: [...input.ties], state: 'draft', address: pieceAddress(input.kind, n), published_on: null,
      doers: JSON.stringify({ save: actor.account }) as never, changed_at: scene.now,
    }).execute()
    await scene.record(id, { created: true })
    return id
  })
}

/** Changes it; what the public reads stays until somebody else publishes the change. */
export async function savePiece(kit: Kit, actor: Actor, { id, seen, ...input }: Omit<PieceInput, 'kind' | 'agency'> & { readonly id: string; readonly seen: number }): Promise<void> {
  const before = await loadPiece(kit.db, id)
  await refuseFaults(kit, { ...input, kind: before.kind })
  return act(kit, actor, 'dialogue.write', before.agency, async (scene) => {
    const piece = await loadPiece(scene.db, id, true)
    if (piece.version !== seen) throw new Refusal(409, [CONFLICT])
    await tablesOf(scene.db).updateTable('dialogue.piece').set({
      title: input.title, content: JSON.stringify(input.content), ties: [...input.ties], state: piece.state === 'published' ? 'changed' : piece.state, doers: JSON.stringify({ ...piece.doers, save: actor.account }) as never, version: piece.version + 1, changed_at: scene.now,
    }).where('id', '=', id).execute()
    await scene.record(id, { saved: true })
  })
}

/** Puts it before the public: on its page, in its list, and as a card on the pages that it is tied to. */
export async function publishPiece(kit: Kit, actor: Actor, { id, seen }: { readonly id: string; readonly seen: number }): Promise<void> {
  const { agency } = await loadPiece(kit.db, id)
  return act(kit, actor, 'dialogue.review', agency, async (scene) => {
    const piece = await loadPiece(scene.db, id, true), today = dayOf(scene.now)
    if (piece.version !== seen) throw new Refusal(409, [CONFLICT])
    const reasons = reasonsAgainstPiece(piece, 'publish', actor.account, await pieceFindings(scene.db, piece, today))
    if (reasons.length > 0) throw new Refusal(422, reasons)
    const { column, snapshot } = PIECE_KINDS[piece.kind], { name: agencyName } = await agencyById(scene.db, agency)
    const responded = piece.content['respondedOn'] ?? '', publishedOn = piece.kind === 'concern' && isDay(responded) ? responded : today
    await publishSnapshot(scene, { address: piece.address, kind: snapshot, column, agency, agencyName, title: piece.title, year: yearOf(publishedOn), publishedOn, data: { content: piece.content, ties: await tiesOf(scene.db, piece.ties) }, files: [] })
    await tablesOf(scene.db).updateTable('dialogue.piece').set({ state: 'published', published_on: publishedOn, doers: JSON.stringify({ ...piece.doers, publish: actor.account }) as never, version: piece.version + 1, changed_at: scene.now }).where('id', '=', id).execute()
    await scene.record(id, { published: true })
    await scene.later('dialogue.index', { address: piece.address })
  })
}

/** Takes it off; its address says why. */
export async function withdrawPiece(kit: Kit, actor: Actor, { id, seen, reason }: { readonly id: string; readonly seen: number; readonly reason: string }): Promise<void> {
  const { agency } = await loadPiece(kit.db, id)
  return act(kit, actor, 'dialogue.review', agency, async (scene) => {
    const piece = await loadPiece(scene.db, id, true)
    if (piece.version !== seen) throw new Refusal(409, [CONFLICT])
    const reasons = [...reasonsAgainstPiece(piece, 'withdraw', actor.account, []), ...(reason === '' ? ['请填写“理由”'] : [])]
    if (reasons.length > 0) throw new Refusal(422, reasons)
    await withdrawSnapshot(scene, piece.address, { reason, tombstone: true })
    await tablesOf(scene.db).updateTable('dialogue.piece').set({ state: 'withdrawn', doers: JSON.stringify({ ...piece.doers, withdraw: actor.account }) as never, version: piece.version + 1, changed_at: scene.now }).where('id', '=', id).execute()
    await scene.record(id, { withdrawn: reason })
    await scene.later('dialogue.index', { address: piece.address })
  })
}
