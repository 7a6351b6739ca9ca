import { Badge } from '#ui/badge'
import { Actions, Button, Form, LinkButton } from '#ui/form'
import { Facts, Panel } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { describeAmount } from '../domain/describe.ts'
import { SUBJECTS } from '../domain/item.ts'
import { portalPaths } from '../paths.ts'
import type { Listed } from '../queries/public-benefits.ts'
import { RuleLines } from './rule-lines.tsx'

/** One benefit: to whom, how much, how. */
export const BenefitPage = ({ one: { benefit, agencyName, publishedOn }, hasList }: { one: Listed; hasList: boolean }) => <PortalPage title={benefit.title} description={`${SUBJECTS[benefit.subject]} · ${describeAmount(benefit.amount)}`} columnName="惠民利企" columnType="办事服务" crumbs={[{ label: '惠民利企', href: portalPaths.list }]}>
  <div className="columns-2">
    <div className="stack">
      <Panel title="谁能享受"><RuleLines rule={benefit.rule} /></Panel>
      <Panel title="给什么"><p className="benefit-amount">{describeAmount(benefit.amount)}</p>{benefit.automatic ? <p><Badge kind="good">免申即享</Badge> 不用申请，主管单位按掌握的信息直接发给符合条件的。</p> : null}{hasList ? <p><a href={portalPaths.given(benefit.id)}>看已公布的享受名单</a></p> : null}</Panel>
      {benefit.automatic ? null : <Panel title="要带什么"><ul className="benefit-materials">{benefit.materials.map((line) => <li key={line}>{line}</li>)}</ul></Panel>}
    </div>
    <div className="stack">
      <Panel title="怎么办"><Form action={portalPaths.prepare(benefit.id)}><Actions><Button kind="primary">{benefit.automatic ? '看怎么给' : '我要办理'}</Button><LinkButton href={portalPaths.find}>看看我符不符合</LinkButton></Actions></Form></Panel>
      <Panel title="依据和期限"><Facts items={[
        { label: '政策', value: benefit.policy ? <a href={benefit.policy}>{benefit.policyTitle}</a> : benefit.policyTitle }, { label: '主管单位', value: agencyName }, { label: '执行期', value: `${benefit.from} 至 ${benefit.until ?? '长期'}` },
        ...(benefit.place ? [{ label: '办理地点', value: benefit.place }] : []), { label: '咨询电话', value: benefit.phone }, { label: '公布日期', value: publishedOn },
      ]} /></Panel>
    </div>
  </div>
</PortalPage>
