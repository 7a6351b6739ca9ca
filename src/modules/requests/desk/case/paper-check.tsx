import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { FindingList } from '#screening'
import { mayDo } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { Actions, Button, ErrorSummary, Form, LinkButton, TextField } from '#ui/form'
import { DeskPage } from '#ui/desk-page'
import { Notice, Panel } from '#ui/notice'
import { checkPaper, type CheckedPaper } from '../../commands/check-paper.ts'
import { cleanPaper } from '../../commands/clean-paper.ts'
import { supplyPaper } from '../../commands/supply-paper.ts'
import type { RequestRow } from '../../tables.ts'
import { paths } from '../../paths.ts'
import { rowAsked } from './case-file.ts'
import { casePaths } from './case-paths.ts'

type CheckPageProps = { readonly row: RequestRow; readonly id: number; readonly checked: CheckedPaper; readonly may: boolean; readonly reason?: string; readonly reasons?: readonly string[] }

/** What was found in a paper that is to leave, and the three ways on: clean it, paint it out, or say why it may go as it is. */
export function PaperCheckPage({ row, id, checked: { paper, findings }, may, reason = '', reasons = [] }: CheckPageProps) {
  const blocked = findings.some(({ severity }) => severity === 'block')
  const hidden = findings.some(({ class: cls, rule }) => cls === '隐藏内容' && rule !== 'unreadable-file')
  const back = { label: row.number, href: paths.request(row.id) }
  return <DeskPage title="提供前的检查" crumbs={[{ label: '依申请公开', href: paths.inbox }, back]}>
    <Panel title={paper.title}>
      <ErrorSummary reasons={reasons.map((text) => ({ field: 'reason', reason: text }))} />
      {findings.length === 0 ? <Notice kind="good" title="没有发现隐藏内容、涉密标志和个人信息">可以随答复提供。系统的检查不能代替人工审查。</Notice> : <FindingList findings={findings} />}
    </Panel>
    {may ? <Panel title="接下来">
      {hidden ? <Form action={casePaths.clean(row.id, id)}><p>去除隐藏内容，另存为一份新材料放入案卷，原件不变。</p><Actions><Button>去除隐藏内容</Button></Actions></Form> : null}
      <Form action={casePaths.supply(row.id, id)} hidden={{ supply: 'yes' }}>
        {blocked ? <TextField label="仍要原样提供的理由" name="reason" value={reason} hint="例如：申请人查询的是本人信息；理由会记入台账" required width="full" error={reasons[0]} /> : null}
        <Actions><Button kind={blocked ? 'danger' : 'primary'}>{blocked ? '写明理由，原样提供' : '随答复提供'}</Button><LinkButton href={`${paths.request(row.id)}#papers`} kind="quiet">返回案卷</LinkButton></Actions>
      </Form>
    </Panel> : null}
  </DeskPage>
}

const numberAsked = ({ params }: AskedBy): number => Number(params['paper']) || 0
async function checkedHere(kit: Kit, row: RequestRow, id: number): Promise<CheckedPaper> {
  const checked = await checkPaper(kit, id)
  if (checked.paper.request !== row.id) throw new Refusal(404, ['案卷里没有这份材料'])
  return checked
}

export async function showPaperCheck(kit: Kit, asked: AskedBy): Promise<Answer> {
  const row = await rowAsked(kit, asked), id = numberAsked(asked)
  return { page: <PaperCheckPage row={row} id={id} checked={await checkedHere(kit, row, id)} may={mayDo(asked.actor, 'requests.handle', row.agency) && !row.closed_on} /> }
}

/** Says whether a paper goes to the applicant with the answer; what the check objects to comes back as a page. */
export async function postSupply(kit: Kit, asked: AskedBy): Promise<Answer> {
  const row = await rowAsked(kit, asked), id = numberAsked(asked)
  const supply = asked.form['supply'] === 'yes', reason = asked.form['reason'] ?? ''
  try {
    await supplyPaper(kit, asked.actor, { id: row.id, paper: id, supply, reason })
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 422) throw error
    const checked = await checkedHere(kit, row, id)
    const reasons = asked.form['reason'] === undefined ? [] : ['请写明仍要原样提供的理由，或者先去除隐藏内容、遮盖不予公开的部分']
    return { page: <PaperCheckPage row={row} id={id} checked={checked} may reason={reason} reasons={reasons} />, status: 422 }
  }
  return { goTo: `${paths.request(row.id)}#papers`, notice: supply ? '这份材料将随答复提供给申请人' : '这份材料不提供给申请人' }
}

export async function postClean(kit: Kit, asked: AskedBy): Promise<Answer> {
  const row = await rowAsked(kit, asked)
  const { left } = await cleanPaper(kit, asked.actor, { id: row.id, paper: numberAsked(asked) })
  return { goTo: `${paths.request(row.id)}#papers`, notice: left === 0 ? '已去除隐藏内容，另存为一份新材料' : `已另存为一份新材料；还有${left}处不能自动去除，请看检查结果` }
}
