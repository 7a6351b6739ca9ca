import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import type { Finding } from '#screening'
import { mayDo, type Actor } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { typedText } from '#shared/typed-text'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, LinkButton, TextArea, type Wrong } from '#ui/form'
import { Panel } from '#ui/notice'
import { createPiece, publishPiece, savePiece, withdrawPiece } from '../commands/pieces.ts'
import { PIECE_KINDS, PIECE_MOVES, reasonsAgainstPiece, type Piece, type PieceKind } from '../domain/piece.ts'
import { deskPaths } from '../paths.ts'
import { pieceFindings } from '../queries/pieces.ts'
import { addressesIn } from '../queries/ties.ts'
import { loadPiece, loadQuestion } from '../store.ts'
import { FindingsPanel } from './findings-panel.tsx'
import { PieceFields, placed, typedPiece, type PieceForm } from './piece-form.tsx'
import { PieceBadge } from './pieces-list.tsx'
import { agenciesFor } from './root-agency.ts'
import { CRUMBS } from './words.tsx'

const crumbsOf = (kind: PieceKind) => [...CRUMBS, { label: PIECE_KINDS[kind].label, href: deskPaths.pieces(kind) }]
const retold = async (work: () => Promise<Answer>, again: (reasons: readonly string[], status: number) => Promise<Answer>): Promise<Answer> => {
  try { return await work() } catch (error) {
    if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== 409)) throw error
    return again(error.reasons, error.status)
  }
}

async function freshPage(kit: Kit, kind: PieceKind, actor: Actor, form: PieceForm, wrong: readonly Wrong[], status = 200): Promise<Answer> {
  const agencies = await agenciesFor(kit.db, actor, 'dialogue.write'), { label } = PIECE_KINDS[kind]
  return { page: <DeskPage title={`新建${label}`} crumbs={crumbsOf(kind)}><div className="entry-form"><Panel><Form action={deskPaths.freshPiece(kind)}>
    <ErrorSummary reasons={wrong} /><PieceFields kind={kind} form={form} agencies={agencies} wrong={wrong} />
    <Actions><Button kind="primary">保存草稿</Button><LinkButton href={deskPaths.pieces(kind)} kind="quiet">返回，不保存</LinkButton></Actions>
  </Form></Panel></div></DeskPage>, status }
}

/** `?from=2025-0012`: begun from a question that many asked. */
export const showFreshPiece = (kind: PieceKind) => async (kit: Kit, { actor, query }: AskedBy): Promise<Answer> => {
  const from = kind === 'frequent' && query['from'] ? await loadQuestion(kit.db, query['from']) : null
  if (from && !mayDo(actor, 'dialogue.read', from.agency)) throw new Refusal(403, ['这件咨询由其他单位办理，您不能查看'])
  return freshPage(kit, kind, actor, from ? { agency: from.agency, title: from.publicTitle || from.title, content: { topic: from.topic, answer: from.answer }, ties: from.ties.join('\n') } : { agency: '', title: '', content: {}, ties: '' }, [])
}
export const postFreshPiece = (kind: PieceKind) => (kit: Kit, { actor, form: sent }: AskedBy): Promise<Answer> => {
  const form = typedPiece(kind, sent)
  return retold(async () => ({ goTo: deskPaths.piece(await createPiece(kit, actor, { kind, agency: form.agency, title: form.title, content: form.content, ties: addressesIn(form.ties) })), notice: '已保存，请另一人核对后公布' }),
    (reasons, status) => freshPage(kit, kind, actor, form, placed(kind, reasons), status))
}

type PageProps = { readonly piece: Piece; readonly actor: Actor; readonly findings: readonly Finding[]; readonly form: PieceForm; readonly wrong: readonly Wrong[] }
const PiecePage = ({ piece, actor, findings, form, wrong }: PageProps) => <DeskPage title={piece.title} crumbs={crumbsOf(piece.kind)} lead={<><PieceBadge state={piece.state} />{piece.publishedOn ? <span>公开网址 {piece.address}</span> : null}</>}>
  <ErrorSummary reasons={wrong} />
  <div className="qa-desk">
    <div className="stack"><Panel title={mayDo(actor, 'dialogue.write', piece.agency) ? '内容' : '内容（您的角色不能修改）'}><Form action={deskPaths.pieceMove(piece.id, 'save')} hidden={{ seen: String(piece.version) }}>
      <PieceFields kind={piece.kind} form={form} agencies={[]} wrong={wrong} />
      {mayDo(actor, 'dialogue.write', piece.agency) ? <Actions><Button kind="primary">保存</Button></Actions> : null}
    </Form></Panel></div>
    <div className="stack">
      {mayDo(actor, 'dialogue.review', piece.agency) ? <Panel title="公布">
        <Form action={deskPaths.pieceMove(piece.id, 'publish')} hidden={{ seen: String(piece.version) }} id="publish"><p className="quiet">公布后公众马上能看到，并显示在关联的页面上。</p><Actions><Button kind="primary" reasons={reasonsAgainstPiece(piece, 'publish', actor.account, findings)}>公布</Button></Actions></Form>
        {(PIECE_MOVES.withdraw.from as readonly string[]).includes(piece.state) ? <Form action={deskPaths.pieceMove(piece.id, 'withdraw')} hidden={{ seen: String(piece.version) }} id="withdraw"><TextArea label="撤下的理由" name="reason" rows={2} required maxLength={500} /><Actions><Button kind="danger" size="small">撤下</Button></Actions></Form> : null}
      </Panel> : <Panel title="公布"><p className="quiet">由审核人员核对后公布。</p></Panel>}
      <FindingsPanel findings={findings} actor={actor} agency={piece.agency} action={deskPaths.pieceMove(piece.id, 'dismiss')} />
    </div>
  </div>
</DeskPage>

async function piecePage(kit: Kit, { actor, params }: AskedBy, form?: PieceForm, wrong: readonly Wrong[] = [], status = 200): Promise<Answer> {
  const piece = await loadPiece(kit.db, params['id'] ?? '')
  if (!mayDo(actor, 'dialogue.read', piece.agency)) throw new Refusal(403, ['这条内容属于其他单位，您不能查看'])
  const findings = await pieceFindings(kit.db, piece, dayOf(kit.now()))
  return { page: <PiecePage piece={piece} actor={actor} findings={findings} form={form ?? { agency: piece.agency, title: piece.title, content: piece.content, ties: piece.ties.join('\n') }} wrong={wrong} />, status }
}
export const showPiece = (kit: Kit, asked: AskedBy): Promise<Answer> => piecePage(kit, asked)

/** Saved, published or withdrawn; what is refused comes back with what was typed. */
export const postPiece = (move: 'save' | 'publish' | 'withdraw') => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const id = asked.params['id'] ?? '', seen = Number(asked.form['seen']) || 0, { kind } = await loadPiece(kit.db, id)
  const form = move === 'save' ? typedPiece(kind, asked.form) : undefined
  return retold(async () => {
    if (form) await savePiece(kit, asked.actor, { id, seen, title: form.title, content: form.content, ties: addressesIn(form.ties) })
    else if (move === 'publish') await publishPiece(kit, asked.actor, { id, seen })
    else await withdrawPiece(kit, asked.actor, { id, seen, reason: typedText(asked.form['reason'], 500) })
    return { goTo: deskPaths.piece(id), notice: { save: '已保存', publish: '已公布', withdraw: '已撤下' }[move] }
  }, (reasons, status) => piecePage(kit, asked, form, placed(kind, reasons), status))
}
