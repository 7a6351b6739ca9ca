import { Panel } from '#ui/notice'
import { type Column, DataTable } from '#ui/table'
import { RETURN, RETURN_FIELDS, RETURN_KEYS } from '../../domain/returns.ts'
import { changesBetween, shownValue } from '../../domain/return-figures.ts'
import type { ReturnRemark, ReturnVersion } from '../tables.ts'
import { shownTime } from './words.ts'

const differences = (version: ReturnVersion, earlier: ReturnVersion | undefined): string => {
  if (!earlier) return '首次填报'
  const changes = changesBetween(earlier.figures, version.figures)
  return changes.length === 0 ? '数据没有变化' : changes.map(({ field, before, now }) => `${RETURN_FIELDS[field].label} ${before} → ${now}`).join('；')
}

/** Every version of the figures, with what changed, who handed it in and why. */
export function VersionsPanel({ versions }: { versions: readonly ReturnVersion[] }) {
  const columns: readonly Column<ReturnVersion>[] = [
    { key: 'number', label: '版本', heads: true, cell: ({ number }) => <span className="nowrap">第 {number} 版</span> },
    ...RETURN_KEYS.map((field): Column<ReturnVersion> => ({ key: field, label: `${RETURN_FIELDS[field].label}（${RETURN_FIELDS[field].unit}）`, align: 'end', cell: ({ figures }) => shownValue(figures, field) })),
    { key: 'changes', label: '与上一版相比', cell: (version) => differences(version, versions.find(({ number }) => number === version.number - 1)) },
    { key: 'why', label: '说明', cell: ({ note, reason }) => [reason === '' ? '' : `更正理由：${reason}`, note].filter((text) => text !== '').join('；') || <span className="quiet">—</span> },
    { key: 'by', label: '填报人', cell: ({ by }) => <span className="nowrap">{by}</span> },
    { key: 'at', label: '时间', align: 'day', cell: ({ at }) => shownTime(at) },
  ]
  return <Panel title="历次填报" flush><DataTable caption="历次填报的数据和变化" captionHidden columns={columns} rows={versions} rowKey={({ number }) => String(number)} empty="还没有填报过" /></Panel>
}

/** The steps taken so far, newest first. */
export function StepsPanel({ remarks }: { remarks: readonly ReturnRemark[] }) {
  const columns: readonly Column<ReturnRemark & { n: number }>[] = [
    { key: 'at', label: '时间', align: 'day', cell: ({ at }) => shownTime(new Date(at)) },
    { key: 'move', label: '办理', heads: true, cell: ({ move }) => <span className="nowrap">{RETURN.moves[move].label}</span> },
    { key: 'by', label: '办理人', cell: ({ by }) => <span className="nowrap">{by}</span> },
    { key: 'text', label: '理由', cell: ({ text }) => (text === '' ? <span className="quiet">—</span> : text) },
  ]
  return <Panel title="办理过程" flush><DataTable caption="办理过程记录" captionHidden columns={columns} rows={remarks.map((remark, n) => ({ ...remark, n })).reverse()} rowKey={({ n }) => String(n)} empty="还没有办理记录" /></Panel>
}
