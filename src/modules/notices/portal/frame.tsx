import type { ReactNode } from 'react'
import { ErrorSummary, type Wrong } from '#ui/form'
import { Panel } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { subscribePaths } from '../paths.ts'

type FrameProps = { readonly title?: string; readonly lead?: string; readonly wrong?: readonly Wrong[]; readonly aside?: ReactNode; /** A question of one button. */ readonly plain?: boolean; readonly children: ReactNode }

/** The pages of subscribing: what is asked, and beside it what becomes of an address. */
export const SubscribeFrame = ({ title = '订阅', lead, wrong = [], aside, plain, children }: FrameProps) =>
  <PortalPage title={title} columnName="订阅" columnType="信息公开目录" description={lead} crumbs={title === '订阅' ? [] : [{ label: '订阅', href: subscribePaths.form }]}>
    <div className={plain ? 'subscribe-plain' : 'columns-2'}>
      <div className="panel apply-panel"><div className="panel-body">
        <ErrorSummary reasons={wrong} title="还没有提交成功，请先改正下列问题" />
        {children}
      </div></div>
      {plain ? null : <div className="stack apply-aside">{aside}
        <Panel title="您的地址只用来发通知">
          <ul className="apply-notes">
            <li>加密保存，工作人员也看不到完整的地址。</li>
            <li>先发一封确认信；您点了确认，订阅才生效。</li>
            <li>每封通知里都有退订链接，点一下就停；退订30天后地址删除。</li>
          </ul>
        </Panel>
      </div>}
    </div>
  </PortalPage>

/** In a field that people neither see nor reach by keyboard; whoever fills it in is no person. */
export const Honeypot = () => <div className="guard-field" aria-hidden="true">
  <label htmlFor="guard-website">请勿填写</label><input id="guard-website" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
</div>
