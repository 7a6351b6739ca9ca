import { reasonsAgainst } from '#shared/procedure'
import { faultsOfComplete, type EntryContent } from './content.ts'
import type { Entry } from './entry.ts'
import type { Risk } from './kinds.ts'
import { ENTRY, STEP_OF, type EntryMove } from './procedure.ts'

/** How many reviews each class of risk needs: 3 = 初审、复审、终审; 2 = 初审、终审; 1 = 终审. */
export type ReviewRules = Readonly<Record<Risk, 1 | 2 | 3>>
/** As much of a finding as decides whether one may go on. */
type FoundFault = { readonly severity: 'block' | 'warn' | 'hint'; readonly text: string; readonly why: string; readonly dismissed?: unknown }
/** What is known of an entry when somebody asks what may be done. */
export type EntryFacts = {
  readonly entry: Entry
  readonly content: EntryContent
  /** Who wrote any revision since the last publication. */
  readonly writers: ReadonlySet<string>
  readonly findings: readonly FoundFault[]
  readonly reviews: ReviewRules
}

const SUBMITS: readonly EntryMove[] = ['submit', 'submit_to_final']
const AGREES: readonly EntryMove[] = ['first_agree', 'first_to_final', 'second_agree', 'final_agree']
const PUBLISHES: readonly EntryMove[] = ['publish', 'schedule', 'publish_urgent']

/** The office's rules say how many reviews this risk needs; the other way is not open. */
function reasonsOfWay({ entry, reviews }: EntryFacts, move: EntryMove): string[] {
  const needed = reviews[entry.risk]
  if (move === 'submit' && needed === 1) return ['这类风险的信息按规则只作终审，请用“送终审”']
  if (move === 'submit_to_final' && needed > 1) return [`这类风险的信息须经${needed === 3 ? '初审、复审、终审' : '初审、终审'}，请用“送初审”`]
  if (move === 'first_agree' && needed === 2) return ['这类风险的信息按规则不作复审，请用“初审通过，送终审”']
  if (move === 'first_to_final' && needed === 3) return ['这类风险的信息须经复审，请用“初审通过，送复审”']
  return []
}

const MOST_TOLD = 5
/** What blocks is mended, or let stand by the one who reviews last, before anybody sends the text on. */
function reasonsOfFindings(findings: EntryFacts['findings']): string[] {
  const blocking = findings.filter(({ severity, dismissed }) => severity === 'block' && dismissed === undefined)
  const told = blocking.slice(0, MOST_TOLD).map(({ text, why }) => `检查发现“${text.slice(0, 30)}”：${why}。请改正，或者请终审人员写明理由放行`)
  return blocking.length > MOST_TOLD ? [...told, `另有 ${blocking.length - MOST_TOLD} 处必须改正的问题，见“内容检查”`] : told
}

function reasonsOfText({ content, findings }: EntryFacts): string[] {
  return [...faultsOfComplete(content).map(({ reason }) => reason), ...reasonsOfFindings(findings)]
}

function reasonsOfPublicity({ entry }: EntryFacts, move: EntryMove): string[] {
  if (PUBLISHES.includes(move) && entry.publicity !== 'open') return ['公开属性不是“主动公开”，不能发布；请用“办结，不主动公开”']
  if (move === 'keep' && entry.publicity === 'open') return ['公开属性是“主动公开”，请用“发布”']
  if (move === 'keep' && entry.publishedRevision !== null) return ['公众正在看已发布的一版，请先撤回']
  return []
}

function reasonsOfPublished({ entry }: EntryFacts, move: EntryMove): string[] {
  if (move === 'abandon' && (entry.publishedRevision === null || entry.withdrawnOn !== null)) return ['还没有发布过，没有可以退回的一版；不再需要的请“作废”']
  if (move === 'withdraw' && (entry.publishedRevision === null || entry.withdrawnOn !== null)) return ['还没有发布过，不用撤回；不再需要的请“作废”']
  if (move === 'discard' && entry.publishedRevision !== null && entry.withdrawnOn === null) return ['公众正在看已发布的一版，不能作废；可以“放弃更正”或者“撤回”']
  if ((move === 'after_first' || move === 'after_second') && entry.afterReviewDue === null) return ['只有紧急发布的信息才需要补审']
  if (move === 'after_first' && entry.doers['after_first']) return ['已经补过初审']
  if (move === 'after_second' && entry.doers['after_second']) return ['已经补过复审']
  if (move === 'unschedule' && entry.publishAt === null) return ['没有定过发布时间']
  return []
}

/** Empty means go ahead. The page greys the button with these words and the command refuses with the same. */
export function reasonsAgainstMove(facts: EntryFacts, move: EntryMove, account: string): string[] {
  const { entry, writers } = facts
  const reasons = reasonsAgainst(ENTRY, move, { state: entry.state, actor: account, doers: entry.doers })
  if (!ENTRY.moves[move].from.includes(entry.state)) return reasons
  if (STEP_OF[move] && writers.has(account)) reasons.push('这一稿有您写的内容，审核须由没有参与写稿的人办理')
  return [...new Set([
    ...reasons, ...reasonsOfWay(facts, move), ...reasonsOfPublicity(facts, move), ...reasonsOfPublished(facts, move),
    ...(SUBMITS.includes(move) || PUBLISHES.includes(move) ? reasonsOfText(facts) : []), ...(AGREES.includes(move) ? reasonsOfFindings(facts.findings) : []),
    ...(PUBLISHES.includes(move) && entry.drill ? ['这条信息是审核演练，不能发布'] : []),
  ])]
}
