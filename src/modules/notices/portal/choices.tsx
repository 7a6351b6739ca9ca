import { CheckGroupField, TextArea, type Wrong, wrongOf } from '#ui/form'
import type { Choice, SubscribeGuide } from '../domain/guide.ts'
import type { Typed } from './wish.ts'

/** A long list folded away; what is chosen of it stands above all lists. */
const Boxes = ({ label, name, from, chosen }: { label: string; name: string; from: readonly Choice[]; chosen: readonly string[] }) => {
  const left = from.filter(({ id }) => !chosen.includes(id))
  return left.length === 0 ? null : <details className="subscribe-fold">
    <summary>{label}</summary>
    <CheckGroupField label={label} name={name} options={left.map(({ id, title }) => ({ value: id, label: title }))} />
  </details>
}

/** What was chosen on another page, or before the form came back: in sight, and to be taken away with one tick. */
const Chosen = ({ label, name, from, chosen }: { label: string; name: string; from: readonly Choice[]; chosen: readonly string[] }) => {
  const options = from.filter(({ id }) => chosen.includes(id)).map(({ id, title }) => ({ value: id, label: title }))
  return options.length === 0 ? null : <CheckGroupField label={label} name={name} values={chosen} options={options} />
}

/** Columns by the column that they stand under: who ticks the upper one is told of all below. */
function Columns({ guide, typed }: { guide: SubscribeGuide; typed: Typed }) {
  const top = guide.columns.filter(({ parent, id }) => parent === null && !typed.columns.includes(id))
  const groups = [...new Set(guide.columns.map(({ parent }) => parent))].filter((parent): parent is string => parent !== null)
  const titleOf = (id: string): string => guide.columns.find((one) => one.id === id)?.title ?? (id.startsWith('enterprises') ? '公共企事业单位信息公开' : '基层政务公开标准目录')
  return <>
    {top.length === 0 ? null : <CheckGroupField label="栏目" name="column" hint="选上级栏目，包括它下面的所有栏目" options={top.map(({ id, title }) => ({ value: id, label: title }))} />}
    {groups.map((parent) => <Boxes key={parent} label={titleOf(parent)} name="column" from={guide.columns.filter((one) => one.parent === parent)} chosen={typed.columns} />)}
  </>
}

/** What can be wished for: what was chosen already first, then words, then the lists. */
export const Choices = ({ guide, typed, wrong }: { guide: SubscribeGuide; typed: Typed; wrong: readonly Wrong[] }) => <div className="subscribe-choices">
  {typed.addressTitle === '' ? null : <CheckGroupField label="这一条有更正、撤回或新进展时" name="address" values={[typed.address]} options={[{ value: typed.address, label: typed.addressTitle }]} />}
  <Chosen label="已选的栏目" name="column" from={guide.columns} chosen={typed.columns} />
  <Chosen label="已选的专题" name="topic" from={guide.topics} chosen={typed.topics} />
  <Chosen label="已选的单位" name="agency" from={guide.agencies} chosen={typed.agencies} />
  <TextArea label="关键词" name="keywords" rows={3} value={typed.keywords} error={wrongOf(wrong, 'keywords')} maxLength={1000}
    hint="一行一个，和搜索框一样：几个词用空格隔开表示都要有，加引号表示原样查找。例如：公积金 贷款" />
  <Columns guide={guide} typed={typed} />
  <Boxes label="专题" name="topic" from={guide.topics} chosen={typed.topics} />
  <Boxes label="发布单位" name="agency" from={guide.agencies} chosen={typed.agencies} />
</div>
