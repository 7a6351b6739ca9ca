import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { whereMay } from '#shared/actor'
import { pageOf } from '#shared/paging'
import { DeskPage } from '#ui/desk-page'
import { Button, Form, LinkButton, SelectField } from '#ui/form'
import { EmptyState, Panel } from '#ui/notice'
import { Pager } from '#ui/table'
import { FINDING_CLASSES } from '../domain/checker.ts'
import { paths } from '../paths.ts'
import { publishedLines } from '../queries/published.ts'
import { FindingList } from './finding-list.tsx'
import { ScreeningTabs } from './tabs.tsx'

const SIZE = 20

/** What is public and doubtful, the gravest first. */
export async function showPublished(kit: Kit, { actor, query }: AskedBy): Promise<Answer> {
  const agencies = (await allAgencies(kit.db)).filter(({ id }) => { const reach = whereMay(actor, 'screening.read'); return reach === 'all' || reach.includes(id) })
  const names = new Map(agencies.map(({ id, shortName }) => [id, shortName]))
  const page = pageOf(query['page'])
  const { total, checked, rows } = await publishedLines(kit.db, { agencies: whereMay(actor, 'screening.read'), agency: query['agency'], class: query['class'], page, size: SIZE })
  return { page: <DeskPage title="内容检查" lead={`已检查 ${checked} 个公开页面，${total} 个有需要处理的问题`}>
    <ScreeningTabs here={paths.home} />
    <Form action={paths.home} method="get" look="filter">
      <SelectField label="单位" name="agency" value={query['agency'] ?? ''} blank="全部单位" options={agencies.map(({ id, shortName }) => ({ value: id, label: shortName }))} />
      <SelectField label="类别" name="class" value={query['class'] ?? ''} blank="全部类别" options={Object.values(FINDING_CLASSES).map((label) => ({ value: label, label }))} /><Button>筛选</Button>
    </Form>
    <div className="stack">{rows.length === 0 ? <EmptyState title="没有需要处理的问题" text="新公开的内容每晚检查；词表变动后全部重新检查" /> : rows.map(({ address, title, agency, findings, checkedOn }) => <Panel key={address} title={title} actions={<LinkButton href={`/entries/at?${new URLSearchParams({ address })}`} size="small">打开信息</LinkButton>}>
      <p className="quiet small">{names.get(agency) ?? agency} · {address} · {checkedOn} 检查</p><FindingList findings={findings} />
    </Panel>)}</div>
    <Pager page={page} size={SIZE} total={total} href={(to) => `${paths.home}?${new URLSearchParams({ agency: query['agency'] ?? '', class: query['class'] ?? '', page: String(to) })}`} />
  </DeskPage> }
}
