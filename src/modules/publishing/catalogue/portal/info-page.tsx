import type { ReactNode } from 'react'
import { PortalPage } from '#ui/portal-page'
import { SearchBox } from '#ui/search-box'
import { treeOf, withBelow, type Branch, type Column } from '../domain/columns.ts'
import type { PublicCatalogue } from '../domain/public-catalogue.ts'
import type { ListedEntry } from '../queries/public-catalogue.ts'
import { Count } from './lists.tsx'
import { columnHref, ENTERPRISES, TOPICS, topicHref } from './paths.ts'

type Counts = ReadonlyMap<string, number>
type InfoPageProps = { readonly catalogue: PublicCatalogue; readonly counts: Counts; readonly latest: readonly ListedEntry[] }
const DIGITS = '一二三四五六七八九十'
const numeral = (n: number): string => (n <= 10 ? (DIGITS[n - 1] ?? '') : `十${DIGITS[n - 11] ?? ''}`)

const sumOf = (columns: readonly Column[], counts: Counts, id: string): number =>
  withBelow(columns, id).reduce((sum, one) => sum + (counts.get(one) ?? 0), 0)
type Rows = { readonly branches: readonly Branch[]; readonly columns: readonly Column[]; readonly counts: Counts; readonly label: string }

/** Article 20: item by item, with its number and the article's own words. */
const Items = ({ branches, columns, counts, label }: Rows) => (
  <ol className="info-items" aria-label={label}>
    {branches.map(({ column }, at) => (
      <li key={column.id}>
        <a href={columnHref(column.id)}>
          <span className="info-numeral" aria-hidden="true">
            {numeral(at + 1)}
          </span>
          <span className="info-words">
            <b>{column.title}</b>
            <span>{column.description}</span>
          </span>
          <Count n={sumOf(columns, counts, column.id)} />
        </a>
      </li>
    ))}
  </ol>
)

const Names = ({ branches, columns, counts, label }: Rows) => (
  <ul className="info-names" aria-label={label}>
    {branches.map(({ column }) => (
      <li key={column.id}>
        <a href={columnHref(column.id)}>
          <b>{column.title.replace('（乡镇）', '')}</b>
          <Count n={sumOf(columns, counts, column.id)} />
        </a>
      </li>
    ))}
  </ul>
)

const Section = ({ id, title, more, children }: { id: string; title: string; more?: ReactNode; children: ReactNode }) => (
  <section className="portal-section" aria-labelledby={id}>
    <div className="portal-section-head">
      <h2 id={id}>{title}</h2>
      {more}
    </div>
    {children}
  </section>
)

const Latest = ({ latest }: Pick<InfoPageProps, 'latest'>) => (
  <Section id="latest" title="最新公开">
    {latest.length === 0 ? (
      <p className="portal-none">还没有发布信息。</p>
    ) : (
      <ul className="info-latest">
        {latest.map(({ address, title, agencyName, publishedOn }) => (
          <li key={address}>
            <a href={address}>{title}</a>
            <span>{agencyName}</span>
            <time dateTime={publishedOn}>{publishedOn}</time>
          </li>
        ))}
      </ul>
    )}
  </Section>
)

function Beside({
  catalogue: { topics },
  latest,
  own,
  counts,
  columns,
}: Pick<InfoPageProps, 'catalogue' | 'latest' | 'counts'> & { own: readonly Branch[]; columns: readonly Column[] }) {
  const open = topics.filter(({ closed }) => !closed)
  return (
    <aside className="info-beside" aria-label="专题和最新公开">
      {open.length === 0 ? null : (
        <Section
          id="topics"
          title="重点工作专题"
          more={
            <a className="more" href={TOPICS}>
              全部专题
            </a>
          }
        >
          <ul className="cards">
            {open.slice(0, 4).map(({ id, title, intro }) => (
              <li key={id}>
                <a className="card" href={topicHref(id)}>
                  <b>{title}</b>
                  <span>{intro}</span>
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <ul className="cards info-enterprises">
        <li>
          <a className="card" href={ENTERPRISES}>
            <b>公共企事业单位信息公开</b>
            <span>教育、卫生健康、供水、供电、供气、公共交通等（条例第五十五条）</span>
          </a>
        </li>
      </ul>
      {own.length === 0 ? null : (
        <Section id="own" title="本市栏目">
          <Names branches={own} columns={columns} counts={counts} label="本市栏目" />
        </Section>
      )}
      <Latest latest={latest} />
    </aside>
  )
}

/** 法定主动公开内容: the tree of articles 20 and 21 and the fields, each with how much it holds. */
export function InfoPage({ catalogue, counts, latest }: InfoPageProps) {
  const columns = catalogue.columns.filter(({ closed, id }) => !closed || (counts.get(id) ?? 0) > 0)
  const statutory = treeOf(columns).find(({ column }) => column.id === 'statutory')?.children ?? []
  const of = (prefix: string): Branch[] => statutory.filter(({ column }) => column.id.startsWith(prefix))
  const fields = statutory.find(({ column }) => column.id === 'fields')?.children ?? []
  const own = [...statutory.filter(({ column }) => !column.mandated), ...treeOf(columns).filter(({ column }) => !column.mandated)]
  const common = { columns, counts }
  return (
    <PortalPage
      title="法定主动公开内容"
      columnName="法定主动公开内容"
      columnType="信息公开目录"
      description="按《政府信息公开条例》规定的事项查找，数字是已公开的条数"
    >
      <div className="info-find">
        <SearchBox action="/search" label="在已公开的信息中查找" placeholder="标题、文号或您关心的事" />
      </div>
      <div className="info-two">
        <div className="info-tree">
          <Section id="a20" title="条例第二十条　各级行政机关" more={<span className="quiet">十五项</span>}>
            <Items branches={of('statutory-20-')} {...common} label="条例第二十条各项" />
          </Section>
          <div className="info-halves">
            <Section id="a21" title="条例第二十一条　市和部门">
              <Names branches={of('statutory-21-county-')} {...common} label="条例第二十一条市和部门的事项" />
            </Section>
            <Section id="a21t" title="条例第二十一条　乡镇">
              <Names branches={of('statutory-21-town-')} {...common} label="条例第二十一条乡镇的事项" />
            </Section>
          </div>
          <Section id="fields" title="基层政务公开标准目录" more={<span className="quiet">二十六个领域</span>}>
            <Names branches={fields} {...common} label="二十六个领域" />
          </Section>
        </div>
        <Beside catalogue={catalogue} latest={latest} own={own} {...common} />
      </div>
    </PortalPage>
  )
}
