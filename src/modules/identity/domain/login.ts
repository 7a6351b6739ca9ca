const LOGIN = /^[a-z][a-z0-9._-]{1,39}$/

/** Logins are typed in any case and with stray spaces; they mean the same. */
export const loginOf = (typed: string): string => typed.trim().normalize('NFKC').toLowerCase()

export const reasonsAgainstLogin = (login: string): string[] =>
  LOGIN.test(login) ? [] : ['账号名用2至40个小写字母、数字、点、连字符或下划线，以字母开头，如 jiaotong.jingban']

/** Where to go after signing in: an address on this desk only. A full address, `//host` or `/\host` would lead elsewhere. */
export function sameSitePath(next: string | undefined): string {
  if (next === undefined || !/^\/(?![/\\])[\x21-\x7e]*$/.test(next) || next.includes('\\')) return '/'
  return next.startsWith('/sign-') ? '/' : next
}
