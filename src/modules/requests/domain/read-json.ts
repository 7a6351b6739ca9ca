import { Refusal } from '#shared/refusal'
import { ID_KINDS, type Applicant } from './applicant.ts'
import { APPLICANT_CLASSES } from './outcome.ts'

const wrong = (what: string): Refusal => new Refusal(422, [`提交的内容读不出：${what}`])
type Known = Record<string, unknown>

/** An object out of JSON (or the bytes of one). */
export function objectIn(from: unknown, what: string): Known {
  let value = from
  if (from instanceof Uint8Array) {
    try { value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(from)) } catch { throw wrong(`${what}不是 JSON`) }
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw wrong(`${what}不是一组内容`)
  return value as Known
}

export function textIn(of: Known, name: string, longest: number): string {
  const value = of[name]
  if (typeof value !== 'string') throw wrong(`${name} 不是文字`)
  if (value.length > longest) throw wrong(`${name} 超过 ${longest} 字`)
  return value
}

export function listIn(of: Known, name: string, most: number): readonly unknown[] {
  const value = of[name]
  if (!Array.isArray(value)) throw wrong(`${name} 不是列表`)
  if (value.length > most) throw wrong(`${name} 多于 ${most} 项`)
  return value
}

export function numberIn(of: Known, name: string, least: number, most: number): number {
  const value = of[name]
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) throw wrong(`${name} 不是 ${least} 到 ${most} 的整数`)
  return value
}

export function oneOf<Names extends object>(names: Names, of: Known, name: string): keyof Names & string {
  const value = of[name]
  if (typeof value !== 'string' || !Object.hasOwn(names, value)) throw wrong(`${name} 不在选项之中`)
  return value as keyof Names & string
}

const openidIn = (of: Known): Pick<Applicant, 'openid'> => {
  if (of['openid'] === undefined) return {}
  const openid = objectIn(of['openid'], 'openid')
  return { openid: { issuer: textIn(openid, 'issuer', 500), subject: textIn(openid, 'subject', 500) } }
}

/** Who asks, read back. */
export function applicantIn(of: Known): Applicant {
  const given = objectIn(of['applicant'], 'applicant')
  const text = (name: keyof Applicant, longest: number): string => textIn(given, name, longest)
  return {
    class: oneOf(APPLICANT_CLASSES, given, 'class'), name: text('name', 100), idKind: oneOf(ID_KINDS, given, 'idKind'), idNumber: text('idNumber', 60),
    contact: text('contact', 50), phone: text('phone', 30), email: text('email', 100), address: text('address', 200), postcode: text('postcode', 6),
    queryCode: text('queryCode', 20), locator: text('locator', 100), viewKey: text('viewKey', 100), ...openidIn(given),
  }
}
