import { Actions, Button, Form, LinkButton } from '#ui/form'
import { Facts, Notice, Panel } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { momentOf } from '#shared/moments'
import { portalPaths } from '../paths.ts'
import type { ShownReceipt } from './receipt-file.ts'

const NEXT = [
  '受理单位会打电话或发邮件与您确认收到；确认的那天是法律上的收到申请之日（《条例》第三十一条）。',
  '自收到申请之日起20个工作日内答复；确需延长的，经负责人同意并告诉您，最多再延长20个工作日（第三十三条）。',
  '内容不清楚的，7个工作日内一次告诉您怎样补正（第三十条）。',
]

/** Said once: the receipt and the query code. The page is made for printing, too. */
export const ReceiptPage = ({ shown, sealed, caseForm }: { shown: ShownReceipt; sealed: string; caseForm: string }) =>
  <PortalPage title="申请已提交" columnName="依申请公开" columnType="依申请公开" crumbs={[{ label: '依申请公开', href: portalPaths.apply }]}>
    <div className="receipt stack">
      <Notice kind="good" title="收到了您的申请"><p>请把下面的查询码抄下来、打印或保存。查进度、看答复、补正、撤回都要用它，遗失后不能在网上找回。在公共电脑上办理的，离开前请关闭浏览器。</p></Notice>
      <section className="receipt-code" aria-labelledby="code">
        <h2 id="code">查询码</h2>
        <p className="code-text">{shown.queryCode}</p>
        <p className="quiet">其中没有字母 I、L、O，看着像的都是数字1和0。查询时还要输入证件号码的后四位。</p>
        <Form action={portalPaths.receipt} look="inline" hidden={{ receipt: sealed }}>
          <Actions>
            <span data-print="打印本页" /><Button name="kind" value="html">保存为网页文件</Button><Button name="kind" value="txt">保存为文本</Button>
          </Actions>
        </Form>
        <script async type="module" src="/static/islands/print-button.js" />
      </section>
      <Panel title="回执">
        <Facts items={[
          { label: '受理单位', value: shown.agencyName }, { label: '所需信息', value: shown.subject }, { label: '提交时间', value: momentOf(new Date(shown.at)) },
          { label: '附件', value: shown.files.length === 0 ? '无' : shown.files.join('、') }, { label: '回执号', value: <code>{shown.receipt}</code> },
        ]} />
        <p className="quiet small">回执号由您提交的内容算出，登记时写入办理台账；台账每天的根值在<a href="/ledger-roots">台账根</a>公布，日后可以核对。</p>
      </Panel>
      <Panel title="接下来">
        <ol className="receipt-next">{NEXT.map((line) => <li key={line}>{line}</li>)}</ol>
        <Form action={portalPaths.view} hidden={{ case: caseForm }}><Actions>
          <Button kind="primary">查看办理进度</Button><LinkButton href={portalPaths.apply}>再申请一件</LinkButton>
        </Actions></Form>
      </Panel>
    </div>
  </PortalPage>
