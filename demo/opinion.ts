import { bringPosts, matterVersion, moveMatter, raiseByHand, saveDuty, type MatterMove } from '#opinion'
import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { addDays, type Day } from '#shared/days'
import { ROOT } from './agencies.ts'
import { Random } from './random.ts'

const person = (account: string, name: string, deeds: readonly string[], agency: string): Actor => ({ account, name, agency, grants: new Map(deeds.map((deed) => [`opinion.${deed}`, 'all' as const])) })
const OFFICE = person('chen', '陈某', ['watch', 'handle', 'read'], ROOT), HEAD = person('lin', '林某', ['approve', 'watch', 'read'], ROOT), WATER = person('shuili-jb', '经办人', ['handle'], 'shuili'), URBAN = person('zhujian-jb', '经办人', ['handle'], 'zhujian')
const at = (kit: Kit, moment: string): Kit => ({ ...kit, now: () => new Date(moment) })
const PLACES = ['临禾镇', '北岸镇', '云门镇', '城东街道', '江滨街道', '新区街道', '南岭镇'], SAYS = ['路灯坏了好几天没人修，晚上走路看不见', '公交改线以后老人出门不方便', '垃圾清运及时，环境干净多了，点赞', '工地半夜施工噪音扰民，孩子睡不好', '便民窗口办事很快，感谢工作人员', '停车位不够，下班以后绕三圈找不到', '物业电梯修了半个月还没有好', '学校门口早晚拥堵，接送孩子不安全', '井盖松动，骑车经过很危险', '新开的公园很漂亮，晚上灯光再亮一点就好了']
const SOURCES = ['12345', '论坛', '短视频留言']

/** Ten days of what people say, a burst pipe that was answered in time, and one thing that waits. Gives the line to print. */
export async function openOpinion(kit: Kit, seed: number, today: Day): Promise<string> {
  const random = Random.of(seed, 'opinion'), dice = (): number => random.next(), pick = <T>(some: readonly T[]): T => some[Math.floor(dice() * some.length)] as T, whole = (below: number): number => Math.floor(dice() * below), two = (n: number): string => String(n).padStart(2, '0')
  const usual = Array.from({ length: 240 }, (_, n) => ({ at: `${addDays(today, -1 - whole(10))}T${two(whole(24))}:${two(whole(60))}:00Z`, words: `${pick(PLACES)}${pick(SAYS)}。${pick(SOURCES)}第${n + 1}号`, title: '' }))
  const burst = Array.from({ length: 46 }, (_, n) => ({ at: `2024-12-18T${two(1 + Math.floor(n / 20))}:${two(n % 60)}:00Z`, title: '', words: `城东街道和平路自来水管爆裂停水，路面积水，${pick(['大家很不满', '到底什么时候来水', '没人管', '投诉也没用'])}，第${n + 1}人说` }))
  const posts = [...usual, ...burst].toSorted((a, b) => (a.at < b.at ? -1 : 1)).map((post, n) => ({ ...post, key: `demo-${n + 1}`, address: '', author: '' }))
  for (const [until, some] of [['2024-12-18T03:00:00Z', posts.filter(({ at: on }) => on < '2024-12-18T03')], [kit.now().toISOString(), posts.filter(({ at: on }) => on >= '2024-12-18T03')]] as const) if (some.length > 0) await bringPosts(at(kit, until), OFFICE, ROOT, 'file', some)
  await saveDuty(kit, OFFICE, ROOT, Array.from({ length: 14 }, (_, n) => [{ day: addDays(today, n), place: 1, account: 'chen', name: '陈某' }, { day: addDays(today, n), place: 2, account: 'lin', name: '林某' }]).flat())
  await answerBurst(kit)
  await raiseByHand(at(kit, `${today}T00:20:00Z`), OFFICE, ROOT, { title: '学校门口早晚拥堵', level: 'common', why: '12345 热线三天内集中反映 21 件', event: null })
  return `${posts.length} 条舆情`
}
/** The burst pipe, from the alarm to what was learnt. */
async function answerBurst(kit: Kit): Promise<void> {
  const id = 'y2024-0001', move = async (moment: string, actor: Actor, name: MatterMove, values: Record<string, string> = {}): Promise<void> => moveMatter(at(kit, moment), actor, name, { id, seen: await matterVersion(kit.db, id), values })
  await move('2024-12-18T03:10:00Z', OFFICE, 'verify', { level: 'grave', facts: '和平路一处 DN300 供水管爆裂，约 1200 户停水，无人受伤' })
  await move('2024-12-18T03:20:00Z', HEAD, 'assign', { lead: 'shuili', joint: '市住建局', note: '一小时内报送核查情况，五小时内公布' })
  await move('2024-12-18T03:50:00Z', URBAN, 'contribute', { words: '路面已围挡，积水两小时内可以排除。' })
  await move('2024-12-18T04:30:00Z', WATER, 'draft', { responseTitle: '关于城东街道和平路停水的情况说明', response: '12月18日上午，城东街道和平路一处供水管爆裂，约1200户停水，没有人员受伤。\n\n抢修人员已经到场，预计当天18时恢复供水；停水期间在和平路口安排了三辆送水车。\n\n后续进展当天20时前再次公布。给大家带来不便，请予谅解。' })
  await move('2024-12-18T04:50:00Z', HEAD, 'approve')
  await move('2024-12-18T05:00:00Z', HEAD, 'publish')
  await move('2024-12-18T12:00:00Z', OFFICE, 'conference', { day: '2024-12-18', time: '19:30', note: '通报恢复供水和管网排查安排' })
  await move('2024-12-25T02:00:00Z', OFFICE, 'review', { lessons: '送水点的位置应当和第一条信息同时公布；老旧管网排查列入下年计划。' })
}
