import type { Move, Procedure } from '#shared/procedure'

export const STATES = {
  arrived: { label: '待分派' }, assigned: { label: '待答复' }, answered: { label: '待审核' }, reviewed: { label: '待公布' },
  published: { label: '已公布' }, private: { label: '已答复本人', final: true }, transferred: { label: '已转其他渠道', final: true }, merged: { label: '已由常见问题答复', final: true },
  closed: { label: '不予办理', final: true }, withdrawn: { label: '已撤下', final: true },
} as const
export type QuestionState = keyof typeof STATES
export const isQuestionState = (text: string | undefined): text is QuestionState => text !== undefined && Object.hasOwn(STATES, text)
/** Whoever asked still waits. */
export const OPEN: readonly QuestionState[] = ['arrived', 'assigned', 'answered', 'reviewed']
/** The states that are an answer to whoever asked. */
export const ANSWERED: readonly QuestionState[] = ['published', 'private', 'merged', 'withdrawn']

/**
 * 政策咨询: no statute gives its steps. Whoever drafted an answer neither approves it nor publishes it: an answer that leaves the office is an act of publication (三审三校 in little).
 */
export const MOVES = {
  assign: { from: ['arrived', 'assigned'], to: 'assigned', label: '分派', deed: 'dialogue.assign' },
  give_back: { from: ['assigned'], to: 'arrived', label: '退回分派', deed: 'dialogue.answer' },
  draft: { from: ['assigned'], to: 'same', label: '起草答复', deed: 'dialogue.answer' },
  submit: { from: ['assigned'], to: 'answered', label: '送审', deed: 'dialogue.answer' },
  send_back: { from: ['answered'], to: 'assigned', label: '审核退回', deed: 'dialogue.review', notBy: ['submit'] },
  approve: { from: ['answered'], to: 'reviewed', label: '审核通过', deed: 'dialogue.review', notBy: ['draft', 'submit'] },
  publish: { from: ['reviewed'], to: 'published', label: '公布问答', deed: 'dialogue.review', notBy: ['draft', 'submit'] },
  answer_privately: { from: ['reviewed'], to: 'private', label: '只答复本人', deed: 'dialogue.answer' },
  merge: { from: ['arrived', 'assigned'], to: 'merged', label: '用常见问题答复', deed: 'dialogue.answer' },
  transfer_petition: { from: ['arrived', 'assigned'], to: 'transferred', label: '转信访', deed: 'dialogue.assign', article: '信访工作条例（条款未经确认）' },
  transfer_request: { from: ['arrived', 'assigned'], to: 'transferred', label: '转信息公开申请', deed: 'dialogue.assign', article: '条例第二十九条' },
  close: { from: ['arrived', 'assigned'], to: 'closed', label: '不予办理', deed: 'dialogue.assign' },
  republish: { from: ['published'], to: 'same', label: '重新公布', deed: 'dialogue.review' },
  withdraw: { from: ['published'], to: 'withdrawn', label: '撤下', deed: 'dialogue.review' },
} as const satisfies Record<string, Move<QuestionState>>
export type QuestionMove = keyof typeof MOVES
export const isQuestionMove = (text: string): text is QuestionMove => Object.hasOwn(MOVES, text)

/** A question from its arrival to its end: checks, buttons and diagram read this table. */
export const QUESTION: Procedure<QuestionState, QuestionMove> = { title: '政策咨询', states: STATES, moves: MOVES }

/** The step that each state usually takes next. */
export const USUAL: Readonly<Partial<Record<QuestionState, readonly QuestionMove[]>>> = {
  arrived: ['assign'], assigned: ['draft', 'submit'], answered: ['approve'], reviewed: ['publish'],
}
