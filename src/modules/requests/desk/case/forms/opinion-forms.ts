import { approveDecision } from '../../../commands/approve-decision.ts'
import { giveOpinion, type OpinionMove } from '../../../commands/give-opinion.ts'
import { decisionFields } from '../../../domain/decision-fields.ts'
import { outcomeLabel } from '../../../domain/outcome.ts'
import type { CaseFile } from '../case-file.ts'
import { noteField } from './common.ts'
import type { LetterDraft, MoveForm } from './types.ts'

/** The decision as it stands: every second person sees the letter that he is asked about. */
export const decisionDraft = ({ facts }: CaseFile): LetterDraft[] => (facts.decision
  ? [{ kind: `decision_${facts.decision.outcome}`, fields: decisionFields(facts, facts.decision.outcome, facts.decision.fields) }] : [])

const proposed = ({ facts: { decision } }: CaseFile): string[] => (decision ? [`拟定的结果：${outcomeLabel(decision.outcome)}（拟稿人 ${decision.draftedBy}）`] : [])

const opinion = (move: OpinionMove, label: string, tells: readonly string[], rest: { value?: string; required?: boolean; about?: readonly string[] } = {}): MoveForm => ({
  fields: () => [noteField(label, rest)],
  tells: (file) => [...proposed(file), ...tells],
  letters: decisionDraft,
  perform: ({ kit, actor, input }) => giveOpinion(kit, actor, move, input),
})
const back = (move: OpinionMove): MoveForm => opinion(move, '退回的理由和要改的地方', ['退回经办人重新拟稿；答复期限不变'], { required: true, about: ['退回的理由'] })

const approve: MoveForm = {
  fields: () => [noteField('签批意见', { value: '同意' })],
  tells: (file) => [...proposed(file), '答复书编号、定稿，日期为今天；此后不能再改，错了只能另行作出决定', '接下来由经办人送达'],
  grave: true,
  letters: decisionDraft,
  perform: ({ kit, actor, input }) => approveDecision(kit, actor, input),
}

export const OPINION_FORMS = {
  submit: opinion('submit', '给承办审核人的说明', ['送承办审核人；拟稿在退回之前不能再改']),
  department_agree: opinion('department_agree', '承办意见', ['送合法性审核'], { value: '同意' }),
  pass_to_approval: opinion('pass_to_approval', '承办意见', ['按本机关的设置，予以公开的答复不经合法性审核，直接送签批'], { value: '同意' }),
  department_return: back('department_return'),
  legal_agree: opinion('legal_agree', '合法性审核意见', ['送签批'], { value: '合法' }), legal_return: back('legal_return'),
  approve, approve_return: back('approve_return'),
} as const
