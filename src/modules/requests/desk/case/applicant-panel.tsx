import { Button, ErrorSummary, Form, TextField } from '#ui/form'
import { Facts, Panel } from '#ui/notice'
import { APPLICANT_CLASSES } from '../../domain/outcome.ts'
import { mayHere, type CaseFile } from './case-file.ts'
import { casePaths } from './case-paths.ts'

const GONE: Readonly<Record<CaseFile['applicantKept'], string>> = { kept: '', erased: '申请人的身份资料已按保管期限销毁。', none: '这件申请从旧登记册转入，没有申请人的身份资料。' }

export type UnmaskTyped = { readonly why: string; readonly reasons: readonly string[] }

/** Who asked, masked; the whole is shown once to who says why, and the ledger keeps that. */
export function ApplicantPanel({ file, unmask }: { file: CaseFile; unmask: UnmaskTyped | null }) {
  const { head } = file.facts
  const kept = file.applicantKept === 'kept'
  const open = unmask !== null
  return <Panel title="申请人" id="applicant">
    <Facts items={[{ label: '姓名或名称', value: head.applicantMasked }, { label: '类别', value: APPLICANT_CLASSES[head.applicantClass] }, ...(kept ? [{ label: '证件、联系方式', value: <span className="quiet">已加密保存，不直接显示</span> }] : [])]} />
    {kept ? null : <p className="quiet small">{GONE[file.applicantKept]}</p>}
    {kept && mayHere(file, 'requests.unmask') ? <details open={open} className="case-unmask">
      <summary>查看完整信息</summary>
      <Form action={casePaths.unmask(head.id)} id="unmask">
        <ErrorSummary reasons={(unmask?.reasons ?? []).map((reason) => ({ field: 'why', reason }))} />
        <TextField label="查看事由" name="why" value={unmask?.why ?? ''} hint="谁在何时因何事查看，都记入审计台账" required error={unmask?.reasons[0]} />
        <Button size="small">显示一次</Button>
      </Form>
    </details> : null}
  </Panel>
}
