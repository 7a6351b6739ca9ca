import { isDay, type Day } from '#shared/days'
import { PERS, type Amount, type Benefit, type Per } from './benefit.ts'
import { factOf } from './facts.ts'
import type { Subject } from './fact.ts'
import { readRule } from './read-rule.ts'
import type { Rule } from './rule.ts'

type Raw = Readonly<Record<string, unknown>>
const isRaw = (value: unknown): value is Raw => value !== null && typeof value === 'object' && !Array.isArray(value)
const isFen = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
const perOf = (raw: Raw): Per | null => (Object.hasOwn(PERS, String(raw['per'])) ? raw['per'] as Per : null)

function readRows(raw: unknown, subject: Subject): { readonly rows: { when: Rule; fen: number }[]; readonly faults: readonly string[] } {
  if (!Array.isArray(raw) || raw.length === 0) return { rows: [], faults: ['金额表至少要有一行'] }
  const rows: { when: Rule; fen: number }[] = [], faults: string[] = []
  raw.forEach((row: unknown, i) => {
    const { rule, faults: wrong } = readRule(isRaw(row) ? row['when'] : null, subject), fen = isRaw(row) ? row['fen'] : null
    if (rule && isFen(fen)) rows.push({ when: rule, fen })
    else faults.push(`金额表第 ${i + 1} 行：${[...wrong, ...(isFen(fen) ? [] : ['金额应当是不小于零的整数（分）'])].join('；')}`)
  })
  return { rows, faults }
}
/** An amount out of data from outside. */
export function readAmount(raw: unknown, subject: Subject): { readonly amount: Amount | null; readonly faults: readonly string[] } {
  const bad = (fault: string) => ({ amount: null, faults: [fault] })
  if (!isRaw(raw)) return bad('没有写给多少')
  if (raw['kind'] === 'service') { const words = String(raw['words'] ?? '').trim(); return words ? { amount: { kind: 'service', words }, faults: [] } : bad('请写明给什么服务或优惠') }
  const per = perOf(raw)
  if (!per) return bad('没有写明是一次性、每月、每年还是每人')
  if (raw['kind'] === 'fixed') return isFen(raw['fen']) ? { amount: { kind: 'fixed', fen: raw['fen'], per }, faults: [] } : bad('金额应当是不小于零的整数（分）')
  if (raw['kind'] === 'rate') {
    const fact = factOf(String(raw['of'] ?? ''))
    if (fact?.subject !== subject || fact.kind !== 'money') return bad('按比例计算的基数应当是金额类的条件项')
    return isFen(raw['perMille']) && isFen(raw['mostFen']) ? { amount: { kind: 'rate', of: fact.key, perMille: raw['perMille'], mostFen: raw['mostFen'], per }, faults: [] } : bad('比例和最高金额应当是不小于零的整数')
  }
  if (raw['kind'] === 'table') { const { rows, faults } = readRows(raw['rows'], subject); return { amount: faults.length > 0 ? null : { kind: 'table', rows, per }, faults } }
  return bad('金额的种类应当是 fixed、table、rate 或 service')
}

/** A benefit out of a file, or what is wrong with it, in words. */
export function readBenefit(raw: unknown): { readonly benefit: Benefit | null; readonly faults: readonly string[] } {
  if (!isRaw(raw)) return { benefit: null, faults: ['不是一个事项'] }
  const subject = raw['subject'] === 'person' || raw['subject'] === 'enterprise' ? raw['subject'] : null, id = String(raw['id'] ?? '').trim()
  if (!id) return { benefit: null, faults: ['没有编号 id'] }
  if (!subject) return { benefit: null, faults: ['subject 应当是 person（个人）或 enterprise（企业）'] }
  const { rule, faults } = readRule(raw['rule'], subject), { amount, faults: wrong } = readAmount(raw['amount'] ?? { kind: 'service', words: '见政策原文' }, subject)
  const { from: begins } = raw as { readonly from?: unknown }, from = String(begins ?? '0001-01-01'), until = raw['until'] === null || raw['until'] === undefined ? null : String(raw['until'])
  const days = [...(from === '0001-01-01' || isDay(from) ? [] : ['from 不是日期']), ...(until === null || isDay(until) ? [] : ['until 不是日期'])]
  if (!rule || !amount || days.length > 0) return { benefit: null, faults: [...faults, ...wrong, ...days] }
  return { benefit: { id, policy: String(raw['policy'] ?? id), title: String(raw['title'] ?? id), subject, rule, amount, from: from as Day, until: until as Day | null }, faults: [] }
}
