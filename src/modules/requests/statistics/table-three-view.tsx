import { Badge, Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import { APPLICANT_CLASSES } from '../domain/outcome.ts'
import { Figure, type To } from './summary-view.tsx'
import { CLASSES, unbalanced, type ThreeRow } from './table-three.ts'

const KIND = { flow: undefined, leaf: undefined, group: undefined, total: 'total' } as const

/** Table 三 as the register stands now: each figure opens to the requests that it counts. */
export function TableThreeView({ rows, year, to }: { rows: readonly ThreeRow[]; year: number; to: To }) {
  const wrong = unbalanced(rows)
  return <Panel title={`表三：${year}年收到和处理政府信息公开申请情况（实时）`} flush
    actions={wrong.length === 0 ? <Badge kind="good">一＋二＝三＋四，各列相符</Badge> : <Badge kind="bad">{wrong.join('、')}不相符</Badge>}>
    <div className="stat-three"><DataTable caption="表三" captionHidden rows={rows} rowKey={({ row }) => row} rowKind={({ kind }) => KIND[kind]} columns={[
      { key: 'label', label: '项目', heads: true, cell: ({ label, level, kind }) => <span className={`stat-level-${level}${kind === 'group' ? ' stat-group' : ''}`}>{label}</span> },
      ...CLASSES.map((column, at) => ({
        key: column, label: APPLICANT_CLASSES[column], align: 'end' as const,
        cell: ({ row, label, figures }: ThreeRow) => <Figure n={figures[at] ?? 0} href={to(row, { column })} what={`${label}，${APPLICANT_CLASSES[column]}`} />,
      })),
      { key: 'total', label: '总计', align: 'end', cell: ({ row, label, total }) => <b><Figure n={total} href={to(row)} what={`${label}，总计`} /></b> },
    ]} /></div>
  </Panel>
}
