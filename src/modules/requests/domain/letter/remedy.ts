import type { Day } from '#shared/days'
import { OUTCOMES, type Outcome } from '../outcome.ts'

/** `online`: the letter is served online; `channel`: where reconsideration can be asked for online, where the office has said so. */
export type RemedyFacts = {
  readonly decidedOn: Day; readonly reviewBody: string; readonly court: string; readonly online: boolean; readonly channel?: string | undefined
}

/** Since the revision of 2023 came into force, what is refused must go to reconsideration first (行政复议法第二十三条第一款第四项), and the letter must say so (第二款). */
const REVIEW_FIRST_SINCE: Day = '2024-01-01'
/** What ends a request without an answer to its matter is told, not answered. */
const TOLD: readonly string[] = ['不予处理', '其他处理']

/** What the paper calls itself: 答复书 or 告知书. */
export const paperOf = (outcome: Outcome): '答复书' | '告知书' => (TOLD.includes(OUTCOMES[outcome].group) ? '告知书' : '答复书')

/** 第二十二条: who is served online is given an online way to ask for reconsideration too. */
function onlineWords({ online, channel }: RemedyFacts): string {
  if (!online) return ''
  return channel?.trim()
    ? `行政复议申请可以通过互联网提交：${channel.trim()}；也可以当面或者邮寄提交。`
    : '行政复议申请可以通过行政复议机关指定的互联网渠道提交，也可以当面或者邮寄提交。'
}

/** Reconsideration within 60 days or a suit within 6 months, as one likes (行政复议法第二十条、行政诉讼法第四十六条). */
export const eitherWay = (paper: string, facts: RemedyFacts): string =>
  `对本${paper}不服的，可以自收到之日起60日内向${facts.reviewBody}申请行政复议，也可以自收到之日起6个月内直接向${facts.court}提起行政诉讼`
  + `（《中华人民共和国行政复议法》第二十条、《中华人民共和国行政诉讼法》第四十六条）。${onlineWords(facts)}`

const reviewFirst = (what: string, facts: RemedyFacts): string =>
  `${what}不服的，应当自收到本答复书之日起60日内先向${facts.reviewBody}申请行政复议；对行政复议决定仍不服的，可以自收到行政复议决定书之日起15日内向${facts.court}提起行政诉讼`
  + `（《中华人民共和国行政复议法》第二十条、第二十三条第一款第四项，《中华人民共和国行政诉讼法》第四十五条）。${onlineWords(facts)}`

/**
 * The paragraph that tells the applicant what can be done against the decision. Empty where nothing can be contested.
 * Where a part is refused, that part goes to reconsideration first (derived from 第二十三条第一款第四项).
 */
export function remedyParagraph(outcome: Outcome, facts: RemedyFacts): string {
  const { remedy } = OUTCOMES[outcome]
  if (remedy === 'none') return ''
  if (remedy === 'either' || facts.decidedOn < REVIEW_FIRST_SINCE) return eitherWay(paperOf(outcome), facts)
  return reviewFirst(outcome === 'partial' ? '对本答复中不予公开的部分' : '对本答复书', facts)
}
