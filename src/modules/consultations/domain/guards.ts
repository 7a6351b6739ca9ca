import { addDays, daysBetween, type Day } from '#shared/days'
import { reasonsAgainst } from '#shared/procedure'
import type { Consultation, Hearing } from './consultation.ts'
import { CONSULTATION, MOVES, type ConsultationMove } from './procedure.ts'

/** Counted from the day after it is opened, so that thirty whole days are left (国令713 第十五条: 一般不少于30日). */
export const daysOpen = ({ from: begins, until }: { readonly from: Day; readonly until: Day }): number => daysBetween(begins, until)
type Term = { readonly from: Day; readonly until: Day; readonly shortReason: string }
export function reasonsOfTerm(term: Term, least: number): string[] {
  const days = daysOpen(term)
  if (days < 0) return ['截止日不能早于开始日']
  return days < least && term.shortReason === '' ? [`征求意见一般不少于${least}日，现在只有${days}日：请把截止日改到 ${addDays(term.from, least)} 或以后，情况紧急需要缩短的，写明理由（国令第713号第十五条）`] : []
}
export type Facts = { readonly consultation: Consultation; readonly today: Day; readonly leastDays: number; readonly comments: number; readonly unclustered: number; readonly unanswered: number; readonly blocking: readonly string[] }

/** 国令713 第十五条: what has to be told when opinions are asked for. */
const reasonsOfText = ({ draft, explanation, ways }: Consultation): string[] => [
  ...(draft.length === 0 ? ['还没有草案：征求意见应当公布草案'] : []), ...(explanation === '' ? ['还没有起草说明：征求意见应当公布草案及其说明'] : []), ...(ways === '' ? ['还没有写提意见的途径：应当公布提出意见的方式和期限'] : []),
]
function reasonsOfWork({ comments, unclustered, unanswered, consultation }: Facts): string[] {
  return [
    ...(comments > 0 && unclustered > 0 ? [`还有 ${unclustered} 条意见没有归类，请先归类`] : []), ...(unanswered > 0 ? [`还有 ${unanswered} 类意见没有答复是否采纳`] : []), ...(consultation.report === '' ? ['还没有写反馈报告'] : []),
    ...(consultation.hearing?.publishedOn && !consultation.hearing.minutes ? ['公布了听证会，还没有登记听证笔录（国令第713号第十七条）'] : []),
  ]
}
/** Empty means go ahead. The page greys the button with these words and the command refuses with the same. */
export function reasonsAgainstMove(facts: Facts, move: ConsultationMove, account: string): string[] {
  const { consultation: one, today, leastDays, blocking } = facts
  const reasons = reasonsAgainst(CONSULTATION, move, { state: one.state, actor: account, doers: one.doers })
  if (!(MOVES[move].from as readonly string[]).includes(one.state)) return reasons
  if (move === 'ready') reasons.push(...reasonsOfText(one), ...reasonsOfTerm(one, leastDays))
  if (move === 'open') reasons.push(...reasonsOfText(one), ...reasonsOfTerm({ ...one, from: [one.from, today].toSorted().at(-1) ?? today }, leastDays), ...blocking)
  if (move === 'work' || move === 'feed_back') reasons.push(...reasonsOfWork(facts))
  if (move === 'feed_back') reasons.push(...blocking)
  return [...new Set(reasons)]
}

const PAPERS_DAYS = 7
/** Hearings by 国令713 第十六、十七条; what is planned must leave room for what the law wants beforehand. */
export function reasonsOfHearing({ on, registerUntil, seats, place, time, seedSource }: Pick<Hearing, 'on' | 'registerUntil' | 'seats' | 'place' | 'time' | 'seedSource'>, today: Day): string[] {
  return [
    ...(place === '' || time === '' ? ['请写明听证会的时间和地点（第十六条）'] : []), ...(seats < 1 ? ['请写明听证会代表人数'] : []), ...(seedSource === '' ? ['请写明遴选用的随机数从哪里来，报名结束以前就要公布'] : []), ...(on <= today ? ['听证会日期应当在今天以后'] : []),
    ...(daysBetween(registerUntil, on) <= PAPERS_DAYS ? [`报名截止以后要留出遴选和提前${PAPERS_DAYS}日送材料的时间：报名截止日应当在 ${addDays(on, -PAPERS_DAYS - 1)} 或以前（第十六条）`] : []),
  ]
}
export const reasonsOfDraw = (hearing: Hearing, today: Day): string[] => [
  ...(hearing.publishedOn ? [] : ['听证会还没有公告']), ...(hearing.draw ? ['已经遴选过，结果不能改'] : []), ...(today <= hearing.registerUntil ? [`报名到 ${hearing.registerUntil} 才截止，请在截止以后遴选`] : []),
]
export const reasonsOfPapers = ({ draw, on }: Hearing, today: Day): string[] => [...(draw ? [] : ['还没有遴选代表']), ...(daysBetween(today, on) < PAPERS_DAYS ? [`材料应当在听证会召开${PAPERS_DAYS}日前送达代表，最迟 ${addDays(on, -PAPERS_DAYS)}；请把听证会改期（第十六条）`] : [])]
export const reasonsOfMinutes = ({ papersOn, on }: Hearing, minutes: { readonly words: string; readonly present: number; readonly signed: number }, today: Day): string[] => [
  ...(papersOn ? [] : ['还没有登记送达材料']), ...(today < on ? [`听证会 ${on} 才召开`] : []), ...(minutes.words === '' ? ['请填写“笔录要点”'] : []), ...(minutes.present < 1 ? ['请填写“到会代表人数”'] : []), ...(minutes.signed > minutes.present ? ['签字人数不能多于到会人数'] : []), ...(minutes.signed < minutes.present ? ['听证笔录应当由参加人签字或者盖章；拒绝的，在笔录要点里注明后再填（第十七条）'] : []),
]
