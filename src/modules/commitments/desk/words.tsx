import { mayDo, type Actor } from '#shared/actor'
import { Badge } from '#ui/badge'
import { Tabs } from '#ui/notice'
import { REPORT_STATES, type ReportState } from '../domain/commitment.ts'
import type { Lateness } from '../domain/lateness.ts'
import { deskPaths } from '../paths.ts'

export const CRUMBS = [{ label: '民生实事', href: deskPaths.register }]
const STATE = { draft: 'neutral', sent: 'info', confirmed: 'info', published: 'good' } as const, LATE = { inTime: 'good', late: 'warn', missing: 'bad', waiting: 'neutral' } as const
export const ReportBadge = ({ state }: { state: ReportState }) => <Badge kind={STATE[state]}>{REPORT_STATES[state].label}</Badge>
export const LateBadge = ({ lateness }: { lateness: Lateness }) => <Badge kind={LATE[lateness.kind]}>{lateness.words}</Badge>
export const CommitmentTabs = ({ here, actor, year }: { here: string; actor: Actor; year: number }) => <Tabs label="民生实事和重点任务" items={[
  { label: '项目', href: deskPaths.register, current: here === deskPaths.register }, { label: `${year}年民生实事`, href: deskPaths.list(year, 'livelihood'), current: here === deskPaths.list(year, 'livelihood') }, { label: `${year}年重点任务`, href: deskPaths.list(year, 'task'), current: here === deskPaths.list(year, 'task') },
  { label: '明年的建议', href: deskPaths.proposals, current: here === deskPaths.proposals }, ...(mayDo(actor, 'commitments.write') ? [{ label: '导入', href: deskPaths.import, current: here === deskPaths.import }] : []),
]} />
