import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo, whereMay } from '#shared/actor'
import { DeskPage } from '#ui/desk-page'
import { Badge } from '#ui/badge'
import { LinkButton } from '#ui/form'
import { EmptyState } from '#ui/notice'
import { DataTable } from '#ui/table'
import { PIECE_KINDS, PIECE_STATES, type PieceKind, type PieceState } from '../domain/piece.ts'
import { deskPaths } from '../paths.ts'
import { listPieces } from '../queries/pieces.ts'
import { CRUMBS, DialogueTabs } from './words.tsx'

const KINDS = { draft: 'info', published: 'good', changed: 'warn', withdrawn: 'neutral' } as const
export const PieceBadge = ({ state }: { state: PieceState }) => <Badge kind={KINDS[state]}>{PIECE_STATES[state].label}</Badge>

/** 常见问题, or 回应关切: what is written and how it stands. */
export const showPieces = (kind: PieceKind) => async (kit: Kit, { actor }: AskedBy): Promise<Answer> => {
  const [pieces, agencies] = await Promise.all([listPieces(kit.db, kind, whereMay(actor, 'dialogue.read')), allAgencies(kit.db)])
  const names = new Map(agencies.map(({ id, shortName }) => [id, shortName])), { label, titleLabel } = PIECE_KINDS[kind]
  return { page: <DeskPage title={label} crumbs={CRUMBS} lead={`共 ${pieces.length} 条`} actions={mayDo(actor, 'dialogue.write') ? <LinkButton href={deskPaths.freshPiece(kind)} kind="primary">新建{label}</LinkButton> : undefined}>
    <DialogueTabs here={deskPaths.pieces(kind)} actor={actor} />
    <DataTable caption={label} captionHidden cards rows={pieces} rowKey={({ id }) => id} empty={<EmptyState title={`还没有${label}`} text="写好后由另一人核对公布" />} columns={[
      { key: 'title', label: titleLabel, heads: true, cell: ({ id, title }) => <a href={deskPaths.piece(id)}>{title}</a> }, { key: 'agency', label: '单位', cell: ({ agency }) => names.get(agency) ?? agency },
      { key: 'ties', label: '关联页面', align: 'end', cell: ({ ties }) => ties.length }, { key: 'day', label: kind === 'concern' ? '回应日期' : '公布日期', align: 'day', cell: ({ publishedOn }) => publishedOn ?? '—' }, { key: 'state', label: '状态', cell: ({ state }) => <PieceBadge state={state} /> },
    ]} />
  </DeskPage> }
}
