import { DISMISS_DEEDS, FindingList, type Finding } from '#screening'
import { mayDo, type Actor, type AgencyId } from '#shared/actor'
import { Badge } from '#ui/badge'
import { Button, Form, TextField } from '#ui/form'
import { Panel } from '#ui/notice'

type Props = { readonly findings: readonly Finding[]; readonly actor: Actor; readonly agency: AgencyId; /** Where a finding is let stand. */ readonly action: string }

/** What the checks found, gravest first; whoever may lets one stand with a reason. */
export function FindingsPanel({ findings, actor, agency, action }: Props) {
  const open = findings.filter(({ dismissed }) => dismissed === undefined)
  return <Panel title="内容检查" id="findings" actions={open.length === 0 ? undefined : <Badge kind={open.some(({ severity }) => severity === 'block') ? 'bad' : 'warn'}>{open.length} 处</Badge>}>
    {findings.length === 0 ? <p className="quiet">没有发现问题。机器检查不能代替逐字核对。</p> : <FindingList findings={findings} actions={(finding, at) => finding.key !== undefined && mayDo(actor, DISMISS_DEEDS[finding.severity], agency)
      ? <details className="finding-dismiss"><summary>放行</summary><Form action={action} hidden={{ key: finding.key }} id={`dismiss-${at}`}><TextField label="放行的理由" name="reason" required hint="会记在办理经过里；内容改动后按新内容重新检查" /><Button size="small">放行这一处</Button></Form></details>
      : finding.severity === 'block' ? <p className="quiet small">要放行的，请有权的人员写明理由</p> : null} />}
  </Panel>
}
