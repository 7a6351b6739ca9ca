import type { Agency } from '#agencies'
import { Button, Form, LinkButton, SelectField, TextField } from '#ui/form'
import { EmptyState, Notice } from '#ui/notice'
import { DataTable, Pager } from '#ui/table'
import type { Column } from '../domain/columns.ts'
import { articleOf, STANDINGS, type Standing } from '../domain/obligation.ts'
import type { Duty } from '../queries/obligations.ts'
import { Frame, StandingBadge } from './frame.tsx'
import { deskPaths } from './paths.ts'

type Query = Readonly<Record<string, string | undefined>>
type DutiesPageProps = {
  readonly query: Query
  readonly rows: readonly Duty[]
  readonly total: number
  readonly page: number
  readonly size: number
  readonly counts: ReadonlyMap<string, number>
  readonly agencies: readonly Agency[]
  readonly fields: readonly Column[] /** The one agency whose entries may be put under rows by their titles. */
  readonly matchFor: string | null
  /** The last day whose holidays are known, where today lies beyond it. */ readonly knownUntil: string | null
}
const addressWith = (query: Query, more: Readonly<Record<string, string>>): string => {
  const kept = Object.entries({ ...query, page: undefined, ...more }).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []))
  return `${deskPaths.duties}${kept.length > 0 ? `?${new URLSearchParams(kept)}` : ''}`
}

/** How many stand how, each a link into the list. */
const Standings = ({ query, counts }: Pick<DutiesPageProps, 'query' | 'counts'>) => (
  <ul className="catalogue-standings">
    {(Object.keys(STANDINGS) as Standing[]).map((standing) => (
      <li key={standing} className={`catalogue-standing catalogue-standing-${standing}`}>
        <a
          href={addressWith(query, { standing: query['standing'] === standing ? '' : standing })}
          aria-current={query['standing'] === standing ? 'true' : undefined}
        >
          <b>{counts.get(standing) ?? 0}</b>
          <span>{STANDINGS[standing]}</span>
        </a>
      </li>
    ))}
  </ul>
)

const Filters = ({ query, agencies, fields }: Pick<DutiesPageProps, 'query' | 'agencies' | 'fields'>) => (
  <Form action={deskPaths.duties} method="get" look="filter">
    <TextField label="查找" name="q" value={query['q'] ?? ''} width="medium" />
    {agencies.length > 1 ? (
      <SelectField
        label="单位"
        name="agency"
        value={query['agency'] ?? ''}
        blank="全部单位"
        options={agencies.map(({ id, shortName }) => ({ value: id, label: shortName }))}
      />
    ) : null}
    <SelectField
      label="领域"
      name="field"
      value={query['field'] ?? ''}
      blank="全部领域"
      options={fields.map(({ id, title }) => ({ value: id, label: title }))}
    />
    <SelectField
      label="状态"
      name="standing"
      value={query['standing'] ?? ''}
      blank="全部状态"
      options={Object.entries(STANDINGS).map(([value, label]) => ({ value, label }))}
    />
    <Button>筛选</Button>
    {Object.entries(query).some(([name, value]) => name !== 'page' && value) ? (
      <LinkButton href={deskPaths.duties} kind="quiet">
        清除条件
      </LinkButton>
    ) : null}
  </Form>
)

/** What an agency owes by the standard catalogues: mine, filled, due, overdue. */
export function DutiesPage({ query, rows, total, page, size, counts, agencies, fields, matchFor, knownUntil }: DutiesPageProps) {
  const names = new Map(agencies.map(({ id, shortName }) => [id, shortName])),
    titles = new Map(fields.map(({ id, title }) => [id, title]))
  return (
    <Frame
      at={deskPaths.duties}
      title="公开目录"
      lead="按基层政务公开标准目录，哪些要公开、公开了没有、什么时候到期"
      actions={
        matchFor ? (
          <Form action={deskPaths.match} look="inline" hidden={{ agency: matchFor }}>
            <Button>按标题归入事项</Button>
          </Form>
        ) : undefined
      }
    >
      {knownUntil ? <Notice kind="warn" title={`放假安排只载入到 ${knownUntil}，逾期天数算到这一天为止；请管理员载入新一年的放假通知`} /> : null}
      <Standings query={query} counts={counts} />
      <Filters query={query} agencies={agencies} fields={fields} />
      <DataTable
        caption="公开责任"
        captionHidden
        cards
        rows={rows}
        rowKey={({ item, agency }) => `${item.id} ${agency}`}
        rowKind={({ standing }) => (standing === 'overdue' ? 'bad' : undefined)}
        empty={
          <EmptyState
            title={total === 0 && !Object.values(query).some(Boolean) ? '标准目录里还没有分给贵单位的事项' : '没有符合条件的事项'}
            text="公开责任由公开办在“标准目录”中分给各单位"
          />
        }
        columns={[
          { key: 'item', label: '公开事项', heads: true, cell: ({ item, agency }) => <a href={deskPaths.item(item.id, agency)}>{item.subItem}</a> },
          { key: 'field', label: '领域', cell: ({ item }) => <span className="nowrap">{titles.get(item.column) ?? item.column}</span> },
          ...(agencies.length > 1
            ? [{ key: 'agency', label: '单位', cell: ({ agency }: Duty) => <span className="nowrap">{names.get(agency) ?? agency}</span> }]
            : []),
          { key: 'limit', label: '公开时限', cell: ({ item }) => item.limitWords },
          { key: 'last', label: '最近公开', align: 'day', cell: ({ last, count }) => (last ? `${last}（${count} 条）` : '—') },
          { key: 'due', label: '应公开日', align: 'day', cell: ({ due }) => due ?? '—' },
          {
            key: 'state',
            label: '状态',
            cell: (duty) => (
              <span className="nowrap" title={duty.standing === 'overdue' ? articleOf(duty.item.limit) : undefined}>
                <StandingBadge {...duty} />
              </span>
            ),
          },
        ]}
      />
      <Pager page={page} size={size} total={total} href={(to) => addressWith(query, { page: String(to) })} />
      <p className="quiet">“逾期”依据{articleOf(null)}和各事项的公开时限；按信息形成起算的期限依据条例第二十六条，见“形成未公开”。</p>
    </Frame>
  )
}
