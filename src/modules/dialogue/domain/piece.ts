import { isDay } from '#shared/days'
import { reasonsAgainst, type Procedure } from '#shared/procedure'
import { isConcernSource, isTopic } from './words.ts'

export const PIECE_STATES = { draft: { label: '草稿' }, published: { label: '已公布' }, changed: { label: '已修改，待公布' }, withdrawn: { label: '已撤下' } } as const
export type PieceState = keyof typeof PIECE_STATES
export const PIECE_MOVES = {
  save: { from: ['draft', 'published', 'changed', 'withdrawn'], to: 'same', label: '修改', deed: 'dialogue.write' },
  publish: { from: ['draft', 'changed', 'withdrawn'], to: 'published', label: '公布', deed: 'dialogue.review', notBy: ['save'] },
  withdraw: { from: ['published', 'changed'], to: 'withdrawn', label: '撤下', deed: 'dialogue.review' },
} as const satisfies Procedure<PieceState, string>['moves']
export type PieceMove = keyof typeof PIECE_MOVES
/** 常见问题 and 回应关切: written by one person, published by another. */
export const PIECE: Procedure<PieceState, PieceMove> = { title: '常见问题和回应关切', states: PIECE_STATES, moves: PIECE_MOVES }

export type PieceKind = 'frequent' | 'concern'
export type PieceField = { readonly name: string; readonly label: string; readonly kind: 'line' | 'text' | 'day' | 'topic' | 'source'; readonly must: boolean; readonly longest: number; readonly hint?: string }
type KindOf = { readonly label: string; readonly titleLabel: string; readonly column: string; readonly snapshot: 'frequent-question' | 'concern'; readonly fields: readonly PieceField[] }

/** What each kind is made of: form, checks and public page read this. */
export const PIECE_KINDS: Readonly<Record<PieceKind, KindOf>> = {
  frequent: { label: '常见问题', titleLabel: '问题', column: '政策咨询', snapshot: 'frequent-question', fields: [
    { name: 'topic', label: '主题', kind: 'topic', must: true, longest: 30 }, { name: 'answer', label: '标准答复', kind: 'text', must: true, longest: 8000, hint: '空一行分段；写明依据、条件、材料、到哪里办、电话' },
  ] },
  concern: { label: '回应关切', titleLabel: '标题', column: '回应关切', snapshot: 'concern', fields: [
    { name: 'source', label: '关切的来源', kind: 'source', must: true, longest: 30 }, { name: 'sourceWords', label: '来源说明', kind: 'line', must: true, longest: 120, hint: '如 12345 热线 2024 年 11 月集中反映 36 件' },
    { name: 'concern', label: '群众关切什么', kind: 'text', must: true, longest: 2000 }, { name: 'response', label: '回应', kind: 'text', must: true, longest: 8000, hint: '空一行分段；讲事实、态度、措施、进展和时间' }, { name: 'respondedOn', label: '回应日期', kind: 'day', must: true, longest: 10 },
  ] },
}
export const isPieceKind = (text: string | undefined): text is PieceKind => text === 'frequent' || text === 'concern'

export type PieceContent = Readonly<Record<string, string>>
export type Piece = {
  readonly id: string; readonly kind: PieceKind; readonly agency: string; readonly title: string; readonly content: PieceContent; readonly ties: readonly string[]; readonly state: PieceState
  readonly address: string; readonly publishedOn: string | null; readonly doers: Readonly<Record<string, string>>; readonly version: number
}
type Fault = { readonly field: string; readonly reason: string }

/** What is missing or misshapen. */
export function faultsOfPiece(kind: PieceKind, title: string, content: PieceContent): Fault[] {
  const { titleLabel, fields } = PIECE_KINDS[kind]
  const heads: Fault[] = title.trim() === '' ? [{ field: 'title', reason: `请填写“${titleLabel}”` }] : title.length > 80 ? [{ field: 'title', reason: `“${titleLabel}”最多80个字` }] : []
  return [...heads, ...fields.flatMap(({ name, label, kind: type, must, longest }): Fault[] => {
    const value = content[name] ?? ''
    if (value === '') return must ? [{ field: name, reason: `请填写“${label}”` }] : []
    if (value.length > longest) return [{ field: name, reason: `“${label}”最多${longest}个字` }]
    if (type === 'day' && !isDay(value)) return [{ field: name, reason: `“${label}”要写成 年-月-日，如 2025-01-31` }]
    return (type === 'topic' && !isTopic(value)) || (type === 'source' && !isConcernSource(value)) ? [{ field: name, reason: `请选择“${label}”` }] : []
  })]
}

type Blocking = { readonly severity: string; readonly text: string; readonly why: string; readonly dismissed?: unknown }
/** Empty means go ahead. */
export function reasonsAgainstPiece(piece: Piece, move: PieceMove, account: string, findings: readonly Blocking[]): string[] {
  const reasons = reasonsAgainst(PIECE, move, { state: piece.state, actor: account, doers: piece.doers })
  if (move !== 'publish' || reasons.length > 0) return reasons
  return findings.filter(({ severity, dismissed }) => severity === 'block' && dismissed === undefined).slice(0, 5).map(({ text, why }) => `检查发现“${text.slice(0, 30)}”：${why}。请改正，或者请有权的人员写明理由放行`)
}
