import type { PieceKind } from './domain/piece.ts'

/** Addresses of the public side. */
export const portalPaths = {
  questions: '/questions', question: (number: string): string => `/questions/${number}`, rate: (number: string): string => `/questions/${number}/rate`,
  ask: '/ask', askAbout: (address: string): string => `/ask?${new URLSearchParams({ about: address })}`, progress: '/ask/progress', frequent: '/frequent-questions', concerns: '/concerns',
} as const
/** Where a piece stands when it is published. */
export const pieceAddress = (kind: PieceKind, n: number): string => `${kind === 'frequent' ? portalPaths.frequent : portalPaths.concerns}/${n}`

/** Addresses at the desk. */
const one = (id: string): string => `/dialogue/questions/${id}`
export const deskPaths = {
  register: '/dialogue', question: one, draft: (id: string): string => `${one(id)}/draft`, move: (id: string, move: string): string => `${one(id)}/moves/${move}`, asker: (id: string): string => `${one(id)}/asker`, dismiss: (id: string): string => `${one(id)}/dismiss`,
  fresh: '/dialogue/new', import: '/dialogue/import', template: '/dialogue/import/template', tokens: '/dialogue/tokens', statistics: '/dialogue/statistics', download: '/dialogue/statistics/download',
  pieces: (kind: PieceKind): string => (kind === 'frequent' ? '/dialogue/frequent' : '/dialogue/concerns'), freshPiece: (kind: PieceKind): string => `${deskPaths.pieces(kind)}/new`,
  piece: (id: string): string => `/dialogue/pieces/${id}`, pieceMove: (id: string, move: string): string => `/dialogue/pieces/${id}/${move}`, api: '/api/v1/questions',
} as const
