import { openView, readQueryCode } from '#platform/crypto/query-code'
import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { caseView } from '#publishing'
import { typedLine } from '#shared/typed-text'
import { Actions, Button, ErrorSummary, Form, TextField, wrongOf, type Wrong } from '#ui/form'
import { PortalPage } from '#ui/portal-page'
import { questionKey } from '../commands/ask-question.ts'
import type { ProgressView } from '../domain/question.ts'
import { portalPaths } from '../paths.ts'
import { guardsOf, instant, refuseGuessing } from './guarded.ts'
import { ProgressPage } from './progress-page.tsx'

const NOT_FOUND = '没有查到。请核对查询码；刚刚提交的，一般一分钟内登记好，请稍后再查'

const LookUpPage = ({ code, wrong }: { code: string; wrong: readonly Wrong[] }) => <PortalPage title="查询咨询进度" columnName="政策咨询" columnType="咨询投诉" crumbs={[{ label: '政策咨询', href: portalPaths.questions }]}>
  <div className="panel apply-panel"><div className="panel-body">
    <ErrorSummary reasons={wrong} title="没有查到" />
    <Form action={portalPaths.progress}>
      <TextField label="查询码" name="code" required width="medium" value={code} error={wrongOf(wrong, 'code')} autoComplete="off" maxLength={40} hint="12位字母和数字，不分大小写，连字符可以不输" />
      <Actions><Button kind="primary">查询</Button></Actions>
    </Form>
  </div></div>
</PortalPage>

export const askCode = async (): Promise<Answer> => ({ page: <LookUpPage code="" wrong={[]} /> })

/** What lies before the gate for a code, opened with it; the portal itself cannot read it. */
export async function lookUp(kit: Kit, { form, ip }: Asked): Promise<Answer> {
  const typed = typedLine(form['code'], 60), code = readQueryCode(typed)
  if (!code) return { page: <LookUpPage code={typed} wrong={[{ field: 'code', reason: '查询码是12位字母和数字，例如 7K2M-9QXA-4TBD，请照回执填写' }]} />, status: 422 }
  refuseGuessing(kit, ip)
  const { locator, key } = await questionKey(code)
  const found = await caseView(kit.db, locator), bytes = found && openView(key, found.sealed)
  if (bytes) return { page: <ProgressPage view={JSON.parse(bytes.toString('utf8')) as ProgressView} /> }
  guardsOf(kit).wrongCodes.count(ip, instant(kit))
  return { page: <LookUpPage code={typed} wrong={[NOT_FOUND]} />, status: 422 }
}
