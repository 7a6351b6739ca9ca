import type { ReactNode } from 'react'
import { differencesOf, type Difference, type Part } from '#shared/differences'

const MARKS = { same: null, added: '增加', removed: '删去', changed: '修改' } as const
const PartView = ({ part }: { part: Part }): ReactNode => {
  if (part.kind === 'same') return part.text
  return part.kind === 'added' ? <ins><span className="hidden-text">（增加：</span>{part.text}<span className="hidden-text">）</span></ins> : <del><span className="hidden-text">（删去：</span>{part.text}<span className="hidden-text">）</span></del>
}
const Line = ({ one }: { one: Difference }) => <li className={`difference difference-${one.kind}`}>
  <span className="difference-mark">{MARKS[one.kind]}</span><p>{one.parts.map((part, at) => <PartView key={`${String(at)} ${part.kind}`} part={part} />)}</p>
</li>

const AROUND = 1
/** Long stretches without a change are folded away, one paragraph left at each side. */
function folded(all: readonly Difference[]): (Difference | readonly Difference[])[] {
  const shown: (Difference | readonly Difference[])[] = []
  for (let at = 0; at < all.length;) {
    let end = at
    while (end < all.length && all[end]?.kind === 'same') end += 1
    const [from, to] = [at === 0 ? at : at + AROUND, end === all.length ? end : end - AROUND]
    if (to - from > 1) { shown.push(...all.slice(at, from), all.slice(from, to), ...all.slice(to, end)) } else shown.push(...all.slice(at, end))
    const next = all[end]
    if (next) shown.push(next)
    at = end + 1
  }
  return shown
}

/** What changed between two texts, in colour and in words. */
export function DifferencesView({ before, after, label }: { readonly before: readonly string[]; readonly after: readonly string[]; readonly label: string }) {
  const all = differencesOf(before, after)
  const changed = all.filter(({ kind }) => kind !== 'same').length
  if (changed === 0) return <p className="quiet">没有改动。</p>
  return <div className="differences">
    <p className="quiet small">{changed} 处改动：<ins>增加的字</ins>　<del>删去的字</del></p>
    <ol aria-label={label}>{folded(all).map((one, at) => (Array.isArray(one)
      ? <li key={`fold ${String(at)}`} className="difference-fold"><details><summary>{one.length} 段没有改动</summary><ol>{(one as readonly Difference[]).map((same, n) => <Line key={`${String(at)} ${String(n)}`} one={same} />)}</ol></details></li>
      : <Line key={`line ${String(at)}`} one={one as Difference} />))}</ol>
  </div>
}
