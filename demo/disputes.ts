import { DECISIONS, type DisputeKind, type NewDispute } from '#disputes'
import { OUTCOMES, type NewRequest, type Outcome } from '#requests'
import { addDays, daysBetween, yearOf, type Day } from '#shared/days'
import { ROOT } from './agencies.ts'
import { workdayFrom } from './calendar.ts'
import { ROOT_DISPUTES, SUED_AFTER, type DisputePlan } from './figures.ts'
import { Random } from './random.ts'

/** Who hears a case (行政复议法第二十四条): over the city's government the next one up, over its offices the city's. */
const BODIES: Readonly<Record<'root' | 'below', Readonly<Record<DisputeKind, { readonly name: string; readonly mark: string }>>>> = {
  root: {
    reconsideration: { name: '示范省某设区市人民政府', mark: '示政行复' }, litigationDirect: { name: '某设区市中级人民法院', mark: '示01行初' }, litigationAfter: { name: '某设区市中级人民法院', mark: '示01行初' },
  },
  below: {
    reconsideration: { name: '青汀市人民政府', mark: '青政行复' }, litigationDirect: { name: '青汀市人民法院', mark: '示0181行初' }, litigationAfter: { name: '青汀市人民法院', mark: '示0181行初' },
  },
}
/** What one complains of, by how the request was answered. */
const causeOf = (outcome: Outcome | null): string => {
  if (outcome === null) return '认为逾期未作答复'
  const { group } = OUTCOMES[outcome]
  if (group === '予以公开') return '认为提供的信息与申请不符'
  if (group === '部分公开') return '认为区分处理的范围不当'
  if (group === '无法提供') return '认为信息应当存在，不服无法提供的答复'
  return group === '不予公开' ? '不服不予公开的决定' : '不服不予处理的答复'
}
const LAST_YEAR = 2024
const OTHERS: readonly string[] = ['zigui', 'zhujian', 'jiaotong', 'linhe']
/** A year of an office that is asked much: a reconsideration, and often a suit that runs on into the next year. */
function plansBelow(random: Random, year: number): DisputePlan[] {
  const decision = random.pick(['维持', '维持', '撤回', '确认违法', '责令履行'] as const)
  const review: DisputePlan = { kind: 'reconsideration', accepted: [`${year}-03-01`, `${year}-09-20`], lasts: [20, 58], decision, times: 1 }
  if (random.next() > 0.6) return [review]
  const end = year === LAST_YEAR ? { lasts: null, decision: null } : { lasts: [110, 170] as const, decision: '驳回诉讼请求' as const }
  return [review, { kind: 'litigationDirect', accepted: [`${year}-09-20`, `${year}-12-05`], times: 1, ...end }]
}

/** Numbers the cases of every body in the order in which they came. */
function numbered(rows: readonly NewDispute[]): NewDispute[] {
  const last = new Map<string, number>()
  return rows.toSorted((a, b) => (a.accepted_on < b.accepted_on ? -1 : 1)).map((row) => {
    const year = yearOf(row.accepted_on)
    const series = `${row.body} ${row.number} ${year}`
    const number = (last.get(series) ?? 20) + 7
    last.set(series, number)
    return { ...row, number: row.kind === 'reconsideration' ? `${row.number}〔${year}〕${number}号` : `（${year}）${row.number}${number}号` }
  })
}

/** Since 2024 who is refused goes to reconsideration before going to court (行政复议法第二十三条第一款第四项). */
const mayContest = (kind: DisputeKind, accepted: Day, outcome: Outcome): boolean => {
  const { remedy } = OUTCOMES[outcome]
  return remedy !== 'none' && (kind !== 'litigationDirect' || accepted < '2024-01-01' || remedy === 'either')
}

function rowsFor(random: Random, agency: string, plans: readonly DisputePlan[], requests: readonly NewRequest[]): NewDispute[] {
  const used = new Set<string>()
  /** A request that this agency answered within the two months before (行政复议法第二十条), not contested yet. */
  const contested = (kind: DisputeKind, accepted: Day): NewRequest | undefined => {
    const found = requests.filter(({ id, closed_on, outcome }) => closed_on !== null && outcome !== null && !used.has(id) && mayContest(kind, accepted, outcome)
      && daysBetween(closed_on, accepted) >= 5 && daysBetween(closed_on, accepted) <= 58)
    if (found.length === 0) return undefined
    const one = random.pick(found)
    used.add(one.id)
    return one
  }
  const rowOf = (kind: DisputeKind, request: NewRequest | undefined, accepted: Day, lasts: readonly [number, number] | null, decision: DisputePlan['decision']): NewDispute => {
    const { name, mark } = BODIES[agency === ROOT ? 'root' : 'below'][kind]
    return {
      id: `${agency}-${kind}-${accepted}-${random.between(100, 999)}`, number: mark, agency, kind, request: request?.id ?? null, body: name, cause: causeOf(request?.outcome ?? null), accepted_on: accepted,
      concluded_on: lasts && workdayFrom(addDays(accepted, random.between(...lasts))), result: decision && DECISIONS[decision], result_words: decision,
    }
  }
  return plans.flatMap(({ kind, accepted: [from, to], lasts, decision, times, thenSued }) => Array.from({ length: times }, () => {
    const accepted = workdayFrom(addDays(from, random.between(0, daysBetween(from, to))))
    const request = contested(kind, accepted)
    const row = rowOf(kind, request, accepted, lasts, decision)
    if (!thenSued || row.concluded_on === null) return [row]
    const sued = workdayFrom(addDays(row.concluded_on, random.between(...SUED_AFTER.days)))
    return [row, rowOf('litigationAfter', request, sued, SUED_AFTER.lasts, SUED_AFTER.decision)]
  }).flat())
}

/** The root's cases as planned, and a few of the offices that are asked most, each over a request of the register. */
export function disputeRows(seed: number, requests: readonly NewRequest[]): NewDispute[] {
  const rows = [ROOT, ...OTHERS].flatMap((agency) => {
    const random = Random.of(seed, `disputes ${agency}`)
    return rowsFor(random, agency, agency === ROOT ? ROOT_DISPUTES : [2022, 2023, LAST_YEAR].flatMap((year) => plansBelow(random, year)), requests.filter((request) => request.agency === agency))
  })
  return numbered(rows)
}
