import { Badge } from '#ui/badge'
import { DeskPage } from '#ui/desk-page'
import { LinkButton } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { openConsultations, reasonsAgainstDecision } from '../../../domain/guards/decision.ts'
import { OUTCOME_KEYS, outcomeLabel, OUTCOMES, type Outcome } from '../../../domain/outcome.ts'
import { MOVES } from '../../../domain/procedure.ts'
import { paths } from '../../../paths.ts'
import { AlikePanel } from '../alike-panel.tsx'
import type { CaseFile } from '../case-file.ts'
import { casePaths } from '../case-paths.ts'
import { remedyWords } from '../decision-panel.tsx'
import type { Remedies } from './remedies.ts'

const GROUPS = [...new Set(OUTCOME_KEYS.map((outcome) => OUTCOMES[outcome].group))]
const BLANK = { fields: {}, differsReason: '—', draftedBy: '', departmentOpinion: '', legalOpinion: '', approvalOpinion: '' } as const

/** What this case cannot show yet for an outcome; what stands against every outcome is said once above. */
function lacks({ facts }: CaseFile, outcome: Outcome): string[] {
  const always = openConsultations(facts)
  return reasonsAgainstDecision({ ...facts, decision: { outcome, ...BLANK } }).filter((reason) => !always.includes(reason))
}

function OutcomeLine({ file, outcome, remedy }: { file: CaseFile; outcome: Outcome; remedy: string }) {
  const { label, article, remedy: kind } = OUTCOMES[outcome]
  const missing = lacks(file, outcome)
  const times = file.alike.filter((one) => one.outcome === outcome).length
  return <li className="outcome">
    <div className="outcome-head">
      <a className="outcome-name" href={`${casePaths.move(file.row.id, 'draft')}?outcome=${outcome}`}>{label}</a>
      <span className="move-article">{article}</span>
      <details className="outcome-remedy"><summary>救济：{remedyWords(kind)}</summary><p>{remedy || '答复书中不写救济途径：申请因申请人自己未补正、未缴费而终结，没有可以争议的决定。'}</p></details>
      <span className="outcome-marks">
        {times > 0 ? <Badge kind="info">相似申请 {times} 件</Badge> : null}
        {missing.length === 0 ? null : <Badge kind="warn">条件未具备</Badge>}
        {file.facts.decision?.outcome === outcome ? <Badge kind="good">现在的拟稿</Badge> : null}
      </span>
    </div>
    {missing.map((one) => <p key={one} className="outcome-lacks">{one}</p>)}
  </li>
}

/** The first step of a draft: the 21 outcomes in their groups, each with its article, what must be shown, its remedy, and how often the like got it. */
export function ChooseOutcome({ file, remedies }: { file: CaseFile; remedies: Remedies }) {
  const { head, decision } = file.facts
  const open = openConsultations(file.facts)
  return <DeskPage title={MOVES.draft.label} crumbs={[{ label: '申请办理', href: paths.inbox }, { label: head.number, href: paths.request(head.id) }]} lead={<><span className="figure">{head.number}</span><span>{head.subject}</span></>}
    actions={decision ? <LinkButton href={`${casePaths.move(head.id, 'draft')}?outcome=${decision.outcome}`} kind="primary">接着改“{outcomeLabel(decision.outcome)}”</LinkButton> : undefined}>
    {open.length > 0 ? <Notice kind="warn" title="意见还没有收齐，可以先拟稿，暂不能送审"><ul>{open.map((one) => <li key={one}>{one}</li>)}</ul></Notice> : null}
    <div className="columns-2">
      <div className="stack">{GROUPS.map((group) => <Panel key={group} title={group}>
        <ul className="outcomes">{OUTCOME_KEYS.filter((outcome) => OUTCOMES[outcome].group === group).map((outcome) => <OutcomeLine key={outcome} file={file} outcome={outcome} remedy={remedies[outcome]} />)}</ul>
      </Panel>)}</div>
      <div className="stack">
        <Panel title="所申请的信息"><p>{head.subject}</p>{head.description ? <p className="case-asked">{head.description}</p> : null}</Panel>
        <AlikePanel file={file} />
      </div>
    </div>
  </DeskPage>
}
