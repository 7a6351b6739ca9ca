import { reasonsAgainst } from '#shared/procedure'
import type { Day } from '#shared/days'
import type { Item } from './item.ts'
import { BENEFIT, MOVES, type BenefitMove } from './procedure.ts'
import { isAtom, type Rule } from './rule.ts'

/** Groups that nobody has put a condition into. */
const emptyGroups = (rule: Rule): number => (isAtom(rule) ? 0 : 'not' in rule ? emptyGroups(rule.not) : ('all' in rule ? rule.all : rule.any).reduce((n, child) => n + (isAtom(child) ? 0 : 'not' in child ? emptyGroups(child) : ('all' in child ? child.all : child.any).length === 0 ? 1 : emptyGroups(child)), 0))

function reasonsOfText({ materials, place, link, phone, automatic, amount, rule, until }: Item, today: Day): string[] {
  return [
    ...(emptyGroups(rule) > 0 ? ['有空的条件组，请加上条件或者删掉'] : []),
    ...(amount.kind === 'table' && amount.rows.length === 0 ? ['金额表还没有一行'] : []),
    ...(!automatic && materials.length === 0 ? ['还没有写要带的材料；不用申请的，请勾选“免申即享”'] : []),
    ...(!automatic && place === '' && link === '' ? ['还没有写到哪里办：请填写办理地点或者网上办理网址'] : []),
    ...(phone === '' ? ['还没有写咨询电话'] : []),
    ...(until !== null && until < today ? [`执行期已于 ${until} 结束，不能公布`] : []),
  ]
}
/** Empty means go ahead. The page greys the button with these words and the command refuses with the same. */
export function reasonsAgainstMove(item: Item, move: BenefitMove, account: string, today: Day): string[] {
  const reasons = reasonsAgainst(BENEFIT, move, { state: item.state, actor: account, doers: item.doers })
  if (!(MOVES[move].from as readonly string[]).includes(item.state)) return reasons
  return move === 'submit' || move === 'resubmit' || move === 'publish' ? [...reasons, ...reasonsOfText(item, today)] : reasons
}
