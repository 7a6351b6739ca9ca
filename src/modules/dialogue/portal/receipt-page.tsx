import { Actions, LinkButton } from '#ui/form'
import { Facts, Notice, Panel } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { momentOf } from '#shared/moments'
import { portalPaths } from '../paths.ts'

type Shown = { readonly queryCode: string; readonly receipt: string; readonly title: string; readonly at: string }

/** Said once: the code that opens the answer. */
export const AskReceiptPage = ({ queryCode, receipt, title, at }: Shown) =>
  <PortalPage title="咨询已提交" columnName="政策咨询" columnType="咨询投诉" crumbs={[{ label: '政策咨询', href: portalPaths.questions }, { label: '我要咨询', href: portalPaths.ask }]}>
    <div className="receipt stack">
      <Notice kind="good" title="收到了您的咨询"><p>请把下面的查询码抄下来或打印。看进度和答复要用它，遗失后不能在网上找回。在公共电脑上办理的，离开前请关闭浏览器。</p></Notice>
      <section className="receipt-code" aria-labelledby="code">
        <h2 id="code">查询码</h2>
        <p className="code-text">{queryCode}</p>
        <p className="quiet">其中没有字母 I、L、O，看着像的都是数字1和0。</p>
        <Actions><span data-print="打印本页" /></Actions>
        <script async type="module" src="/static/islands/print-button.js" />
      </section>
      <Panel title="回执">
        <Facts items={[{ label: '咨询', value: title }, { label: '提交时间', value: momentOf(new Date(at)) }, { label: '回执号', value: <code className="qa-receipt">{receipt}</code> }]} />
        <p className="quiet small">回执号由您提交的内容算出，登记时写入办理台账；台账每天的根值在<a href="/ledger-roots">台账根</a>公布，日后可以核对。</p>
      </Panel>
      <Panel title="接下来"><p>咨询分派给有关单位答复，审核后告诉您；同意公布的，去掉个人信息后公布在“政策咨询”。一般一分钟后就能查到登记情况。</p>
        <Actions><LinkButton href={portalPaths.progress} kind="primary">查询进度</LinkButton><LinkButton href={portalPaths.questions}>看看别人问的</LinkButton></Actions></Panel>
    </div>
  </PortalPage>
