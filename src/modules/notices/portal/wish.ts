import type { Kysely } from 'kysely'
import type { Asked } from '#platform/http/types'
import { questionOf } from '#platform/search/question'
import { currentSnapshot } from '#publishing'
import { typedLine, typedText } from '#shared/typed-text'
import type { Wrong } from '#ui/form'
import { tidyContact, wrongContact } from '../domain/contact.ts'
import type { SubscribeGuide } from '../domain/guide.ts'
import { isPace, isWay, type Pace, type Way } from '../domain/subscription.ts'
import { type AskedTarget, MOST_TARGETS, type TargetKind } from '../domain/target.ts'

/** The form as it was typed. */
export type Typed = {
  readonly columns: readonly string[]; readonly topics: readonly string[]; readonly agencies: readonly string[]; readonly keywords: string
  readonly address: string; readonly addressTitle: string; readonly way: string; readonly pace: string; readonly contact: Readonly<Record<Way, string>>
}
const LONGEST_WORDS = 100

/** One entry, policy or decision that was chosen on its own page: its title, or '' where nothing stands there. */
async function titleAt(db: Kysely<unknown>, address: string): Promise<string> {
  if (!/^(\/[a-z0-9][a-z0-9-]*)+$/.test(address) || address.length > 200) return ''
  const found = await currentSnapshot(db, address) ?? await currentSnapshot(db, `${address}/state`)
  return found && !found.snapshot.withdrawnOn ? found.snapshot.title : ''
}

/** What stands in the address when the form is opened, or in the form when it is sent: the names are the same. */
export async function readTyped(db: Kysely<unknown>, asked: Asked, sent: boolean): Promise<Typed> {
  const one = (name: string): string | undefined => (sent ? asked.form : asked.query)[name]
  const all = (name: string): readonly string[] => (sent ? asked.all(name) : [one(name) ?? '']).filter((value) => value !== '').slice(0, 200)
  const address = typedLine(one('address'), 300)
  const contact = (way: Way): string => typedLine(sent ? one(`contact-${way}`) : '', 600)
  return {
    columns: all('column'), topics: all('topic'), agencies: all('agency'), keywords: typedText(one(sent ? 'keywords' : 'keyword'), 1000), address, addressTitle: address === '' ? '' : await titleAt(db, address),
    way: one('way') ?? '', pace: one('pace') ?? '', contact: { email: contact('email'), sms: contact('sms'), wechat: contact('wechat'), webhook: contact('webhook') },
  }
}

export const keywordLines = (text: string): string[] => [...new Set(text.split(/[\n；;]/).map((line) => typedLine(line)).filter((line) => line !== ''))]

/** What was chosen, by the office's own names: what it does not offer is not taken. */
export function targetsOf(typed: Typed, guide: SubscribeGuide): AskedTarget[] {
  const chosen = (kind: TargetKind, values: readonly string[], from: readonly { id: string; title: string }[]): AskedTarget[] =>
    from.filter(({ id }) => values.includes(id)).map(({ id, title }) => ({ kind, value: id, label: title }))
  return [
    ...chosen('column', typed.columns, guide.columns), ...chosen('topic', typed.topics, guide.topics), ...chosen('agency', typed.agencies, guide.agencies),
    ...keywordLines(typed.keywords).map((line): AskedTarget => ({ kind: 'keyword', value: line.normalize('NFKC').toLowerCase(), label: line })),
    ...(typed.addressTitle === '' ? [] : [{ kind: 'address' as const, value: typed.address, label: typed.addressTitle.slice(0, 300) }]),
  ]
}

/** What is wrong with how it is to be sent. */
export function wrongWay({ way, contact, pace }: Typed, guide: SubscribeGuide): Wrong[] {
  if (!isWay(way) || !guide.ways.includes(way)) return [{ field: 'way', reason: '请选择用什么方式接收' }]
  const wrong = wrongContact(way, tidyContact(way, contact[way]))
  return [...(wrong ? [{ field: `contact-${way}`, reason: wrong }] : []), ...(isPace(pace) ? [] : [{ field: 'pace', reason: '请选择多久通知一次' }])]
}

/** What is wrong with what is wished for. */
export function wrongTargets(typed: Typed, targets: readonly AskedTarget[]): Wrong[] {
  const lines = keywordLines(typed.keywords)
  const empty = lines.filter((line) => questionOf(line).terms.length === 0)
  return [
    ...(targets.length === 0 ? [{ field: 'keywords', reason: '请至少选一个栏目、专题或单位，或者填一个关键词' }] : []),
    ...(targets.length > MOST_TARGETS ? [{ field: 'keywords', reason: `一次最多订阅${MOST_TARGETS}项；想收全部内容的，请用RSS` }] : []),
    ...(empty.length > 0 ? [{ field: 'keywords', reason: `“${empty[0]}”里没有可以查找的字词` }] : []),
    ...(lines.some((line) => line.length > LONGEST_WORDS) ? [{ field: 'keywords', reason: `每个关键词不超过${LONGEST_WORDS}字` }] : []),
  ]
}
export type Wish = { readonly way: Way; readonly pace: Pace; readonly address: string }
export const wishOf = ({ way, pace, contact }: Typed): Wish | null => (isWay(way) && isPace(pace) ? { way, pace, address: tidyContact(way, contact[way]) } : null)
