import { isDay } from '#shared/days'
import { factOf } from './facts.ts'
import { isIndustryCode } from './industries.ts'
import { CONDITIONS, type Atom, type AtomKind, type Rule } from './rule.ts'
import type { Fact, Subject } from './fact.ts'

const DEEPEST = 6, MOST = 60
type Raw = Readonly<Record<string, unknown>>
const isRaw = (value: unknown): value is Raw => value !== null && typeof value === 'object' && !Array.isArray(value)

function readAtom(raw: Raw, subject: Subject, say: (reason: string) => void): Atom | null {
  const fact = factOf(String(raw['fact'] ?? '')), is = String(raw['is'] ?? '') as AtomKind
  if (fact?.subject !== subject) { say(`没有“${String(raw['fact'] ?? '')}”这个条件项`); return null }
  if (!Object.hasOwn(CONDITIONS[fact.kind], is)) { say(`“${fact.label}”不能用“${is}”来比较`); return null }
  if (is === 'yes' || is === 'no') return { fact: fact.key, is }
  if (is === 'on-or-after' || is === 'on-or-before') {
    const day = String(raw['day'] ?? '')
    if (isDay(day)) return { fact: fact.key, is, day }
    say(`“${fact.label}”的日期请写成 年-月-日`)
    return null
  }
  if (is === 'one-of' || is === 'has-any' || is === 'has-all' || is === 'within') return readValues(raw, fact, is, say)
  const value = raw['value']
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return { fact: fact.key, is, value }
  say(`“${fact.label}”请填写数字`)
  return null
}
function readValues(raw: Raw, fact: Fact, is: 'one-of' | 'has-any' | 'has-all' | 'within', say: (reason: string) => void): Atom | null {
  const values = Array.isArray(raw['values']) ? raw['values'].map(String) : []
  if (values.length === 0) { say(`“${fact.label}”至少选一项`); return null }
  const strange = values.filter((value) => (is === 'within' ? !isIndustryCode(value) : !Object.hasOwn(fact.options ?? {}, value)))
  if (strange.length > 0) { say(is === 'within' ? `“${strange.join('、')}”不是行业代码，请写门类字母或 2 至 4 位数字` : `“${fact.label}”没有“${strange.join('、')}”这一项`); return null }
  return { fact: fact.key, is, values }
}

/** A rule out of data from outside, or what is wrong with it, in words. */
export function readRule(value: unknown, subject: Subject): { readonly rule: Rule | null; readonly faults: readonly string[] } {
  const faults: string[] = []
  let n = 0
  const say = (reason: string): void => { faults.push(reason) }
  const group = (children: unknown, depth: number): Rule[] => {
    if (Array.isArray(children)) return children.flatMap((child) => read(child, depth + 1) ?? [])
    say('条件组应当是一个列表')
    return []
  }
  const read = (raw: unknown, depth: number): Rule | null => {
    n += 1
    if (n > MOST || depth > DEEPEST) { if (!faults.includes('条件太多或者层次太深，请拆成几个事项')) say('条件太多或者层次太深，请拆成几个事项'); return null }
    if (!isRaw(raw)) { say('条件的写法不对'); return null }
    if ('all' in raw) return { all: group(raw['all'], depth) }
    if ('any' in raw) return { any: group(raw['any'], depth) }
    if ('not' in raw) { const inner = read(raw['not'], depth + 1); return inner ? { not: inner } : null }
    return readAtom(raw, subject, say)
  }
  const rule = read(value, 0)
  return { rule: faults.length > 0 ? null : rule, faults }
}
