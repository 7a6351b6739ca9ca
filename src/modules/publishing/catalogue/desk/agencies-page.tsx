import type { Agency } from '#agencies'
import { EmptyState } from '#ui/notice'
import { type Column, DataTable } from '#ui/table'
import { Frame } from './frame.tsx'
import { deskPaths } from './paths.ts'

export type AgencyLine = {
  readonly agency: Agency
  readonly total: number
  readonly filled: number
  readonly due: number
  readonly overdue: number
  readonly empty: number
  /** Working days that the latest of its duties is past. */ readonly worst: number /** Formed, to be public, and past the twenty working days. */
  readonly lateDrafts: number
}
const at = (agency: string, standing: string): string => `${deskPaths.duties}?${new URLSearchParams({ agency, standing })}`
/** A figure that opens to its duties. */
const Figure = ({ n, href }: { n: number; href: string }) => (n === 0 ? <span className="quiet">0</span> : <a href={href}>{n}</a>)
const figure = (key: 'filled' | 'due' | 'empty' | 'overdue', label: string): Column<AgencyLine> => ({
  key,
  label,
  align: 'end',
  cell: (line) => <Figure n={line[key]} href={at(line.agency.id, key)} />,
})
/** Duties without arrears: filled, or within their running term. */
const share = ({ total, filled, due }: AgencyLine): string => (total === 0 ? '—' : `${Math.floor(((filled + due) / total) * 100)}%`)

/** Every agency of one's reach: how it stands with what it owes. */
export function AgenciesPage({ lines }: { lines: readonly AgencyLine[] }) {
  const sum = (pick: (line: AgencyLine) => number): number => lines.reduce((all, line) => all + pick(line), 0)
  const late = lines.filter(({ overdue, lateDrafts }) => overdue + lateDrafts > 0).length
  return (
    <Frame at={deskPaths.agencies} title="公开目录" lead={`${lines.length} 个单位，${sum(({ total }) => total)} 项公开责任；${late} 个单位有逾期`}>
      <DataTable
        caption="各单位公开责任落实情况"
        captionHidden
        cards
        rows={lines}
        rowKey={({ agency }) => agency.id}
        rowKind={({ overdue, lateDrafts }) => (overdue + lateDrafts > 0 ? 'warn' : undefined)}
        empty={<EmptyState title="还没有分派公开责任" text="在“标准目录”中把事项分给各单位" />}
        columns={[
          {
            key: 'agency',
            label: '单位',
            heads: true,
            cell: ({ agency }) => <a href={`${deskPaths.duties}?agency=${agency.id}`}>{agency.shortName}</a>,
          },
          { key: 'total', label: '应公开', align: 'end', cell: ({ total }) => total },
          figure('filled', '已公开'),
          { key: 'share', label: '落实率', align: 'end', cell: share },
          figure('due', '待公开'),
          figure('empty', '尚未公开'),
          figure('overdue', '逾期'),
          { key: 'worst', label: '最久（工作日）', align: 'end', cell: ({ worst }) => worst || <span className="quiet">—</span> },
          {
            key: 'drafts',
            label: '形成逾期未公开',
            align: 'end',
            cell: ({ agency, lateDrafts }) => <Figure n={lateDrafts} href={`${deskPaths.waiting}?agency=${agency.id}`} />,
          },
        ]}
      />
      <p className="quiet">落实率是已公开的和期限未到的占应公开的比例。</p>
    </Frame>
  )
}
