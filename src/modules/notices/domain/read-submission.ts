import { Refusal } from '#shared/refusal'
import { tidyContact, wrongContact } from './contact.ts'
import { isPace, isWay, type SubscriptionAsked } from './subscription.ts'
import { type AskedTarget, MOST_TARGETS, TARGET_KINDS, type TargetKind } from './target.ts'

type Json = Readonly<Record<string, unknown>>
const refuse = (what: string): never => { throw new Refusal(422, [`${what}，这份来件不是本系统提交的`]) }
const textIn = (of: Json, name: string, longest: number): string => {
  const text = of[name]
  return typeof text === 'string' && text.length <= longest ? text : refuse(`${name} 不是文字或者太长`)
}

function objectIn(bytes: Uint8Array): Json {
  let value: unknown
  try { value = JSON.parse(Buffer.from(bytes).toString('utf8')) } catch { return refuse('不是JSON') }
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value as Json : refuse('不是对象')
}

function targetIn(value: unknown): AskedTarget {
  const of = value !== null && typeof value === 'object' ? value as Json : refuse('targets 里有不是对象的内容')
  const kind = textIn(of, 'kind', 20)
  if (!Object.hasOwn(TARGET_KINDS, kind)) return refuse(`kind 不认识“${kind}”`)
  const key = of['key'] === undefined ? {} : { key: textIn(of, 'key', 100) }
  const [target, label] = [textIn(of, 'value', 300), textIn(of, 'label', 300)]
  if (target === '' || (kind === 'request') !== ('key' in key)) return refuse('targets 里的内容不全')
  return { kind: kind as TargetKind, value: target, label, ...key }
}

/** Reads what was opened from the inbox. Refuses (422) what is not a subscription. */
export function readSubscription(bytes: Uint8Array): SubscriptionAsked {
  const of = objectIn(bytes)
  if (of['version'] !== 1) return refuse('version 不是 1')
  const [way, pace, at] = [textIn(of, 'way', 20), textIn(of, 'pace', 20), textIn(of, 'at', 40)]
  if (!isWay(way) || !isPace(pace) || Number.isNaN(Date.parse(at))) return refuse('way、pace 或 at 不对')
  const contact = of['contact'] !== null && typeof of['contact'] === 'object' ? of['contact'] as Json : refuse('contact 不是对象')
  const address = tidyContact(way, textIn(contact, 'address', 600))
  if (wrongContact(way, address)) return refuse('contact 不是地址')
  const secret = way === 'webhook' ? { secret: textIn(contact, 'secret', 100) } : {}
  const targets = Array.isArray(of['targets']) ? of['targets'].map(targetIn) : []
  if (targets.length === 0 || targets.length > MOST_TARGETS) return refuse('targets 是空的或者太多')
  return { version: 1, at, way, contact: { address, ...secret }, pace, targets }
}

/** A link's token, as it was given in an address. Whether it is right the office alone can tell. */
export const isToken = (text: string): boolean => /^\d{1,12}\.[\w-]{24}$/.test(text)

export function readToken(bytes: Uint8Array): { readonly subscription: number; readonly mac: string } {
  const token = textIn(objectIn(bytes), 'token', 60)
  if (!isToken(token)) return refuse('token 的写法不对')
  const [id = '', mac = ''] = token.split('.')
  return { subscription: Number(id), mac }
}
