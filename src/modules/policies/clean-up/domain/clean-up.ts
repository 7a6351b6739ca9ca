export type CleanUpState = 'assessing' | 'reviewing' | 'adopted'
export type Decision = 'keep' | 'amend' | 'repeal' | 'lapse'

export const CLEAN_UP_STATES = { assessing: '单位提出意见', reviewing: '公开办汇总审查', adopted: '已通过' } as const satisfies Record<CleanUpState, string>
/** What a clean-up may decide of a document; 修改 leaves it in force until it is amended. */
export const DECISIONS = { keep: '继续有效', amend: '修改', repeal: '废止', lapse: '宣布失效' } as const satisfies Record<Decision, string>
export const isDecision = (text: string | undefined): text is Decision => text !== undefined && Object.hasOwn(DECISIONS, text)

export type Progress = { readonly total: number; readonly decided: number; readonly counts: Readonly<Record<Decision, number>>; readonly returned: number }

/** Why a campaign cannot be adopted yet; empty means go ahead. */
export function reasonsNotToAdopt(state: CleanUpState, { total, decided, returned }: Progress): string[] {
  if (state === 'adopted') return ['这次清理已经通过，不能再改']
  return [
    ...(total === 0 ? ['还没有选定要清理的文件'] : []), ...(decided < total ? [`还有 ${total - decided} 件没有提出意见`] : []), ...(returned > 0 ? [`有 ${returned} 件退回后还没有重新提出意见`] : []),
  ]
}
