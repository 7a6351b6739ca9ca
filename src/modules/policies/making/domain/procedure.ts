import type { Move, Procedure } from '#shared/procedure'

export const STATES = {
  proposed: { label: '待立项' }, drafting: { label: '起草中' }, consulting: { label: '征求意见中' }, reviewing: { label: '待合法性审核' }, deciding: { label: '待集体审议' },
  decided: { label: '待登记编号' }, registered: { label: '待公布' }, published: { label: '已公布' }, dropped: { label: '不再制定', final: true },
} as const
export type ProjectState = keyof typeof STATES
export const isProjectState = (text: string | undefined): text is ProjectState => text !== undefined && Object.hasOwn(STATES, text)

/** Until its number is given, the register of the project may be changed and the project given up. */
const BEFORE_NUMBER: readonly ProjectState[] = ['proposed', 'drafting', 'consulting', 'reviewing', 'deciding', 'decided']

/**
 * 评估论证、公开征求意见、合法性审核、集体审议决定、向社会公开发布（国办发〔2018〕37号、115号, as domain.md has them).
 * The reviewer of legality is nobody who drafted; who writes the meeting's decision down is not who sent the draft.
 */
export const MOVES = {
  save: { from: BEFORE_NUMBER, to: 'same', label: '修改登记', deed: 'policies.draft' },
  approve: { from: ['proposed'], to: 'drafting', label: '准予立项', deed: 'policies.register', notBy: ['propose'] },
  refuse: { from: ['proposed'], to: 'dropped', label: '不予立项', deed: 'policies.register', notBy: ['propose'] },
  consult: { from: ['drafting'], to: 'consulting', label: '公开征求意见', deed: 'policies.draft', article: '国办发〔2018〕37号' },
  end_consultation: { from: ['consulting'], to: 'drafting', label: '登记征求意见结果', deed: 'policies.draft', article: '优化营商环境条例第六十二条' },
  submit: { from: ['drafting'], to: 'reviewing', label: '送合法性审核', deed: 'policies.draft', article: '国办发〔2018〕115号' },
  legal_agree: { from: ['reviewing'], to: 'deciding', label: '合法性审核通过', deed: 'policies.legal-review', article: '国办发〔2018〕115号', notBy: ['propose', 'submit'] },
  legal_return: { from: ['reviewing'], to: 'drafting', label: '审核退回修改', deed: 'policies.legal-review', notBy: ['propose', 'submit'] },
  decide: { from: ['deciding'], to: 'decided', label: '登记集体审议通过', deed: 'policies.decide', article: '国办发〔2018〕37号', notBy: ['submit'] },
  decide_return: { from: ['deciding', 'decided'], to: 'drafting', label: '审议未通过，退回修改', deed: 'policies.decide' },
  register: { from: ['decided'], to: 'registered', label: '统一登记编号', deed: 'policies.register' },
  publish: { from: ['registered'], to: 'published', label: '公布', deed: 'policies.publish', article: '条例第二十条第（一）项' },
  file: { from: ['published'], to: 'same', label: '登记备案', deed: 'policies.register' },
  drop: { from: BEFORE_NUMBER, to: 'dropped', label: '不再制定', deed: 'policies.draft' },
  note: { from: [...BEFORE_NUMBER, 'registered', 'published'], to: 'same', label: '备注', deed: 'policies.draft' },
} as const satisfies Record<string, Move<ProjectState>>
export type ProjectMove = keyof typeof MOVES
export const isProjectMove = (text: string): text is ProjectMove => Object.hasOwn(MOVES, text)

/** A normative document from its proposal to its publication: checks, buttons, random walk and diagram read this table. */
export const MAKING: Procedure<ProjectState, ProjectMove> = { title: '行政规范性文件制定', states: STATES, moves: MOVES }

/** The step that each state usually takes next. */
export const USUAL: Readonly<Partial<Record<ProjectState, readonly ProjectMove[]>>> = {
  proposed: ['approve'], drafting: ['submit', 'consult'], consulting: ['end_consultation'], reviewing: ['legal_agree'], deciding: ['decide'], decided: ['register'], registered: ['publish'],
}
