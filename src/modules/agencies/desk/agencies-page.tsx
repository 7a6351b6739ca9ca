import { mayDo, type Actor } from '#shared/actor'
import { Badge } from '#ui/badge'
import { DeskPage } from '#ui/desk-page'
import { LinkButton } from '#ui/form'
import { EmptyState } from '#ui/notice'
import { SearchBox } from '#ui/search-box'
import { DataTable } from '#ui/table'
import { AGENCY_KINDS, type Agency } from '../domain/agency.ts'
import { depths } from '../domain/tree.ts'
import { paths } from '../paths.ts'

type Props = { readonly actor: Actor; readonly agencies: readonly Agency[]; readonly text: string }

const matches = (agency: Agency, text: string): boolean =>
  [agency.id, agency.name, agency.shortName, agency.signsAs, AGENCY_KINDS[agency.kind].label].some((word) => word.toLowerCase().includes(text.toLowerCase()))

const Place = ({ agency, depth }: { agency: Agency; depth: number }) => <>
  {depth > 0 ? <span aria-hidden="true">{'　'.repeat(depth - 1)}└ </span> : null}<a href={paths.agency(agency.id)}>{agency.name}</a>
</>

/** The tree of agencies; a search shows the matches in the order of the tree. */
export function AgenciesPage({ actor, agencies, text }: Props) {
  const depth = depths(agencies)
  const shown = text === '' ? agencies : agencies.filter((agency) => matches(agency, text))
  const reporting = agencies.filter(({ reports, active }) => reports && active).length
  return <DeskPage title="单位" lead={`共 ${agencies.length} 个，其中 ${reporting} 个须发布年度报告`}
    actions={mayDo(actor, 'agencies.change') ? <LinkButton href={paths.add} kind="primary">新设单位</LinkButton> : null}>
    <SearchBox action={paths.agencies} label="查找单位" value={text} placeholder="名称、简称、代码或类别" />
    <DataTable caption={text === '' ? '单位树' : `名称含“${text}”的单位，共 ${shown.length} 个`} captionHidden={text === ''} rows={shown} rowKey={({ id }) => id}
      empty={<EmptyState title={text === '' ? '还没有单位' : `没有找到“${text}”`} text={text === '' ? '' : '请换一个词，或清空后查看全部'} />}
      columns={[
        { key: 'name', label: '名称', heads: true, cell: (agency) => <Place agency={agency} depth={text === '' ? depth.get(agency.id) ?? 0 : 0} /> },
        { key: 'short', label: '简称', cell: ({ shortName }) => shortName },
        { key: 'kind', label: '类别', cell: ({ kind }) => AGENCY_KINDS[kind].label },
        { key: 'id', label: '代码', cell: ({ id }) => id },
        { key: 'reports', label: '年度报告', cell: ({ reports }) => (reports ? '须发布' : '—') },
        { key: 'state', label: '状态', cell: ({ active }) => (active ? <Badge kind="good">在用</Badge> : <Badge>停用</Badge>) },
      ]} />
  </DeskPage>
}
