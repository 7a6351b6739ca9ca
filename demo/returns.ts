import type { SeedReturn, SeedRound } from '#annualreport'
import { REPORTING, ROOT } from './agencies.ts'
import type { Random } from './random.ts'
import { STAFF } from './staff.ts'

/** Who licenses, fines and charges in the demo city: yearly licences, penalties, coercions, and fees in yuan, about so many. */
const BUSY: Readonly<Record<string, readonly [number, number, number, number]>> = {
  gongan: [52_000, 31_000, 4_100, 3_900_000], shichang: [18_400, 1_250, 90, 0], zhifa: [2_100, 9_800, 310, 0], jiaotong: [6_300, 2_700, 160, 0], zigui: [3_900, 160, 12, 88_000_000], zhujian: [4_400, 210, 0, 12_600_000],
  weijian: [5_200, 330, 8, 1_900_000], shengtai: [420, 260, 34, 0], yingji: [610, 280, 15, 0], renshe: [2_800, 45, 0, 640_000], minzheng: [350, 12, 0, 0], wenlv: [540, 38, 2, 0], shuili: [280, 41, 9, 2_300_000], nongye: [1_900, 130, 6, 0],
  fagai: [760, 5, 0, 0], jiaoyu: [210, 4, 0, 0], caizheng: [95, 3, 0, 0], sifa: [120, 6, 0, 0],
}
const VARIATION = [0.93, 1, 1.08] as const

const personOf = (login: string) => ({ account: login, name: STAFF.find((one) => one.login === login)?.name ?? login })

/** 2022 and 2023 are confirmed everywhere; in the round of 2024 some are still waiting. The root itself licenses and fines nothing. */
export function yearlyReturns(random: Random): { rounds: SeedRound[]; returns: SeedReturn[] } {
  const rounds = [2022, 2023, 2024].map((year): SeedRound => ({ year, dueOn: `${year + 1}-01-15` as SeedRound['dueOn'], note: '请按登记台账如实填报', openedBy: 'chen', openedAt: `${year}-12-20T01:00:00.000Z` }))
  const returns = rounds.flatMap(({ year }) => REPORTING.map(({ id }, position): SeedReturn => {
    const [licences, penalties, coercions, yuan] = (BUSY[id] ?? [0, 0, 0, 0]).map((figure) => Math.round(figure * random.pick(VARIATION))) as [number, number, number, number]
    const figures = { licences, penalties, coercions, feesFen: yuan * 100 }
    const people = { filledBy: personOf(id === ROOT ? 'chen' : `${id}-jb`), confirmedBy: personOf(id === ROOT ? 'lin' : `${id}-sh`) }
    const times = { filledAt: `${year + 1}-01-05T02:00:00.000Z`, confirmedAt: `${year + 1}-01-06T02:00:00.000Z` }
    if (year < 2024 || id === ROOT || position % 4 !== 3) return { year, agency: id, state: 'confirmed', figures, ...people, ...times }
    if (position % 8 === 3) return { year, agency: id, state: 'filled', figures, filledBy: people.filledBy, filledAt: times.filledAt }
    return { year, agency: id, state: 'waiting', figures: null }
  }))
  return { rounds, returns }
}
