import { Actions, Button, ErrorSummary, Form, TextField, type Wrong, wrongOf } from '#ui/form'
import { Panel } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { useAround } from '#ui/site-context'
import { portalPaths } from '../paths.ts'

/** Where a case is asked for: the code from the receipt and the last four of the identity number. */
export function LookUpPage({ code, wrong }: { code: string; wrong: readonly Wrong[] }) {
  const { site } = useAround()
  return <PortalPage title="查询办理进度" columnName="依申请公开" columnType="依申请公开" crumbs={[{ label: '依申请公开', href: portalPaths.apply }]}>
    <div className="columns-2">
      <div className="panel apply-panel"><div className="panel-body">
        <ErrorSummary reasons={wrong} title="没有查到办理进度" />
        <Form action={portalPaths.progress}>
          <TextField label="查询码" name="code" required width="medium" value={code} error={wrongOf(wrong, 'code')} autoComplete="off" maxLength={40}
            hint="在回执上，12位字母和数字，不分大小写，连字符可以不输" />
          <TextField label="证件号码后四位" name="lastFour" required width="short" error={wrongOf(wrong, 'lastFour')} autoComplete="off" maxLength={8}
            hint="没有证件号码的，用电话号码后四位" />
          <Actions><Button kind="primary">查询</Button></Actions>
        </Form>
      </div></div>
      <div className="stack apply-aside"><Panel title="查询码丢了？">
        <p>为保护您的资料，网上不能找回查询码。请带身份证件到受理单位查询，或拨打 <b className="nowrap">{site.phone}</b>。</p>
      </Panel></div>
    </div>
  </PortalPage>
}
