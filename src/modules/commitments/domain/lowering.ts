import { STAGES, type Milestone, type Stage } from './commitment.ts'

/** What a report is held against: the promise, or what was published last. */
export type Said = { readonly aim: string; readonly stage: Stage | null; readonly percent: number; readonly milestones: readonly Milestone[] }
const ORDER = Object.keys(STAGES) as Stage[]
const SOFTER: readonly (readonly [was: RegExp, now: RegExp, words: string])[] = [
  [/(?<!基本|大体|初步)完成/, /(基本|大体|初步)完成/, '“完成”改成了“基本完成”'], [/(?<!基本|力争)建成/, /(基本|力争)建成/, '“建成”改成了“基本建成”'], [/确保/, /力争|争取/, '“确保”改成了“力争”'], [/全面|全部/, /部分|大部分/, '“全面”改成了“部分”'], [/(?<!力争)实现/, /力争实现|推进实现/, '“实现”改成了“推进”'], [/建成|完成/, /启动|开工|推进/, '“完成”改成了“推进”'],
]
const figuresOf = (text: string): { readonly value: number; readonly after: string }[] => [...text.normalize('NFKC').matchAll(/(\d+(?:\.\d+)?)\s*(%|万|亿)?\s*([\p{Script=Han}]{0,3})/gu)].map(([, digits = '0', scale = '', after = '']) => ({ value: Number(digits) * (scale === '万' ? 10_000 : scale === '亿' ? 100_000_000 : 1), after: `${scale === '%' ? '%' : ''}${after.slice(0, 2)}` }))

/** What of a promise was quietly made smaller: softer words, lower figures, a lower stage or percentage, milestones put off or dropped. Each in words; nothing where nothing is lower. */
export function lowerings(was: Said, now: Said): string[] {
  const told: string[] = []
  if (was.aim !== now.aim) {
    for (const [before, after, words] of SOFTER) if (before.test(was.aim) && after.test(now.aim) && !after.test(was.aim) && !told.includes(words)) told.push(words)
    const figures = figuresOf(now.aim)
    for (const { value, after } of figuresOf(was.aim)) {
      const same = figures.filter((one) => one.after === after)
      if (same.length > 0 && same.every((one) => one.value < value)) told.push(`目标由 ${value}${after} 降为 ${Math.max(...same.map((one) => one.value))}${after}`)
      else if (same.length === 0 && after !== '' && !figures.some((one) => one.value >= value)) told.push(`目标里不再有“${value}${after}”`)
    }
    if (told.length === 0 && now.aim.length < was.aim.length * 0.7) told.push('目标的表述比原来少了三成以上')
  }
  if (was.stage !== null && now.stage !== null && ORDER.indexOf(now.stage) > ORDER.indexOf(was.stage)) told.push(`进度由“${STAGES[was.stage]}”降为“${STAGES[now.stage]}”`)
  if (now.percent < was.percent) told.push(`完成比例由 ${was.percent}% 降为 ${now.percent}%`)
  for (const one of was.milestones) {
    const same = now.milestones.find(({ title }) => title === one.title)
    if (!same) told.push(`去掉了节点“${one.title}”`)
    else if (same.due > one.due) told.push(`节点“${one.title}”由 ${one.due} 推迟到 ${same.due}`)
    else if (one.doneOn && !same.doneOn) told.push(`节点“${one.title}”由已完成改为未完成`)
  }
  return told
}
