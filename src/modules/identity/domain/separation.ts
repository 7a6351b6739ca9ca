import { roleOf, type RoleName } from './roles.ts'

/**
 * 三员分立 (GB/T 22239 asks that system, security and audit management be kept apart): one account may hold one of the
 * three administrators and then nothing else. Empty means the role may be added.
 */
export function reasonsAgainstRole(held: readonly RoleName[], wanted: RoleName): string[] {
  const label = roleOf(wanted).label
  return [...new Set(held)].flatMap((name) => {
    if (name === wanted) return []
    const both = [roleOf(name).kind, roleOf(wanted).kind]
    if (!both.includes('administrator')) return []
    return both.includes('business')
      ? [`三员分立：管理员账号不能兼任业务角色，该账号是“${roleOf(name).label}”，不能再任“${label}”；请另建账号`]
      : [`三员分立：系统、安全、审计三个管理员不得由一个账号兼任，该账号已是“${roleOf(name).label}”，不能再任“${label}”`]
  })
}

/** A change of roles is somebody else's decision: nobody gives or takes his own. */
export const reasonsAgainstOwn = (actor: string, login: string, verb: string): string[] => (actor === login ? [`不能给自己${verb}，请由另一名管理员办理`] : [])
