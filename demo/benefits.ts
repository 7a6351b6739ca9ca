import { benefitVersion, bringInEnterprises, createItem, makeMove, matchEnterprises, noteMonth, noteProgress, publishGiven, type BenefitMove } from '#benefits'
import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import type { Day } from '#shared/days'
import { ROOT } from './agencies.ts'
import { DEMO_BENEFITS } from './benefits-list.ts'

const person = (account: string, name: string, deeds: readonly string[], agency: string): Actor => ({ account, name, agency, grants: new Map(deeds.map((deed) => [`benefits.${deed}`, 'all' as const])) })
const clerk = (agency: string): Actor => person(`${agency}-jb`, '经办人', ['write', 'bring-in', 'read'], agency)
const reviewer = (agency: string): Actor => person(`${agency}-sh`, '审核人', ['review', 'read'], agency)
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY', WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
/** A well-made code of nobody: its middle is counted up. */
export function demoCode(n: number): string {
  const body = `9133990099${String(n).padStart(7, '0')}`, sum = WEIGHTS.reduce((total, weight, i) => total + weight * SIGNS.indexOf(body[i] ?? ''), 0)
  return `${body}${SIGNS[(31 - (sum % 31)) % 31] ?? ''}`
}
const NAMES = ['禾丰', '汀泰', '长渡', '云门', '北岸', '荷光', '新浦', '茶坪', '石桥', '溪湾'], TRADES = [['精密机械', '3484'], ['电器', '3852'], ['软件', '6513'], ['食品', '1432'], ['纺织', '1711'], ['商贸', '5137'], ['物流', '5430'], ['生物医药', '2740']] as const
/** Enterprises of the demonstration, every one different in what it is entitled to. */
function cellsOf(n: number): Readonly<Record<string, string>> {
  const [trade, industry] = TRADES[n % TRADES.length] ?? TRADES[0], pick = <T>(all: readonly T[], by: number): T => all[(n * by) % all.length] as T
  return {
    code: demoCode(n + 1), name: `青汀市${NAMES[n % NAMES.length]}${trade}有限公司${n >= 40 ? `第${Math.floor(n / 40) + 1}分公司` : ''}`, registered: pick(['临禾镇', '北滩镇', '南浦镇', '市区街道'], 3), industry, size: pick(['小型', '微型', '中型', '小型', '大型'], 7), founded: `${2005 + (n * 5) % 19}-0${1 + n % 9}-1${n % 9}`,
    turnover: String(2_000_000 + (n * 7_919_000) % 90_000_000), staff: String(8 + (n * 13) % 240), insured: String((n * 11) % 90), research: n % 3 === 0 ? String(300_000 + (n * 97_000) % 4_000_000) : '', exports: n % 4 === 0 ? String((n * 1_370_000) % 30_000_000) : '', growth: String((n * 3) % 25),
    taxGrade: pick(['A级', 'B级', 'M级', 'C级', 'D级'], 3), blacklisted: n % 17 === 0 ? '是' : '否', titles: n % 5 === 0 ? '高新技术企业' : n % 7 === 0 ? '品牌认定' : '无', energySaved: n % 6 === 0 ? String((n * 90) % 1500) : '', email: '', phone: '',
  }
}

/** Gives the line to print. */
export async function openBenefits(kit: Kit, _seed: number, today: Day): Promise<string> {
  const at = (day: Day): Kit => ({ ...kit, now: () => new Date(`${day}T02:00:00Z`) })
  await bringInEnterprises(at('2024-12-20'), person('chen', '陈某', ['bring-in'], ROOT), { lines: Array.from({ length: 120 }, (_, n) => ({ line: n + 2, cells: cellsOf(n) })), root: ROOT, source: '经信、人社、税务汇总表' })
  const move = async (day: Day, actor: Actor, id: string, name: BenefitMove, note = ''): Promise<void> => makeMove(at(day), actor, name, { id, seen: await benefitVersion(kit.db, id), values: { note } })
  let live = 0
  for (const { agency, title, policyTitle, subject, rule, amount, materials, automatic = false, end, monthly = [] } of DEMO_BENEFITS) {
    const form = { agency, title, policy: '', policyTitle, subject, materials: materials.join('\n'), place: automatic ? '' : '市政务服务中心二楼惠民利企专窗', link: automatic ? '' : 'https://zwfw.qingting.example/benefits', phone: '0570-0000123', automatic: automatic ? 'yes' : '', begin: '2024-01-01', until: '' }
    const id = await createItem(at('2024-12-23'), clerk(agency), form, { rule, amount })
    if (end === 'draft') continue
    await move('2024-12-23', clerk(agency), id, 'submit')
    if (end === 'submitted') continue
    await move('2024-12-25', reviewer(agency), id, 'publish')
    if (end === 'withdrawn') { await move('2025-01-02', reviewer(agency), id, 'withdraw', '2024 年补贴名额已经用完，新一轮另行通知'); continue }
    live += 1
    for (const [month, applied, paid, yuan] of monthly) await noteMonth(at(today), clerk(agency), { id, month, applied: String(applied), paid: String(paid), yuan: String(yuan) })
    if (subject !== 'enterprise') continue
    await matchEnterprises(at('2024-12-26'), { benefit: id })
    if (automatic) await publishGiven(at('2024-12-30'), reviewer(agency), id)
    if (title === '高新技术企业奖励') for (const n of [5, 10, 15]) await noteProgress(at(today), clerk(agency), { id, enterprise: demoCode(n + 1), appliedOn: '2025-01-02', paidOn: n === 15 ? '' : '2025-01-08', paidYuan: n === 15 ? '' : '100000' }).catch(() => undefined)
  }
  return `${DEMO_BENEFITS.length} 个惠民利企事项（${live} 个已公布），120 家企业`
}
