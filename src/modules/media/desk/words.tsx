import { Badge } from '#ui/badge'
import { Tabs } from '#ui/notice'
import { ACCOUNT_STATES, type Account } from '../domain/account.ts'
import { deskPaths } from '../paths.ts'

export const CRUMBS = [{ label: '政务新媒体', href: deskPaths.register }]
const KINDS = { applied: 'warn', active: 'good', changing: 'info', closing: 'warn', closed: 'neutral', refused: 'neutral' } as const
export const StateBadge = ({ state }: Pick<Account, 'state'>) => <Badge kind={KINDS[state]}>{ACCOUNT_STATES[state].label}</Badge>
export const MediaTabs = ({ here }: { here: string }) => <Tabs label="政务新媒体" items={[['名录', deskPaths.register], ['检查和清零', deskPaths.faults]].map(([label = '', href = '']) => ({ label, href, current: href === here }))} />
