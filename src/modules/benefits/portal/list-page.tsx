import { LinkButton } from '#ui/form'
import { Badge } from '#ui/badge'
import { EmptyState, Tabs } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { describeAmount, describeShort } from '../domain/describe.ts'
import { SUBJECTS } from '../domain/item.ts'
import { portalPaths } from '../paths.ts'
import type { Listed } from '../queries/public-benefits.ts'

export const VIEWS = { all: '全部', person: '给个人、家庭', enterprise: '给企业', automatic: '免申即享' } as const
export type View = keyof typeof VIEWS
export const isView = (text: string | undefined): text is View => text !== undefined && Object.hasOwn(VIEWS, text)
export const within = (all: readonly Listed[], view: View): Listed[] => all.filter(({ benefit }) => view === 'all' || (view === 'automatic' ? benefit.automatic : benefit.subject === view))
const hrefOf = (view: View): string => (view === 'all' ? portalPaths.list : `${portalPaths.list}?for=${view}`)

const Card = ({ one: { benefit, agencyName } }: { one: Listed }) => <li className="benefit-card">
  <h2 className="benefit-card-title"><a href={portalPaths.one(benefit.id)}>{benefit.title}</a></h2>
  <p className="benefit-card-line"><Badge kind="info">{SUBJECTS[benefit.subject]}</Badge>{benefit.automatic ? <Badge kind="good">免申即享</Badge> : null}<b>{describeAmount(benefit.amount)}</b></p>
  <p className="small">{describeShort(benefit.rule)}</p><p className="quiet small">{agencyName} · {benefit.until ? `到 ${benefit.until}` : '长期'}</p>
</li>

/** What the government gives, to whom; and the way to what is yours. */
export const BenefitsPage = ({ all, view }: { all: readonly Listed[]; view: View }) => {
  const shown = within(all, view)
  return <PortalPage title="惠民利企" description="政策给的好处，一项一项写明：给谁、给多少、怎么拿。" columnName="惠民利企" columnType="办事服务">
    <div className="benefit-hero"><div><p className="benefit-hero-title">看看您能享受哪些政策</p><p>回答几个问题就知道。答案只在您自己的手机、电脑上比对，不上传。</p></div><LinkButton href={portalPaths.find} kind="primary">开始测算</LinkButton></div>
    <Tabs label="给谁的政策" items={(Object.keys(VIEWS) as View[]).map((key) => ({ href: hrefOf(key), label: `${VIEWS[key]} ${within(all, key).length}`, current: key === view }))} />
    {shown.length === 0 ? <EmptyState title="还没有公布的事项" text={<p>政策公布后会在这里一项一项写明。</p>} /> : <ul className="benefit-cards">{shown.map((one) => <Card key={one.benefit.id} one={one} />)}</ul>}
  </PortalPage>
}
