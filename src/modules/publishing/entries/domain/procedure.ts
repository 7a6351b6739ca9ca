import type { Move, Procedure } from '#shared/procedure'

export const STATES = {
  draft: { label: '起草中' }, first: { label: '待初审' }, second: { label: '待复审' }, final: { label: '待终审' }, cleared: { label: '待发布' },
  published: { label: '已发布' }, withdrawn: { label: '已撤回' }, kept: { label: '不主动公开' }, discarded: { label: '已作废', final: true },
} as const
export type EntryState = keyof typeof STATES

const REVIEWING: readonly EntryState[] = ['first', 'second', 'final']
const UNDER_WAY: readonly EntryState[] = ['draft', ...REVIEWING, 'cleared']
const EVERY = Object.keys(STATES) as EntryState[]

/**
 * 一事一审、先审后发. Three different people review what a fourth wrote; where the office's rules ask for fewer, 初审 or 复审 is left out and 终审 never is
 * (`submit_to_final`, `first_to_final`). What is not to be public goes the same way, and ends with `keep`.
 */
export const MOVES = {
  save: { from: ['draft'], to: 'same', label: '修改', deed: 'entries.write' },
  submit: { from: ['draft'], to: 'first', label: '送初审', deed: 'entries.write', article: '条例第十七条' },
  submit_to_final: { from: ['draft'], to: 'final', label: '送终审', deed: 'entries.write', article: '条例第十七条' },
  recall: { from: REVIEWING, to: 'draft', label: '取回修改', deed: 'entries.write' },
  first_agree: { from: ['first'], to: 'second', label: '初审通过，送复审', deed: 'entries.review-first', article: '条例第十七条', notBy: ['submit'] },
  first_to_final: { from: ['first'], to: 'final', label: '初审通过，送终审', deed: 'entries.review-first', article: '条例第十七条', notBy: ['submit'] },
  first_return: { from: ['first'], to: 'draft', label: '初审退回', deed: 'entries.review-first', notBy: ['submit'] },
  second_agree: { from: ['second'], to: 'final', label: '复审通过，送终审', deed: 'entries.review-second', article: '条例第十七条', notBy: ['submit', 'first_agree'] },
  second_return: { from: ['second'], to: 'draft', label: '复审退回', deed: 'entries.review-second', notBy: ['submit', 'first_agree'] },
  final_agree: { from: ['final'], to: 'cleared', label: '终审通过', deed: 'entries.review-final', article: '条例第十七条', notBy: ['submit', 'submit_to_final', 'first_agree', 'first_to_final', 'second_agree'] },
  final_return: { from: ['final'], to: 'draft', label: '终审退回', deed: 'entries.review-final', notBy: ['submit', 'submit_to_final', 'first_agree', 'first_to_final', 'second_agree'] },
  publish: { from: ['cleared'], to: 'published', label: '发布', deed: 'entries.publish', article: '条例第二十六条' },
  schedule: { from: ['cleared'], to: 'same', label: '定时发布', deed: 'entries.publish' },
  unschedule: { from: ['cleared'], to: 'same', label: '取消定时', deed: 'entries.publish' },
  reopen: { from: ['cleared'], to: 'draft', label: '退回起草', deed: 'entries.review-final' },
  keep: { from: ['cleared'], to: 'kept', label: '办结，不主动公开', deed: 'entries.publish', article: '国办发〔2016〕80号' },
  reassess: { from: ['kept'], to: 'draft', label: '重新评估公开属性', deed: 'entries.write', article: '条例第十八条' },
  publish_urgent: { from: ['draft', ...REVIEWING], to: 'published', label: '紧急发布', deed: 'entries.publish-urgent', notBy: ['submit', 'submit_to_final', 'first_agree', 'first_to_final', 'second_agree'] },
  after_first: { from: ['published'], to: 'same', label: '补初审', deed: 'entries.review-first', notBy: ['submit', 'publish_urgent', 'after_second'] },
  after_second: { from: ['published'], to: 'same', label: '补复审', deed: 'entries.review-second', notBy: ['submit', 'publish_urgent', 'after_first'] },
  correct: { from: ['published', 'withdrawn'], to: 'draft', label: '更正', deed: 'entries.write' },
  abandon: { from: UNDER_WAY, to: 'published', label: '放弃更正', deed: 'entries.write' },
  withdraw: { from: ['published', ...UNDER_WAY], to: 'withdrawn', label: '撤回', deed: 'entries.withdraw' },
  file: { from: ['published', 'withdrawn', 'kept'], to: 'same', label: '登记备案', deed: 'entries.publish' },
  discard: { from: UNDER_WAY, to: 'discarded', label: '作废', deed: 'entries.write' },
  note: { from: EVERY, to: 'same', label: '备注', deed: 'entries.write' },
} as const satisfies Record<string, Move<EntryState>>
export type EntryMove = keyof typeof MOVES

/** An entry from its first words to the public page and back: checks, buttons, random walk and diagram read this table. */
export const ENTRY: Procedure<EntryState, EntryMove> = { title: '主动公开信息', states: STATES, moves: MOVES }

export const isEntryState = (text: string): text is EntryState => Object.hasOwn(STATES, text)
export const isEntryMove = (text: string): text is EntryMove => Object.hasOwn(MOVES, text)

/** The moves of the reviews, by the step that they are. */
export const STEP_OF: Readonly<Partial<Record<EntryMove, '初审' | '复审' | '终审'>>> = {
  first_agree: '初审', first_to_final: '初审', first_return: '初审', after_first: '初审', second_agree: '复审', second_return: '复审', after_second: '复审', final_agree: '终审', final_return: '终审', publish_urgent: '终审',
}
