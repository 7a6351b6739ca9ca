import { factsOf } from './facts.ts'
import type { Profile } from './fact.ts'
import { readProfile } from './read-profile.ts'

/** Whether a unified social credit code (GB 32100-2015) is well made: 18 characters, the last of which checks the others. */
export function isCreditCode(code: string): boolean {
  const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY', WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * SIGNS.indexOf(code[i] ?? ''), 0)
  return SIGNS[(31 - (sum % 31)) % 31] === code[17]
}
export const OWN_HEADS = { code: '统一社会信用代码', name: '企业名称', email: '联系邮箱', phone: '联系手机' } as const
/** Headings of the table: who, how to reach them, then every fact of an enterprise. */
export const HEADS: Readonly<Record<string, string>> = { ...OWN_HEADS, ...Object.fromEntries(factsOf('enterprise').map(({ key, label }) => [key, label])) }
export type EnterpriseIn = { readonly code: string; readonly name: string; readonly profile: Profile; readonly contact: { readonly way: 'email' | 'sms'; readonly address: string } | null }
export type EnterpriseFault = { readonly line: number; readonly code: string; readonly reasons: readonly string[] }

/** A line of the table, or why it is not taken: nothing is guessed, a wrong figure would turn somebody away. */
export function readEnterprise(line: number, cells: Readonly<Record<string, string>>): { readonly record: EnterpriseIn } | { readonly fault: EnterpriseFault } {
  const code = (cells['code'] ?? '').trim().toUpperCase(), name = (cells['name'] ?? '').trim(), email = (cells['email'] ?? '').trim(), phone = (cells['phone'] ?? '').trim(), { profile, faults } = readProfile(cells, 'enterprise')
  const reasons = [
    ...(isCreditCode(code) ? [] : [code === '' ? '没有写统一社会信用代码' : `“${code.slice(0, 20)}”不是正确的统一社会信用代码`]), ...(name === '' ? ['没有写企业名称'] : []),
    ...(email === '' || /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(email) ? [] : ['联系邮箱写得不对']), ...(phone === '' || /^1[3-9]\d{9}$/.test(phone) ? [] : ['联系手机应当是11位手机号码']), ...faults,
  ]
  if (reasons.length > 0) return { fault: { line, code, reasons } }
  return { record: { code, name: name.slice(0, 120), profile, contact: email ? { way: 'email', address: email } : phone ? { way: 'sms', address: phone } : null } }
}
