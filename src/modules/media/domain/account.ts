import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'
import { reasonsAgainst, type Move, type Procedure } from '#shared/procedure'
import type { StepAsk, StepWords } from '#shared/step'

export const PLATFORMS = { wechat: '微信公众号', channels: '微信视频号', weibo: '微博', douyin: '抖音', kuaishou: '快手', toutiao: '头条号', app: '移动客户端', mini: '小程序', other: '其他' } as const
export type Platform = keyof typeof PLATFORMS
export const isPlatform = (text: string): text is Platform => Object.hasOwn(PLATFORMS, text)
export const ACCOUNT_STATES = {
  applied: { label: '待核准开设' }, active: { label: '运行' }, changing: { label: '待核准变更' }, closing: { label: '待核准注销' }, closed: { label: '已注销', final: true }, refused: { label: '未准开设', final: true },
} as const
export type AccountState = keyof typeof ACCOUNT_STATES
/** 国办发〔2018〕123号: opening, change and closing are filed with the competent unit; read through a county's rule. */
export const ACCOUNT_MOVES = {
  approve: { from: ['applied'], to: 'active', label: '核准开设', deed: 'media.review', notBy: ['apply'], article: '国办发〔2018〕123号' },
  refuse: { from: ['applied'], to: 'refused', label: '不准开设', deed: 'media.review' },
  change: { from: ['active'], to: 'changing', label: '申请变更', deed: 'media.write' },
  approve_change: { from: ['changing'], to: 'active', label: '核准变更', deed: 'media.review', notBy: ['change'], article: '国办发〔2018〕123号' },
  refuse_change: { from: ['changing'], to: 'active', label: '不准变更', deed: 'media.review' },
  close: { from: ['active'], to: 'closing', label: '申请注销', deed: 'media.write' },
  approve_close: { from: ['closing'], to: 'closed', label: '核准注销', deed: 'media.review', notBy: ['close'], article: '国办发〔2018〕123号' },
  refuse_close: { from: ['closing'], to: 'active', label: '不准注销', deed: 'media.review' },
} as const satisfies Record<string, Move<AccountState>>
export type AccountMove = keyof typeof ACCOUNT_MOVES
export const ACCOUNT: Procedure<AccountState, AccountMove> = { title: '政务新媒体', states: ACCOUNT_STATES, moves: ACCOUNT_MOVES }
/** Accounts that are inspected. */
export const RUNNING: readonly AccountState[] = ['active', 'changing', 'closing']

export type AccountFacts = { readonly platform: Platform; readonly name: string; readonly handle: string; readonly purpose: string; readonly keeper: string; readonly phone: string; readonly feed: string; readonly interacts: boolean }
export type Account = AccountFacts & { readonly id: string; readonly agency: AgencyId; readonly state: AccountState; readonly wanted: AccountFacts | null; readonly openedOn: Day | null; readonly closedOn: Day | null; readonly readError: string; readonly doers: Readonly<Record<string, string>>; readonly version: number }
export const FACT_ASKS: readonly StepAsk[] = [
  { name: 'platform', label: '平台', kind: 'choice', must: true, options: PLATFORMS }, { name: 'name', label: '账号名称', kind: 'line', must: true }, { name: 'handle', label: '账号', kind: 'line', hint: '平台上的号码或者标识' }, { name: 'purpose', label: '功能定位', kind: 'text', must: true },
  { name: 'keeper', label: '管理人员', kind: 'line', must: true }, { name: 'phone', label: '办公电话', kind: 'line', must: true }, { name: 'feed', label: '订阅地址', kind: 'line', hint: 'RSS 或 Atom；有的填写，系统自动查看更新' }, { name: 'interacts', label: '提供互动功能', kind: 'yes' },
]
const NOTE: StepAsk = { name: 'note', label: '理由', kind: 'text', must: true }, REMARK: StepAsk = { name: 'note', label: '说明', kind: 'text', hint: '可以不填' }
export const ACCOUNT_STEPS: Readonly<Record<AccountMove, StepWords>> = {
  approve: { tells: ['核准以后列入名录，开始检查更新和互动'], asks: [REMARK] }, refuse: { tells: ['不准开设，告诉申请单位理由'], asks: [NOTE] },
  change: { tells: ['核准以前仍按原来的登记'], asks: [...FACT_ASKS, NOTE] }, approve_change: { tells: ['登记改为申请的内容'], asks: [REMARK] }, refuse_change: { tells: ['登记不变'], asks: [NOTE] },
  close: { tells: ['注销以前应当公告并处理好留言'], asks: [NOTE] }, approve_close: { tells: ['核准以后不再检查；账号名称和记录保留'], asks: [REMARK], grave: true }, refuse_close: { tells: ['继续运行'], asks: [NOTE] },
}
/** What stands against an account at an agency: one unit, one platform, one account. `others`: running accounts of the same agency. */
export const reasonsAgainstAccount = ({ platform }: Pick<AccountFacts, 'platform'>, others: readonly Pick<Account, 'platform' | 'name'>[]): string[] => {
  const same = others.find((one) => one.platform === platform && platform !== 'other' && platform !== 'mini')
  return same ? [`本单位在${PLATFORMS[platform]}已有账号“${same.name}”，一个单位在一个平台只开一个（国办发〔2018〕123号）；要换的先注销原来的`] : []
}
export const reasonsAgainstAccountMove = ({ state, doers }: Pick<Account, 'state' | 'doers'>, move: AccountMove, account: string): string[] => reasonsAgainst(ACCOUNT, move, { state, actor: account, doers })
