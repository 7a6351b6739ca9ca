import { applyForAccount, moveAccount, recordItems, recordMessage } from '#media'
import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { addDays, type Day } from '#shared/days'
import { Random } from './random.ts'

const person = (account: string, name: string, deeds: readonly string[], agency: string): Actor => ({ account, name, agency, grants: new Map(deeds.map((deed) => [`media.${deed}`, 'all' as const])) })
const at = (kit: Kit, moment: string): Kit => ({ ...kit, now: () => new Date(moment) })
const HEAD = person('lin', '林某', ['review'], 'qingting')
/** How long ago each published last; the third is the dead one that has a ticket. */
const ACCOUNTS: readonly (readonly [agency: string, platform: string, name: string, lastBack: number])[] = [
  ['qingting', 'wechat', '青汀发布', 0], ['qingting', 'weibo', '青汀微博', 1], ['linhe', 'wechat', '临禾镇之窗', 23], ['jiaotong', 'wechat', '青汀交通', 2], ['jiaoyu', 'wechat', '青汀教育', 1], ['weijian', 'wechat', '健康青汀', 3], ['wenlv', 'douyin', '青汀文旅', 12], ['gongan', 'wechat', '平安青汀', 0], ['shichang', 'wechat', '青汀市场监管', 5], ['renshe', 'mini', '青汀就业', 7],
]
const TITLES = ['一图读懂新政策', '本周办事提醒', '现场来了', '这件事有变化', '您问我答', '天气提醒']

/** Accounts with half a year of what they published. Gives the line to print. */
export async function openMedia(kit: Kit, seed: number, today: Day): Promise<string> {
  const random = Random.of(seed, 'media')
  for (const [agency, platform, name, lastBack] of ACCOUNTS) {
    const clerk = person(`${agency}-jb`, '经办人', ['write'], agency), id = await applyForAccount(at(kit, '2023-03-01T01:00:00Z'), clerk, agency, { platform, name, handle: '', purpose: '发布信息、解读政策、回应关切', keeper: '经办人', phone: '0570-2025018', feed: '', interacts: 'yes' })
    await moveAccount(at(kit, '2023-03-02T01:00:00Z'), HEAD, 'approve', { id, seen: 1, values: {} })
    const days = Array.from({ length: 180 }, (_, back) => back).filter((back) => back >= lastBack && (back === lastBack || random.next() < 0.35)).map((back) => `${addDays(today, -back)} ${random.pick(TITLES)}`)
    await recordItems(kit, clerk, id, days.join('\n'))
    for (const back of [40, 21]) await recordMessage(kit, clerk, id, { received: addDays(today, -back), answered: addDays(today, -back + 2), words: '咨询办事时间' })
  }
  return `${ACCOUNTS.length} 个政务新媒体账号`
}
