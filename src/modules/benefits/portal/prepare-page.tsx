import { LinkButton } from '#ui/form'
import { Facts, Notice, Panel } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { describeAmount, describeValue } from '../domain/describe.ts'
import { knownFact } from '../domain/facts.ts'
import type { Profile } from '../domain/fact.ts'
import { portalPaths } from '../paths.ts'
import type { Listed } from '../queries/public-benefits.ts'

/** The hand-over: what to bring, with what was answered already filled in, and where to go. Made for this one look; nothing of it is kept. */
export const PreparePage = ({ one: { benefit, agencyName }, profile }: { one: Listed; profile: Profile }) => {
  const known = Object.entries(profile).flatMap(([key, value]) => (value === undefined ? [] : [{ label: knownFact(key).label, value: describeValue(key, value) }]))
  return <PortalPage title={`办理：${benefit.title}`} description={describeAmount(benefit.amount)} columnName="惠民利企" columnType="办事服务" crumbs={[{ label: '惠民利企', href: portalPaths.list }, { label: benefit.title, href: portalPaths.one(benefit.id) }]}>
    <div className="columns-2"><div className="stack">
      {benefit.automatic ? <Notice kind="good" title="不用申请">符合条件的，由{agencyName}直接发给您。如果您符合条件而没有收到，请打下面的电话。</Notice>
        : <Panel title="材料清单"><ol className="benefit-checklist">{benefit.materials.map((line) => <li key={line}><span className="benefit-box" aria-hidden="true" />{line}</li>)}</ol><p data-print="打印清单" /></Panel>}
      {known.length === 0 ? null : <Panel title="您填过的信息"><Facts columns={2} items={known} /><p className="quiet small">办理时照此填写即可。本网站没有保存这些信息。</p></Panel>}
    </div>
    <div className="stack"><Panel title="到哪里办"><Facts items={[...(benefit.place ? [{ label: '地点', value: benefit.place }] : []), { label: '电话', value: benefit.phone }, { label: '主管单位', value: agencyName }]} />
      {benefit.link ? <LinkButton href={benefit.link} kind="primary">网上办理</LinkButton> : null}</Panel></div></div>
    <script async type="module" src="/static/islands/print-button.js" />
  </PortalPage>
}
