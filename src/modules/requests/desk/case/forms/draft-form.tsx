import { draftDecision } from '../../../commands/draft-decision.ts'
import { decisionFields } from '../../../domain/decision-fields.ts'
import type { Decision } from '../../../domain/facts.ts'
import { reasonsAgainstDecision } from '../../../domain/guards/decision.ts'
import { LETTER_KINDS, type LetterField } from '../../../domain/letter/kinds.ts'
import { isOutcome, OUTCOMES, outcomeLabel, type Outcome } from '../../../domain/outcome.ts'
import { SAME_MATTER, type CaseFile } from '../case-file.ts'
import { casePaths } from '../case-paths.ts'
import { ChooseOutcome } from './choose-outcome.tsx'
import { remediesOf } from './remedies.ts'
import { Notice, Panel } from '#ui/notice'
import type { FieldSpec, MoveForm, Typed } from './types.ts'

const outcomeIn = (text: string | undefined): Outcome | null => (text !== undefined && isOutcome(text) ? text : null)

/** Were very like requests decided otherwise? Then the draft must say why this one differs. */
function differs({ facts: { precedents } }: CaseFile, outcome: Outcome): boolean {
  const near = precedents.filter(({ likeness }) => likeness >= SAME_MATTER)
  return near.length > 0 && near.every((one) => one.outcome !== outcome)
}

const AS = { text: 'line', long: 'area', day: 'day' } as const

function specOf(field: LetterField, file: CaseFile, outcome: Outcome): FieldSpec {
  const known = decisionFields(file.facts, outcome, {})[field.name]
  const kept = file.facts.decision?.outcome === outcome ? file.facts.decision.fields[field.name] : undefined
  const hint = field.auto ? `${field.hint ?? '由案卷自动填写'}${known ? '，可以改写' : '；案卷里还没有'}` : field.hint
  return { name: field.name, label: field.label, as: AS[field.type], value: kept ?? known ?? '', required: field.required && !field.auto, hint }
}

/** What the clerk wrote himself; what the case knows stays with the case, so that a later search still reaches the letter. */
export function writtenFields(file: CaseFile, outcome: Outcome, typed: Typed): Record<string, string> {
  const known = decisionFields(file.facts, outcome, {})
  return Object.fromEntries(LETTER_KINDS[`decision_${outcome}`].fields.flatMap(({ name }) => {
    const text = (typed[name] ?? '').trim()
    return text === '' || text === known[name] ? [] : [[name, text] as const]
  }))
}

/** The draft as it would be kept: the guards judge it before it is. */
const tried = (file: CaseFile, outcome: Outcome, typed: Typed): Decision => ({
  outcome, fields: writtenFields(file, outcome, typed), differsReason: (typed['differsReason'] ?? '').trim(), draftedBy: file.actor.name, departmentOpinion: '', legalOpinion: '', approvalOpinion: '',
})

const draft: MoveForm = {
  before: async ({ file, query, kit }) => (outcomeIn(query['outcome']) ? null : <ChooseOutcome file={file} remedies={await remediesOf(kit, file)} />),
  fields: ({ file, query }) => {
    const outcome = outcomeIn(query['outcome'])
    if (!outcome) return []
    return [
      { name: 'outcome', label: '办理结果', as: 'hidden', value: outcome }, ...LETTER_KINDS[`decision_${outcome}`].fields.map((field) => specOf(field, file, outcome)),
      ...(differs(file, outcome) || file.facts.decision?.differsReason ? [{
        name: 'differsReason', label: '与相似申请结果不同的理由', as: 'area', rows: 3, value: file.facts.decision?.outcome === outcome ? file.facts.decision.differsReason : '', required: differs(file, outcome),
        hint: '内部审核用，不写进答复书', about: ['不同的理由'],
      } as const] : []),
    ]
  },
  tells: (file, typed) => {
    const outcome = outcomeIn(typed['outcome'])
    return [...(outcome ? [`办理结果：${outcomeLabel(outcome)}（${OUTCOMES[outcome].article}）`] : []), ...(file.facts.decision ? ['替换现有的拟稿，此前的各环节意见作废'] : []), '保存后送承办审核人；签批时编号、落日期']
  },
  letters: (file, typed) => {
    const outcome = outcomeIn(typed['outcome'])
    return outcome ? [{ kind: `decision_${outcome}`, fields: decisionFields(file.facts, outcome, writtenFields(file, outcome, typed)) }] : []
  },
  exhibit: ({ file }, typed) => {
    const outcome = outcomeIn(typed['outcome'])
    if (!outcome) return null
    const missing = reasonsAgainstDecision({ ...file.facts, decision: tried(file, outcome, typed) })
    const { description } = file.facts.head
    return <>
      {description ? <Panel title="所申请的信息"><p className="case-asked">{description}</p></Panel> : null}
      {missing.length === 0 ? <Notice kind="good">这一结果所需的材料、记录都已具备。</Notice>
        : <Panel title="送承办意见之前还要"><ul className="case-lines">{missing.map((one) => <li key={one}>{one}</li>)}</ul></Panel>}
    </>
  },
  again: '更新预览',
  confirm: '保存拟稿',
  otherWay: ({ row }) => ({ label: '换一种结果', href: casePaths.move(row.id, 'draft') }),
  pdf: ({ row }) => casePaths.draftPdf(row.id),
  perform: ({ kit, actor, input, typed, file }) => {
    const outcome = outcomeIn(typed['outcome'])
    return draftDecision(kit, actor, { ...input, outcome: outcome ?? '', fields: outcome ? writtenFields(file, outcome, typed) : {}, differsReason: typed['differsReason'] ?? '' })
  },
}

export const DRAFT_FORMS = { draft } as const
