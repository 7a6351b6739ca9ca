import { reasonsAgainst } from '#shared/procedure'
import { QUESTION, type QuestionMove } from './procedure.ts'
import type { Question, QuestionFacts } from './question.ts'

const LEAVES: readonly QuestionMove[] = ['submit', 'approve', 'publish', 'answer_privately', 'republish']
const MOST_TOLD = 4

/** What blocks is mended, or let stand by whoever may, before the text goes on. */
function reasonsOfFindings({ findings }: QuestionFacts): string[] {
  const blocking = findings.filter(({ severity, dismissed }) => severity === 'block' && dismissed === undefined)
  const told = blocking.slice(0, MOST_TOLD).map(({ text, why }) => `检查发现“${text.slice(0, 30)}”：${why}。请改正，或者请有权的人员写明理由放行`)
  return blocking.length > MOST_TOLD ? [...told, `另有 ${blocking.length - MOST_TOLD} 处必须改正的问题，见“内容检查”`] : told
}

function reasonsOfText({ answer, publicTitle, publicWords, mayPublish }: Question): string[] {
  return [
    ...(answer === '' ? ['还没有写答复，请先“起草答复”'] : []),
    ...(mayPublish && (publicTitle === '' || publicWords === '') ? ['还没有写公布用的标题和问题（去掉个人信息），请先“起草答复”'] : []),
  ]
}

/** Empty means go ahead. The page greys the button with these words and the command refuses with the same. */
export function reasonsAgainstMove(facts: QuestionFacts, move: QuestionMove, account: string): string[] {
  const { question } = facts
  const reasons = reasonsAgainst(QUESTION, move, { state: question.state, actor: account, doers: question.doers })
  if (!QUESTION.moves[move].from.includes(question.state)) return reasons
  if (move === 'publish' && !question.mayPublish) reasons.push('提问人只要求答复本人，不能公布；请用“只答复本人”')
  if (move === 'give_back' && question.agency === facts.root) reasons.push('已经在公开办，不用退回；请直接“分派”')
  if (LEAVES.includes(move)) reasons.push(...reasonsOfText(question), ...reasonsOfFindings(facts))
  return [...new Set(reasons)]
}
