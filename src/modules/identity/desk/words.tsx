import { Badge, type BadgeKind } from '#ui/badge'
import { clockOf } from '#shared/moments'
import type { Names } from '../agency-book.ts'
import { roleOf } from '../domain/roles.ts'
import type { Account, AccountState } from '../queries/accounts.ts'

const STATES: Readonly<Record<AccountState, { label: string; kind: BadgeKind }>> = {
  active: { label: '在用', kind: 'good' }, locked: { label: '锁定', kind: 'warn' }, disabled: { label: '停用', kind: 'neutral' },
}

export const StateBadge = ({ account }: { account: Account }) =>
  <Badge kind={STATES[account.state].kind}>
    {STATES[account.state].label}{account.lockedUntil && account.state === 'locked' ? `至 ${clockOf(account.lockedUntil)}` : ''}
  </Badge>

/** Roles with the agency that each is held for. */
export const RoleList = ({ roles, names }: { roles: Account['roles']; names: Names }) => 
  roles.length === 0 ? '未授予角色'
    : roles.map(({ role, agency }) => `${roleOf(role).label}（${names.of(agency)}${roleOf(role).reach === 'below' ? '及下级' : ''}）`).join('、')

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'], [/QQBrowser/, 'QQ浏览器'], [/360SE|QIHU|360EE/i, '360浏览器'], [/Firefox\//, 'Firefox'], [/Chrom(e|ium)\//, 'Chrome'], [/Safari\//, 'Safari'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'], [/Android/, 'Android'], [/HarmonyOS/, '鸿蒙'], [/iPhone|iPad/, 'iOS'], [/Mac OS X/, 'macOS'], [/Linux/, 'Linux'],
]
const first = (words: typeof BROWSERS, text: string): string | undefined => words.find(([pattern]) => pattern.test(text))?.[1]

/** A browser as people call it; what it says of itself is long and meant for programs. */
export const browserOf = (userAgent: string): string =>
  [first(BROWSERS, userAgent), first(SYSTEMS, userAgent)].filter((word) => word !== undefined).join('，') || '未知浏览器'
