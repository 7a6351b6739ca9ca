import { type SeededReader, seedReaders } from '#notices'
import type { Kit } from '#platform/act'
import { latestPublications } from '#publishing'
import { Random } from './random.ts'

type Wish = SeededReader['targets'][number]
const WISHES: readonly Wish[] = [
  { kind: 'column', value: 'statutory-20-1', label: '法规、规章和规范性文件' }, { kind: 'column', value: 'reports', label: '政府信息公开年报' }, { kind: 'column', value: 'statutory', label: '法定主动公开内容' },
  { kind: 'keyword', value: '公积金 贷款', label: '公积金 贷款' }, { kind: 'keyword', value: '医保 缴费', label: '医保 缴费' }, { kind: 'keyword', value: '农村公路', label: '农村公路' },
  { kind: 'agency', value: 'qingting', label: '青汀市人民政府' }, { kind: 'column', value: 'statutory-20-10', label: '重大建设项目' },
]
const READERS = 46

/** Readers of the demo city: most by e-mail, some once a day, a few who have not confirmed; what was sent to them, and two that bounced. */
export async function demoReaders(kit: Kit, seed: number): Promise<number> {
  const random = Random.of(seed, 'notices')
  const last = await latestPublications(kit.db, 12)
  const morning = kit.now().getTime()
  const readers = Array.from({ length: READERS }, (_, n): SeededReader => {
    const webhook = n % 15 === 14, confirmed = n % 9 !== 8
    const first = WISHES[random.between(0, WISHES.length - 1)], second = WISHES[random.between(0, WISHES.length - 1)]
    const at = new Date(morning - random.between(3, 40) * 86_400_000)
    const letters = confirmed ? last.slice(0, random.between(1, 6)).map(({ address, title }, line) => ({ address, title, at: new Date(morning - (line + 1) * 9 * 3_600_000) })) : []
    const failed = n === 3 ? '对方邮件服务器拒收（550）' : n === 14 ? '对方程序拒收（404）' : undefined
    return {
      way: webhook ? 'webhook' : 'email', address: webhook ? `https://reader${n}.example.com/gongkai` : `reader${n}@example.com`, pace: n % 3 === 0 ? 'daily' : n % 7 === 0 ? 'weekly' : 'at_once',
      targets: [...new Set([first, second])].filter((wish) => wish !== undefined), at: confirmed ? at : new Date(morning - 3_600_000), confirmed, letters: letters.map((letter, line) => (failed && line === 0 ? { ...letter, failed } : letter)),
    }
  })
  await seedReaders(kit.db, kit.home, readers)
  return readers.length
}
