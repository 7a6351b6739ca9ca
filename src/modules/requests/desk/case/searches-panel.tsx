import { Badge } from '#ui/badge'
import { Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import type { CaseFile } from './case-file.ts'

/** Where it was looked for, with what words, by whom, and what came of it: what an answer 信息不存在 rests on. */
export function SearchesPanel({ file: { facts: { searches } } }: { file: CaseFile }) {
  if (searches.length === 0) return null
  return <Panel title="检索记录" flush>
    <DataTable caption="各次检索" captionHidden cards rows={searches} rowKey={({ id }) => String(id)} columns={[
      { key: 'on', label: '日期', align: 'day', cell: ({ on }) => on }, { key: 'systems', label: '系统或档案', heads: true, cell: ({ systems }) => systems },
      { key: 'words', label: '检索词', cell: ({ words }) => words }, { key: 'period', label: '时间范围', cell: ({ period }) => period },
      { key: 'results', label: '结果', cell: ({ results, found }) => <><Badge kind={found ? 'good' : 'neutral'}>{found ? '找到' : '未找到'}</Badge> {results}</> },
      { key: 'by', label: '检索人', align: 'day', cell: ({ by }) => by },
    ]} />
  </Panel>
}
