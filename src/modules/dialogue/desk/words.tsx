import type { Day } from '#shared/days'
import { Badge, type BadgeKind } from '#ui/badge'
import { Tabs } from '#ui/notice'
import { mayDo, type Actor } from '#shared/actor'
import { standingOf, type Standing } from '../domain/clock.ts'
import { STATES, type QuestionState } from '../domain/procedure.ts'
import type { Question } from '../domain/question.ts'
import { deskPaths } from '../paths.ts'

const STATE_KINDS: Readonly<Partial<Record<QuestionState, BadgeKind>>> = { arrived: 'warn', assigned: 'info', answered: 'info', reviewed: 'info', published: 'good', private: 'good', merged: 'good' }
export const StateBadge = ({ state }: { state: QuestionState }) => <Badge kind={STATE_KINDS[state]}>{STATES[state].label}</Badge>

const CLOCK_KINDS: Readonly<Record<Standing['kind'], BadgeKind>> = { open: 'neutral', soon: 'warn', overdue: 'bad', onTime: 'neutral', late: 'warn', unknown: 'neutral' }
export const ClockBadge = ({ question, today }: { question: Pick<Question, 'dueOn' | 'endedOn'>; today: Day }) => { const { kind, words } = standingOf(question, today); return <Badge kind={CLOCK_KINDS[kind]}>{words}</Badge> }

/** No statute gives the term, so every page that shows it says so. */
export const UNCONFIRMED = '期限由本机关在“系统设置”中确定（未经确认的时限：没有法律法规规定）'
export const CRUMBS = [{ label: '政策咨询', href: deskPaths.register }]

/** The desk's views of 政策咨询 beside each other. */
export const DialogueTabs = ({ here, actor }: { here: string; actor: Actor }) => <Tabs label="政策咨询" items={[
  { label: '登记册', href: deskPaths.register }, { label: '月度统计', href: deskPaths.statistics }, { label: '常见问题', href: deskPaths.pieces('frequent') }, { label: '回应关切', href: deskPaths.pieces('concern') },
  ...(mayDo(actor, 'dialogue.register') ? [{ label: '导入', href: deskPaths.import }] : []), ...(mayDo(actor, 'dialogue.tokens') ? [{ label: '接口令牌', href: deskPaths.tokens }] : []),
].map((item) => ({ ...item, current: item.href === here }))} />
