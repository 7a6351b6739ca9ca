import type { ReactNode } from 'react'
import { Button, Form, LinkButton, SelectField } from '#ui/form'
import { EmptyState } from '#ui/notice'
import { Pager } from '#ui/table'
import { ENTRY_KINDS, isEntryKind } from '../../entries/domain/kinds.ts'
import type { Office } from '../domain/public-catalogue.ts'
import type { ListedEntry } from '../queries/public-catalogue.ts'
import { CatalogueTable } from './catalogue-table.tsx'

/** Entries as a list: title, kind, whose, when. */
export const EntryList = ({ rows }: { rows: readonly ListedEntry[] }) => (
  <ul className="info-list">
    {rows.map(({ address, title, agencyName, publishedOn, kind }) => (
      <li key={address}>
        <a href={address}>{title}</a>
        <span className="info-list-kind">{isEntryKind(kind) ? ENTRY_KINDS[kind].label : ''}</span>
        <span className="info-list-agency">{agencyName}</span>
        <time dateTime={publishedOn}>{publishedOn}</time>
      </li>
    ))}
  </ul>
)

/** How many there are, quieter where there are none. */
export const Count = ({ n }: { n: number }) => (
  <span className={n === 0 ? 'info-n info-n-none' : 'info-n'}>
    {n}
    <span className="hidden-text"> 条</span>
  </span>
)

/** An empty column says so, who answers for it and what to do instead: an empty page without a word would count as a fault. */
export const NothingYet = ({
  title = '本栏目尚无信息',
  responsible,
  office,
  article,
}: {
  title?: string | undefined
  responsible: string
  office: Office
  article?: string | null | undefined
}) => (
  <EmptyState
    title={title}
    text={
      <>
        <p>
          责任单位：<b>{responsible}</b>。信息形成或者变更后，由责任单位在二十个工作日内公开（《政府信息公开条例》第二十六条）
          {article ? `；本栏目依据${article}设置` : ''}。
        </p>
        {office.name ? (
          <p>
            有疑问请联系{office.name}
            {office.phone ? (
              <>
                ，电话 <span className="nowrap">{office.phone}</span>
              </>
            ) : null}
            。
          </p>
        ) : null}
      </>
    }
    action={<LinkButton href="/apply">依申请公开</LinkButton>}
  />
)

export type ListFacts = { readonly rows: readonly ListedEntry[]; readonly total: number; readonly page: number; readonly size: number }
type ListViewProps = ListFacts & {
  readonly path: string
  readonly query: Readonly<Record<string, string | undefined>>
  readonly label?: string
  readonly agencies: readonly { readonly value: string; readonly label: string; readonly n?: number }[]
  readonly years: readonly number[]
  readonly empty: ReactNode
  /** Where the catalogue of this list can be had as a table: only for columns. */
  readonly download?: string | undefined
}

/** The two ways to read a column: as a list, or as the catalogue of 条例第十二条. */
const Views = ({ path, query, download }: Pick<ListViewProps, 'path' | 'query'> & { download: string }) => {
  const kept = ['agency', 'year'].flatMap((name): [string, string][] => (query[name] ? [[name, query[name] ?? '']] : []))
  const asTable = query['view'] === 'catalogue'
  const to = (more: [string, string][]): string => (kept.length + more.length === 0 ? path : `${path}?${new URLSearchParams([...kept, ...more])}`)
  return (
    <p className="info-views">
      {asTable ? <a href={to([])}>按列表看</a> : <a href={to([['view', 'catalogue']])}>按目录看（索引号、概述、生成日期）</a>}
      <a href={kept.length > 0 ? `${download}?${new URLSearchParams(kept)}` : download} download>
        下载目录（CSV）
      </a>
    </p>
  )
}

/** A column's or topic's entries with filters in the address. */
export function ListView({ path, query, rows, total, page, size, agencies, years, empty, download, label = '信息列表' }: ListViewProps) {
  const kept = Object.entries(query).flatMap(([name, value]): [string, string][] => (name === 'page' || !value ? [] : [[name, value]]))
  const narrowed = Boolean(query['agency'] || query['year'])
  const href = (to: number): string => `${path}?${new URLSearchParams([...kept, ['page', String(to)]])}`
  const hidden = Object.fromEntries(['section', 'view'].flatMap((name) => (query[name] ? [[name, query[name] ?? '']] : [])))
  const clear = Object.keys(hidden).length > 0 ? `${path}?${new URLSearchParams(hidden)}` : path
  if (total === 0 && !narrowed) return <>{empty}</>
  return (
    <section className="info-entries" aria-labelledby="entries">
      <div className="portal-section-head">
        <h2 id="entries">{label}</h2>
        <span className="quiet">
          {narrowed ? '符合条件的 ' : '共 '}
          {total} 条
        </span>
      </div>
      {agencies.length > 1 || years.length > 1 || narrowed ? (
        <Form action={path} method="get" look="filter" hidden={hidden}>
          <SelectField
            label="发布机构"
            name="agency"
            value={query['agency'] ?? ''}
            blank="全部机构"
            options={agencies.map(({ value, label: name, n }) => ({ value, label: n === undefined ? name : `${name}（${n}）` }))}
          />
          <SelectField
            label="年份"
            name="year"
            value={query['year'] ?? ''}
            blank="全部年份"
            options={years.map((year) => ({ value: String(year), label: `${year} 年` }))}
          />
          <Button>筛选</Button>
          {narrowed ? (
            <LinkButton href={clear} kind="quiet">
              清除条件
            </LinkButton>
          ) : null}
        </Form>
      ) : null}
      {download ? <Views path={path} query={query} download={download} /> : null}
      {rows.length === 0 ? (
        <EmptyState title="没有符合条件的信息" text="请放宽条件，或清除条件后查看全部" />
      ) : download && query['view'] === 'catalogue' ? (
        <CatalogueTable rows={rows} />
      ) : (
        <EntryList rows={rows} />
      )}
      {total > size ? <Pager page={page} size={size} total={total} href={href} /> : null}
    </section>
  )
}
