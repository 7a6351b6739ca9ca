import { LinkButton } from '#ui/form'
import { Facts, Panel } from '#ui/notice'
import { reasonsAgainstDecision } from '../../domain/guards/decision.ts'
import { LETTER_KINDS } from '../../domain/letter/kinds.ts'
import { OUTCOMES, outcomeLabel } from '../../domain/outcome.ts'
import { isOpen } from '../../domain/procedure.ts'
import type { CaseFile } from './case-file.ts'
import { casePaths } from './case-paths.ts'

const REMEDIES = { reviewFirst: '先申请行政复议，对复议决定不服再起诉', either: '行政复议或者行政诉讼', none: '没有单独的救济途径' } as const
export const remedyWords = (remedy: keyof typeof REMEDIES): string => REMEDIES[remedy]

/** What the letter says in its own fields, by their labels. */
function written({ facts: { decision } }: CaseFile) {
  if (!decision) return []
  const { fields } = LETTER_KINDS[`decision_${decision.outcome}`]
  return fields.flatMap(({ name, label }) => (decision.fields[name] ? [{ label, value: <span className="case-asked">{decision.fields[name]}</span> }] : []))
}

function Opinions({ file: { facts: { decision } } }: { file: CaseFile }) {
  if (!decision) return null
  const opinions = ([['承办意见', decision.departmentOpinion], ['合法性审核', decision.legalOpinion], ['签批', decision.approvalOpinion]] as const).filter(([, words]) => words !== '')
  return opinions.length === 0 ? null : <Facts items={opinions.map(([label, value]) => ({ label, value }))} />
}

/** The draft or the decision: outcome and article, what the letter says, what was said of it on the way, what still stands against it. */
export function DecisionPanel({ file }: { file: CaseFile }) {
  const { decision, head } = file.facts
  if (!decision) {
    return head.outcome === null ? null : <Panel title="办理结果"><Facts columns={2} items={[
      { label: '结果', value: outcomeLabel(head.outcome) }, { label: '依据', value: OUTCOMES[head.outcome].article }, { label: '办结日', value: head.closedOn },
    ]} /></Panel>
  }
  const missing = isOpen(head.state) && head.state !== 'approved' ? reasonsAgainstDecision(file.facts) : []
  const preview = head.state === 'archived' ? null : <LinkButton href={casePaths.draftPdf(head.id)} size="small">{head.closedOn ? '按拟稿排版' : '预览答复书 PDF'}</LinkButton>
  return <Panel title={head.closedOn ? '办理结果' : '拟定的答复'} actions={preview}>
    <Facts columns={2} items={[
      { label: '结果', value: <b>{outcomeLabel(head.outcome ?? decision.outcome)}</b> }, { label: '依据', value: OUTCOMES[decision.outcome].article },
      { label: '拟稿人', value: decision.draftedBy }, { label: '救济', value: remedyWords(OUTCOMES[decision.outcome].remedy) },
      ...(head.letterNumber ? [{ label: '答复书文号', value: head.letterNumber }, { label: '答复日', value: head.closedOn }] : []),
    ]} />
    <Facts items={[...written(file), ...(decision.differsReason ? [{ label: '与先例不同', value: decision.differsReason }] : [])]} />
    <Opinions file={file} />
    {missing.length === 0 ? null : <div className="case-missing"><p>送承办意见之前还要：</p><ul>{missing.map((one) => <li key={one}>{one}</li>)}</ul></div>}
  </Panel>
}
