import { Badge } from '#ui/badge'
import { FeedLink, feedAlternates, NoticeLink } from '#ui/feed-links'
import { PortalPage } from '#ui/portal-page'
import { DataTable } from '#ui/table'
import { wayTo, type Column } from '../domain/columns.ts'
import type { PublicCatalogue, PublicRow } from '../domain/public-catalogue.ts'
import { Count, ListView, NothingYet, type ListFacts } from './lists.tsx'
import { columnCsv, columnHref, columnList, INFO } from './paths.ts'

type ColumnPageProps = ListFacts & {
  readonly catalogue: PublicCatalogue
  readonly column: Column
  readonly query: Readonly<Record<string, string | undefined>>
  readonly counts: ReadonlyMap<string, number>
  readonly choices: { readonly agencies: readonly { readonly value: string; readonly label: string }[]; readonly years: readonly number[] }
  readonly standard: readonly PublicRow[]
}

/** The national form's ten columns; on a phone each row is a card. */
const Standard = ({ rows, title }: { rows: readonly PublicRow[]; title: string }) => (
  <details className="info-standard">
    <summary>
      {title}领域标准目录<span className="quiet">　{rows.length} 项：公开什么、依据什么、什么时候公开、由谁公开</span>
    </summary>
    <DataTable
      caption={`${title}领域基层政务公开标准目录`}
      captionHidden
      cards
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'item', label: '一级事项', cell: ({ item }) => item },
        { key: 'sub', label: '二级事项', heads: true, cell: ({ subItem }) => subItem },
        { key: 'elements', label: '公开内容', cell: ({ elements }) => elements },
        { key: 'basis', label: '公开依据', cell: ({ basis }) => basis },
        { key: 'limit', label: '公开时限', cell: ({ limitWords }) => limitWords },
        { key: 'duty', label: '公开主体', cell: ({ holders, duty }) => holders || duty },
        { key: 'channels', label: '渠道和载体', cell: ({ channels }) => channels.join('、') },
        { key: 'who', label: '对象', cell: ({ audience }) => audience },
        { key: 'way', label: '方式', cell: ({ way }) => way },
        { key: 'level', label: '层级', cell: ({ level }) => level },
      ]}
    />
  </details>
)

/** Where we are among the neighbours: a list beside the page, folded away on a phone. */
function Neighbours({ columns, column, counts }: Pick<ColumnPageProps, 'column' | 'counts'> & { columns: readonly Column[] }) {
  const group = /^(statutory-20|statutory-21-county|statutory-21-town)-/.exec(column.id)?.[0]
  const row = columns.filter(
    ({ parent, id, closed }) => parent === column.parent && !closed && (group === undefined ? !/^statutory-2/.test(id) : id.startsWith(group)),
  )
  if (row.length < 2) return null
  return (
    <nav className="info-neighbours" aria-label="同级栏目">
      <details open>
        <summary>同级栏目</summary>
        <ul>
          {row.map(({ id, title }) => (
            <li key={id}>
              <a href={columnHref(id)} aria-current={id === column.id ? 'page' : undefined}>
                {title.replace('（乡镇）', '')}
                {counts.get(id) ? <span>{counts.get(id)}</span> : null}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}

const Children = ({ columns, column, counts }: Pick<ColumnPageProps, 'column' | 'counts'> & { columns: readonly Column[] }) => {
  const below = columns.filter(({ parent, closed }) => parent === column.id && !closed)
  return below.length === 0 ? null : (
    <ul className="info-names" aria-label="下级栏目">
      {below.map(({ id, title }) => (
        <li key={id}>
          <a href={columnHref(id)}>
            <b>{title}</b>
            <Count n={counts.get(id) ?? 0} />
          </a>
        </li>
      ))}
    </ul>
  )
}

/** One column: what belongs there, who answers for it, what was published. */
export function ColumnPage({ catalogue, column, counts, query, choices, standard, ...list }: ColumnPageProps) {
  const { columns, office } = catalogue
  const crumbs = [
    ...(column.id === 'statutory' || column.id.startsWith('statutory') ? [{ label: '法定主动公开内容', href: INFO }] : []),
    ...wayTo(columns, column.id)
      .slice(0, -1)
      .map(({ id, title }) => ({ label: title, href: columnHref(id) })),
  ]
  const responsible =
    catalogue.responsible[column.id] ||
    (column.audience === 'town'
      ? '各镇人民政府、街道办事处'
      : column.audience === 'enterprise'
        ? '各公共企事业单位及其主管部门'
        : '制作或者最初获取该信息的行政机关')
  return (
    <PortalPage
      title={column.title}
      columnName={column.title}
      columnType="信息公开目录"
      description={column.description || undefined}
      alternates={feedAlternates(column.title, `columns/${column.id}`)}
      crumbs={crumbs.filter(({ label }, at) => crumbs.findIndex((one) => one.label === label) === at)}
    >
      <div className="info-column">
        <Neighbours columns={columns} column={column} counts={counts} />
        <div className="info-column-main">
          <p className="info-basis">
            {column.article ? <Badge kind="info">{column.article}</Badge> : null}
            {column.closed ? <Badge kind="warn">本栏目已停用，不再更新</Badge> : null}
            <span>责任单位：{responsible}</span>
            <FeedLink of={`columns/${column.id}`} label="订阅本栏目（RSS）" />
            <NoticeLink of={{ column: column.id }} label="有更新时通知我" />
          </p>
          <Children columns={columns} column={column} counts={counts} />
          {standard.length === 0 ? null : <Standard rows={standard} title={column.title} />}
          <ListView
            path={columnList(column.id)}
          download={columnCsv(column.id)}
            query={query}
            {...list}
            agencies={choices.agencies}
            years={choices.years}
            empty={<NothingYet responsible={responsible} office={office} article={column.article} />}
          />
        </div>
      </div>
    </PortalPage>
  )
}
