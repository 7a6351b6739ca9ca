import type { SearchFound, SearchItem } from '#platform/search/index'
import { Badge } from '#ui/badge'
import { EmptyState, Notice } from '#ui/notice'
import { Pager } from '#ui/pager'
import { addressWith, type SearchAddress } from './domain/asked.ts'
import { KINDS, VALIDITY_LABELS } from './domain/labels.ts'
import { Facets } from './facets.tsx'
import { Marked } from './marked.tsx'
import { paths } from './paths.ts'

export type ResultsProps = { readonly asked: SearchAddress; readonly found: SearchFound; readonly hrefOf: (address: string) => string }

const NOTES: Readonly<Record<SearchFound['taken'][number], string>> = {
  some: '没有同时包含全部词语的信息，以下是包含其中部分词语的。', pinyin: '没有包含这些字母的信息，以下是标题读音相符的。',
  cut: '输入较长，只按前面的词语搜索。可以只留下最要紧的几个词再试。', titles: '只输入了一个字，只在标题中查找。多输入一个字可以搜索全文。',
}

const ValidityMark = ({ item }: { item: SearchItem }) => {
  if (item.validity === 'in_force') return item.kind === 'policy_document' ? <Badge kind="good">有效</Badge> : null
  return <Badge kind={item.validity === 'not_yet' ? 'info' : 'bad'}>{VALIDITY_LABELS[item.validity]}</Badge>
}

const Item = ({ item, href }: { item: SearchItem; href: string }) => <li className="found-item">
  <h2 className="found-title"><a href={href}><Marked html={item.titleMarked} /></a> <ValidityMark item={item} /></h2>
  {item.snippet === '' ? null : <p className="found-text"><Marked html={item.snippet} /></p>}
  <p className="found-source">
    {item.docNo ? <span>{item.docNo}</span> : null}<span>{item.agencyName}</span><span>{KINDS[item.kind] ?? item.kind}</span><time dateTime={item.publishedOn}>{item.publishedOn}</time>
  </p>
</li>

/** In force only, unless the reader says otherwise: said in words, with what is left out and the way to it. */
function ValiditySwitch({ asked, found }: Pick<ResultsProps, 'asked' | 'found'>) {
  const counts = found.facets.validity.reduce((sum, { value, count }) => sum + (value === 'in_force' ? 0 : count), 0)
  if (asked.validity === undefined) {
    return <p className="found-switch">只显示现行有效的信息。{counts > 0 ? <a href={addressWith(paths.search, asked, { validity: 'all' })}>同时显示已废止、失效和尚未施行的（{counts} 件）</a> : null}</p>
  }
  return <p className="found-switch">{asked.validity === 'all' ? '有效、已废止、失效和尚未施行的都在其中。' : `只显示${VALIDITY_LABELS[asked.validity]}的。`}<a href={addressWith(paths.search, asked, { validity: undefined })}>只看现行有效的</a></p>
}

/** Facets, hits and pages of one answer. Pages beyond the last say so and lead back. */
export function Results({ asked, found, hrefOf }: ResultsProps) {
  if (asked.q.trim() === '') return <EmptyState title="请输入要查找的内容" text={<p>可以输入文件名、文号（如“青政发〔2024〕12号”）、关心的事，或标题的拼音首字母。几个词之间用空格隔开；要查找连在一起的字句，请加引号。</p>} />
  return <div className="found">
    <Facets asked={asked} facets={found.facets} />
    <div className="found-main">
      {found.taken.map((one) => <Notice key={one} kind="info">{NOTES[one]}</Notice>)}
      <ValiditySwitch asked={asked} found={found} />
      {found.items.length === 0
        ? <EmptyState title={found.total > 0 ? '没有这一页' : '没有找到相符的信息'} text={<p>{found.total > 0 ? '请从第一页看起，或补充词语缩小范围。' : '请换一个说法、减少词语，或去掉筛选条件再试。这里没有的，可以依法申请公开。'}</p>} />
        : <ol className="found-list">{found.items.map((item) => <Item key={item.address} item={item} href={hrefOf(item.address)} />)}</ol>}
      {found.total === 0 ? null : <Pager page={asked.page} size={asked.size} total={found.total} href={(page) => addressWith(paths.search, asked, { page: String(page) })} />}
    </div>
  </div>
}
