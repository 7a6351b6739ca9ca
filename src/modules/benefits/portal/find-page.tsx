import type { Day } from '#shared/days'
import { Panel } from '#ui/notice'
import { usePage } from '#ui/page-context'
import { plainView } from '#ui/plain-view'
import { PortalPage } from '#ui/portal-page'
import { ScriptData } from '#ui/trusted-html'
import type { FindState } from '../domain/find-state.ts'
import { findView } from '../domain/find-view.ts'
import type { PublicBenefit } from '../domain/item.ts'
import { portalPaths } from '../paths.ts'

type Props = { readonly benefits: readonly PublicBenefit[]; readonly state: FindState; readonly wrong: string | null; readonly typed: string; readonly today: Day }
const Questions = (props: Props) => <>{plainView(findView({ ...props, csrf: usePage().csrf, local: false }))}</>

/** A few questions, and what comes out. With scripts everything happens on the visitor's device. */
export const FindPage = (props: Props) => <PortalPage title="看看能享受哪些政策" description="只问会影响结果的问题，不清楚的可以跳过。" columnName="惠民利企" columnType="办事服务" crumbs={[{ label: '惠民利企', href: portalPaths.list }]}>
  <Panel><Questions {...props} /></Panel>
  <p className="quiet small">您的回答不保存。浏览器能运行脚本的，比对只在您自己的设备上进行，不上传；不能运行的，每次提交时由网站算完就丢掉。</p>
  <ScriptData id="benefit-data" data={{ benefits: props.benefits, today: props.today }} />
  <script async type="module" src="/static/islands/benefits-find.js" />
</PortalPage>
