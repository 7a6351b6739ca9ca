import { EmptyState } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import type { Column } from '../domain/columns.ts'
import type { PublicCatalogue } from '../domain/public-catalogue.ts'
import { Count, ListView, NothingYet, type ListFacts } from './lists.tsx'
import { columnList, ENTERPRISES, INFO } from './paths.ts'

type EnterprisesPageProps = ListFacts & {
  readonly catalogue: PublicCatalogue
  readonly query: Readonly<Record<string, string | undefined>>
  readonly counts: ReadonlyMap<string, number>
  readonly choices: {
    readonly agencies: readonly { readonly value: string; readonly label: string; readonly n: number }[]
    readonly years: readonly number[]
  }
}

const Kinds = ({ columns, counts }: { columns: readonly Column[]; counts: EnterprisesPageProps['counts'] }) => (
  <ul className="info-names" aria-label="公共企事业单位的类别">
    {columns.map(({ id, title }) => (
      <li key={id}>
        <a href={columnList(id)}>
          <b>{title}</b>
          <Count n={counts.get(id) ?? 0} />
        </a>
      </li>
    ))}
  </ul>
)

/** 条例第五十五条: what public enterprises and institutions must tell, by kind and by enterprise. */
export function EnterprisesPage({ catalogue, query, counts, choices, ...list }: EnterprisesPageProps) {
  const { columns, enterprises, office } = catalogue
  const n = new Map(choices.agencies.map(({ value, n: count }) => [value, count]))
  return (
    <PortalPage
      title="公共企事业单位信息公开"
      columnName="公共企事业单位信息公开"
      columnType="信息公开目录"
      crumbs={[{ label: '法定主动公开内容', href: INFO }]}
      description="与人民群众利益密切相关的公共企事业单位，公开在提供社会公共服务过程中制作、获取的信息（《政府信息公开条例》第五十五条）"
    >
      <section className="portal-section" aria-labelledby="kinds">
        <div className="portal-section-head">
          <h2 id="kinds">按类别</h2>
        </div>
        <Kinds columns={columns.filter(({ parent, closed }) => parent === 'enterprises' && !closed)} counts={counts} />
      </section>
      <section className="portal-section" aria-labelledby="units">
        <div className="portal-section-head">
          <h2 id="units">按单位</h2>
        </div>
        {enterprises.length === 0 ? (
          <EmptyState title="还没有登记公共企事业单位" text="由公开办登记后在这里列出" />
        ) : (
          <ul className="info-names">
            {enterprises.map(({ id, name }) => (
              <li key={id}>
                <a href={`${ENTERPRISES}?agency=${id}`} aria-current={query['agency'] === id ? 'true' : undefined}>
                  <b>{name}</b>
                  <Count n={n.get(id) ?? 0} />
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
      <ListView
        path={ENTERPRISES}
        query={query}
        {...list}
        agencies={choices.agencies}
        years={choices.years}
        empty={<NothingYet responsible="各公共企事业单位及其主管部门" office={office} article="条例第五十五条" />}
      />
    </PortalPage>
  )
}
