import { addDays, daysBetween, type Day } from '#shared/days'
import type { Account } from './account.ts'

/** The office's terms: 14 days by the national indicator, some counties take 10. */
export type MediaTerms = { readonly staleDays: number; readonly answerDays: number }
/** What is known of an account's doings. */
export type Doings = { readonly lastOn: Day | null; readonly items30: number; readonly messages: readonly { readonly receivedOn: Day; readonly answeredOn: Day | null }[] }
export const RULES = {
  stale: { label: '长期不更新', source: '国办秘函〔2019〕19号（政务新媒体单项否决）' }, mute: { label: '没有有效互动功能', source: '国办秘函〔2019〕19号（政务新媒体单项否决）' }, unanswered: { label: '留言没有答复', source: '国办秘函〔2019〕19号' }, twice: { label: '一个平台多个账号', source: '国办发〔2018〕123号' },
} as const
export type RuleName = keyof typeof RULES
export type MediaFault = { readonly rule: RuleName; readonly words: string; readonly since: Day; readonly veto: boolean }
/** On which day an account that publishes nothing more is stale; null where it is already. */
export const staleOn = (lastOn: Day, terms: MediaTerms): Day => addDays(lastOn, terms.staleDays + 1)
/** What an inspection finds of one running account on a day. `others`: its agency's other running accounts. */
export function faultsOfAccount(account: Pick<Account, 'name' | 'platform' | 'interacts' | 'openedOn' | 'id'>, doings: Doings, others: readonly Pick<Account, 'platform' | 'id' | 'name'>[], today: Day, terms: MediaTerms): MediaFault[] {
  const since = doings.lastOn ?? account.openedOn, faults: MediaFault[] = []
  if (since !== null && daysBetween(since, today) > terms.staleDays) faults.push({ rule: 'stale', words: `${daysBetween(since, today)} 天没有更新，最近一次 ${doings.lastOn ?? '从来没有'}`, since: staleOn(since, terms), veto: true })
  if (!account.interacts) faults.push({ rule: 'mute', words: '没有提供评论、留言等互动功能', since: account.openedOn ?? today, veto: true })
  const waiting = doings.messages.filter(({ receivedOn, answeredOn }) => answeredOn === null && daysBetween(receivedOn, today) > terms.answerDays).map(({ receivedOn }) => receivedOn).toSorted()
  if (waiting[0]) faults.push({ rule: 'unanswered', words: `${waiting.length} 条留言超过 ${terms.answerDays} 天没有答复，最早的 ${waiting[0]}`, since: addDays(waiting[0], terms.answerDays + 1), veto: false })
  const twin = others.find((one) => one.platform === account.platform && account.platform !== 'other' && account.platform !== 'mini' && one.id < account.id)
  if (twin) faults.push({ rule: 'twice', words: `同一平台还有“${twin.name}”`, since: account.openedOn ?? today, veto: false })
  return faults
}
/** 0 to 100: how well an account is kept. What was vetoed is 0; else updates of thirty days, answers, interaction. */
export function scoreOf({ items30, messages }: Doings, faults: readonly MediaFault[]): number {
  if (faults.some(({ veto }) => veto)) return 0
  const answered = messages.filter(({ answeredOn }) => answeredOn !== null).length, share = messages.length === 0 ? 1 : answered / messages.length
  return Math.round(Math.min(60, items30 * 5) + 30 * share + (faults.length === 0 ? 10 : 0))
}
