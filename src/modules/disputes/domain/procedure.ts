import type { Move, Procedure } from '#shared/procedure'

export const STATES = {
  registered: { label: '已登记' }, answering: { label: '待答复' }, answered: { label: '已答复' }, hearing: { label: '待听证（开庭）' }, heard: { label: '已听证（开庭）' },
  concluded: { label: '已审结' }, learned: { label: '已总结', final: true },
} as const
export type DisputeState = keyof typeof STATES

/** Cases that count as 尚未审结. */
export const OPEN: readonly DisputeState[] = ['registered', 'answering', 'answered', 'hearing', 'heard']
const CLOSED: readonly DisputeState[] = ['concluded', 'learned']
const EVERY = Object.keys(STATES) as DisputeState[]

/** What can be recorded of a case, each with who may and by which article. A withdrawal, a termination or a refusal to hear is a conclusion with those words. */
export const MOVES = {
  receive: { from: ['registered'], to: 'answering', label: '登记收到答复通知', deed: 'disputes.record', article: '行政复议法第四十八条、第五十四条，行政诉讼法第六十七条' },
  answer: { from: ['answering', 'hearing', 'heard'], to: 'answered', label: '登记提交答复', deed: 'disputes.record', article: '行政复议法第四十八条、第五十四条，行政诉讼法第六十七条' },
  set_hearing: { from: ['answering', 'answered', 'hearing', 'heard'], to: 'hearing', label: '安排听证（开庭）', deed: 'disputes.record' },
  hold_hearing: { from: ['hearing', 'answered', 'heard'], to: 'heard', label: '登记听证（开庭）情况', deed: 'disputes.record' },
  extend: { from: OPEN, to: 'same', label: '登记延长审理', deed: 'disputes.record', article: '行政复议法第六十二条' },
  change_procedure: { from: OPEN, to: 'same', label: '登记转为普通程序', deed: 'disputes.record' },
  conclude: { from: OPEN, to: 'concluded', label: '登记审结', deed: 'disputes.conclude', article: '行政复议法第六十二条' },
  serve: { from: CLOSED, to: 'same', label: '登记收到决定', deed: 'disputes.record' },
  perform: { from: CLOSED, to: 'same', label: '登记履行情况', deed: 'disputes.record' },
  learn: { from: CLOSED, to: 'learned', label: '写案件总结', deed: 'disputes.record' },
  reopen: { from: CLOSED, to: 'registered', label: '撤销审结登记', deed: 'disputes.conclude' },
  correct: { from: EVERY, to: 'same', label: '更正登记', deed: 'disputes.conclude' },
  note: { from: EVERY, to: 'same', label: '备注', deed: 'disputes.record' },
} as const satisfies Record<string, Move<DisputeState>>
export type DisputeMove = keyof typeof MOVES

/** 复议诉讼 from the register to the lesson: the server's checks, the desk's buttons, the random walk and the diagram read this table. */
export const DISPUTE: Procedure<DisputeState, DisputeMove> = { title: '复议诉讼', states: STATES, moves: MOVES }

export const isMove = (text: string): text is DisputeMove => Object.hasOwn(MOVES, text)
export const isState = (text: string): text is DisputeState => Object.hasOwn(STATES, text)
export const isOpen = (state: DisputeState): boolean => OPEN.includes(state)
