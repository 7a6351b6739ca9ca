/** A count of ballots: votes for each candidate, by number. */
export type Count = { readonly voters: number; readonly spoilt: number; readonly votes: Readonly<Record<string, number>> }
/** What cannot be in a count: more votes for one than ballots, more votes in all than ballots times seats. */
export function faultsOfCount({ voters, spoilt, votes }: Count, candidates: readonly string[], seats: number): string[] {
  const valid = voters - spoilt, all = candidates.map((id) => votes[id] ?? 0), whole = (n: number): boolean => Number.isInteger(n) && n >= 0
  if (!whole(voters) || !whole(spoilt) || voters === 0) return ['请填写收回的选票张数，废票张数没有的写 0']
  if (spoilt > voters) return ['废票不能多于收回的选票']
  return [
    ...(all.every(whole) ? [] : ['票数应当是不小于零的整数']), ...candidates.filter((id) => (votes[id] ?? 0) > valid).map((id) => `${id} 号得票多于有效票 ${valid} 张`),
    ...(all.reduce((sum, n) => sum + n, 0) > valid * seats ? [`总票数超过了 ${valid} 张有效票每张最多 ${seats} 项`] : []),
  ]
}
/** Two people count by themselves; only what both say stands. */
export const differences = (a: Count, b: Count): string[] => [...(a.voters === b.voters ? [] : ['收回的选票张数不同']), ...(a.spoilt === b.spoilt ? [] : ['废票张数不同']), ...[...new Set([...Object.keys(a.votes), ...Object.keys(b.votes)])].filter((id) => (a.votes[id] ?? 0) !== (b.votes[id] ?? 0)).map((id) => `${id} 号的票数不同`)]
export type Outcome = { readonly elected: readonly string[]; /** Equal votes across the last seat: to be voted on again. */ readonly tied: readonly string[] }
/** The candidates with most votes; who has equal votes across the last seat is not chosen by us. */
export function outcomeOf(candidates: readonly string[], votes: Readonly<Record<string, number>>, seats: number): Outcome {
  const of = (id: string): number => votes[id] ?? 0, order = [...new Set(candidates)].sort((a, b) => of(b) - of(a) || (a < b ? -1 : 1)), last = order[seats - 1], next = order[seats]
  if (last === undefined || next === undefined || of(last) !== of(next)) return { elected: order.slice(0, seats), tied: [] }
  return { elected: order.filter((id) => of(id) > of(last)), tied: order.filter((id) => of(id) === of(last)) }
}
