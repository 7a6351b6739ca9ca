import { allAgencies } from '#agencies'
import { loadHolidayFile } from '#settings'
import { SUBSCRIPTIONS } from '../subscriptions.ts'
import { HOME_OPTIONS, readArgs, UsageError } from './args.ts'
import { withDatabase } from './with-database.ts'

/** `gongkai holidays load FILE`: a year's notice from a file; 0 loaded, 2 refused in words or wrongly asked. */
export async function holidaysLoad(argv: readonly string[]): Promise<number> {
  const { values: { json, reason, ...which }, positionals } = readArgs(argv, { ...HOME_OPTIONS, json: { type: 'boolean' }, reason: { type: 'string' } }, { words: true })
  const [file, second] = positionals
  if (file === undefined || second !== undefined) throw new UsageError('请写一个放假通知文件，例如：gongkai holidays load 2027.json')
  return withDatabase(which, async ({ db, home }) => {
    const root = (await allAgencies(db)).find(({ parent }) => parent === null)
    if (!root) throw new UsageError('这个数据库里还没有单位，请先启动一次程序')
    const loaded = await loadHolidayFile({ db, now: () => new Date(), home, reactions: SUBSCRIPTIONS }, root.id, file, reason)
    console.log(json ? JSON.stringify(loaded) : [`已载入 ${loaded.year} 年的放假安排：放假 ${loaded.daysOff} 天，调休上班 ${loaded.workdays} 天`, ...loaded.doubts.map((doubt) => `  请核对：${doubt}`)].join('\n'))
    return 0
  })
}
