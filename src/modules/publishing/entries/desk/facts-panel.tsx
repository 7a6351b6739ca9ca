import { Facts, Panel } from '#ui/notice'
import { ENTRY_KINDS, PUBLICITIES, RISKS } from '../domain/kinds.ts'
import { paths } from '../../paths.ts'
import type { DeskEntry } from './entry-file.ts'

const HOW = { 3: '初审、复审、终审', 2: '初审、终审', 1: '终审' } as const

/** What the register says of the entry. */
export function FactsPanel({ file }: { file: DeskEntry }) {
  const { entry, content, agency, column, reviews, revisions } = file
  return <Panel title="登记">
    <Facts items={[
      { label: '编号', value: <span className="figure">{entry.id}</span> }, { label: '种类', value: ENTRY_KINDS[entry.kind].label }, { label: '单位', value: agency.name }, { label: '栏目', value: column?.title ?? entry.column },
      { label: '公开属性', value: PUBLICITIES[entry.publicity] }, { label: '风险', value: `${RISKS[entry.risk]}（${HOW[reviews[entry.risk]]}）` },
      { label: '信息形成日期', value: content.formedOn }, { label: '发布日期', value: entry.publishedOn }, { label: '索引号', value: entry.indexNo }, { label: '来源', value: content.source },
      { label: '公开网址', value: entry.address ? <code className="small">{entry.address}</code> : null },
    ]} />
    <details className="moves-later"><summary>各稿（{revisions.length}）</summary>
      <ol className="entry-revisions">{revisions.map(({ number, at, accountName, note }) => <li key={number}>
        <a href={paths.revision(entry.id, number)}>第 {number} 稿</a>　<span className="quiet small">{at.slice(0, 10)} {accountName}{note ? `，${note}` : ''}{number === entry.publishedRevision ? '，公开的一版' : ''}</span>
      </li>)}</ol>
    </details>
  </Panel>
}
