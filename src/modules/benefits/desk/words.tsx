import { mayDo, type Actor } from '#shared/actor'
import { Badge } from '#ui/badge'
import { Tabs } from '#ui/notice'
import { STATES, type BenefitState } from '../domain/procedure.ts'
import { deskPaths } from '../paths.ts'

export const CRUMBS = [{ label: '惠民利企', href: deskPaths.register }]
const KINDS = { draft: 'neutral', submitted: 'info', published: 'good', changed: 'warn', resubmitted: 'info', withdrawn: 'neutral' } as const
export const StateBadge = ({ state }: { state: BenefitState }) => <Badge kind={KINDS[state]}>{STATES[state].label}</Badge>
export const BenefitTabs = ({ here, actor }: { here: string; actor: Actor }) => <Tabs label="惠民利企" items={[
  { label: '事项', href: deskPaths.register, current: here === deskPaths.register }, { label: '企业', href: deskPaths.enterprises, current: here === deskPaths.enterprises },
  ...(mayDo(actor, 'benefits.bring-in') ? [{ label: '导入企业信息', href: deskPaths.import, current: here === deskPaths.import }] : []),
  ...(mayDo(actor, 'benefits.review') ? [{ label: '接口令牌', href: deskPaths.tokens, current: here === deskPaths.tokens }] : []),
]} />
