import { DISMISS_DEEDS, FindingList, type Finding } from '#screening'
import { mayDo } from '#shared/actor'
import { Badge } from '#ui/badge'
import { Button, Form, TextField } from '#ui/form'
import { Panel } from '#ui/notice'
import type { DeskEntry } from '../../entries/desk/entry-file.ts'
import { paths } from '../../paths.ts'

/** What this person can do about one finding. */
function FindingActions({ file, finding, at }: { file: DeskEntry; finding: Finding; at: number }) {
  const { entry, actor } = file
  const mayWrite = entry.state === 'draft' && mayDo(actor, 'entries.write', entry.agency)
  const inFile = finding.part?.startsWith('attachment:') ? finding.part.slice('attachment:'.length) : null
  if (finding.key === undefined) return null
  const hidden = { key: finding.key }
  return <div className="finding-actions">
    {finding.part === 'body' ? <a className="small" href={`#finding-${finding.key}`}>看文中位置</a> : null}
    {mayWrite && finding.proposal !== null && inFile === null ? <Form action={paths.acceptFinding(entry.id)} look="inline" hidden={hidden} id={`accept-${at}`}><Button size="small">采纳建议</Button></Form> : null}
    {mayWrite && inFile !== null && finding.class === '隐藏内容' && finding.rule !== 'unreadable-file' ? <Form action={paths.cleanAttachment(entry.id)} look="inline" hidden={{ name: inFile }} id={`clean-${at}`}><Button size="small">去除隐藏内容</Button></Form> : null}
    {mayDo(actor, DISMISS_DEEDS[finding.severity], entry.agency) ? <details className="finding-dismiss"><summary>放行</summary>
      <Form action={paths.dismissFinding(entry.id)} hidden={hidden} id={`dismiss-${at}`}><TextField label="放行的理由" name="reason" required hint="会记在办理经过里；内容改动后按新内容重新检查" /><Button size="small">放行这一处</Button></Form>
    </details> : finding.severity === 'block' ? <p className="quiet small">要放行的，请终审人员写明理由</p> : null}
  </div>
}

/** What the checks found, gravest first: jump, take the proposal, let stand with a reason. */
export function FindingsPanel({ file }: { file: DeskEntry }) {
  const { findings, entry, actor } = file
  const open = findings.filter(({ dismissed }) => dismissed === undefined)
  const proposals = open.filter(({ proposal, key, part }) => proposal !== null && key !== undefined && !part?.startsWith('attachment:'))
  const mayWrite = entry.state === 'draft' && mayDo(actor, 'entries.write', entry.agency)
  return <Panel title="内容检查" id="findings" actions={open.length === 0 ? undefined : <Badge kind={open.some(({ severity }) => severity === 'block') ? 'bad' : 'warn'}>{open.length} 处</Badge>}>
    {findings.length === 0 ? <p className="quiet">没有发现问题。机器检查不能代替逐字核对。</p> : <>
      {mayWrite && proposals.length > 1 ? <Form action={paths.acceptFinding(entry.id)} look="inline" hidden={{ key: proposals.map(({ key }) => key).join(' ') }} id="accept-all"><Button size="small">采纳全部 {proposals.length} 处建议</Button></Form> : null}
      <FindingList findings={findings} actions={(finding, at) => <FindingActions file={file} finding={finding} at={at} />} />
    </>}
  </Panel>
}
