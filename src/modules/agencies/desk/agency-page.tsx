import { mayDo, type Actor } from '#shared/actor'
import { Badge } from '#ui/badge'
import { DeskPage } from '#ui/desk-page'
import { Button, Form, LinkButton } from '#ui/form'
import { Facts, Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import { AGENCY_KINDS, type Agency } from '../domain/agency.ts'
import { paths } from '../paths.ts'

type Props = { readonly actor: Actor; readonly agency: Agency; readonly parent: Agency | null; readonly below: readonly Agency[] }

const Changes = ({ agency }: { agency: Agency }) => agency.active
  ? <>
    <LinkButton href={paths.change(agency.id)}>变更资料</LinkButton>
    <LinkButton href={`${paths.add}?parent=${agency.id}`}>在其下新设</LinkButton>
    <LinkButton href={paths.close(agency.id)}>停用</LinkButton>
  </>
  : <Form action={paths.reopen(agency.id)} look="inline" id="reopen" hidden={{ version: String(agency.version) }}><Button>恢复使用</Button></Form>

/** One agency and those directly below it. */
export function AgencyPage({ actor, agency, parent, below }: Props) {
  return <DeskPage title={agency.name} lead={agency.active ? <Badge kind="good">在用</Badge> : <Badge>停用</Badge>} crumbs={[{ label: '单位', href: paths.agencies }]}
    actions={mayDo(actor, 'agencies.change', agency.id) ? <Changes agency={agency} /> : null}>
    <Panel title="基本情况">
      <Facts columns={2} items={[
        { label: '全称', value: agency.name },
        { label: '简称', value: agency.shortName },
        { label: '代码', value: agency.id },
        { label: '类别', value: AGENCY_KINDS[agency.kind].label },
        { label: '上级单位', value: parent && mayDo(actor, 'agencies.read', parent.id) ? <a href={paths.agency(parent.id)}>{parent.name}</a> : (parent?.name ?? '') },
        { label: '年报落款', value: agency.signsAs },
        { label: '年度报告', value: agency.reports ? `须发布，次年${agency.kind === 'government' ? '3月31日' : '1月31日'}前（《条例》第四十九条）` : '不单独发布' },
        { label: '地址', value: agency.address },
        { label: '电话', value: agency.phone },
      ]} />
    </Panel>
    {below.length === 0 ? null : <Panel title={`下级单位（${below.length}）`} flush>
      <DataTable caption="下级单位" captionHidden rows={below} rowKey={({ id }) => id} columns={[
        { key: 'name', label: '名称', heads: true, cell: ({ id, name }) => (mayDo(actor, 'agencies.read', id) ? <a href={paths.agency(id)}>{name}</a> : name) },
        { key: 'kind', label: '类别', cell: ({ kind }) => AGENCY_KINDS[kind].label },
        { key: 'reports', label: '年度报告', cell: ({ reports }) => (reports ? '须发布' : '—') },
        { key: 'state', label: '状态', cell: ({ active }) => (active ? '在用' : '停用') },
      ]} />
    </Panel>}
  </DeskPage>
}
