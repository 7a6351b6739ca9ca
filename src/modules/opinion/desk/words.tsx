import { Badge } from '#ui/badge'
import { Tabs } from '#ui/notice'
import { LEVELS, type Level } from '../domain/level.ts'
import { MATTER_STATES, type Matter, type Running } from '../domain/matter.ts'
import { TOPICS } from '../domain/topics.ts'
import { deskPaths } from '../paths.ts'

export const CRUMBS = [{ label: '政务舆情', href: deskPaths.now }]
const LEVEL_KINDS = { gravest: 'bad', grave: 'bad', larger: 'warn', common: 'info' } as const
export const LevelBadge = ({ level }: { level: Level }) => <Badge kind={LEVEL_KINDS[level]}>{LEVELS[level]}</Badge>
const STATE_KINDS = { raised: 'warn', verified: 'warn', assigned: 'info', drafted: 'info', approved: 'info', published: 'good', reviewed: 'good', dismissed: 'neutral' } as const
export const StateBadge = ({ state }: Pick<Matter, 'state'>) => <Badge kind={STATE_KINDS[state]}>{MATTER_STATES[state].label}</Badge>
const STANDINGS = { done: ['good', '按时'], 'late-done': ['bad', '超时完成'], running: ['info', '计时中'], soon: ['warn', '将到期'], late: ['bad', '已超时'] } as const
const tenth = (hours: number): number => Math.floor(10 * hours) / 10
/** One clock in words: how long is left, or by how much it was over. */
export const ClockWords = ({ clock: { name, standing, hoursLeft, hours } }: { clock: Running }) => <><Badge kind={STANDINGS[standing][0]}>{STANDINGS[standing][1]}</Badge> {name}（{hours} 小时）{standing === 'late' ? `已超过 ${tenth(-hoursLeft)} 小时` : standing === 'running' || standing === 'soon' ? `还剩 ${tenth(hoursLeft)} 小时` : ''}</>
const TOPIC_NAMES: Readonly<Record<string, string>> = TOPICS
export const topicNames = (topics: readonly string[]): string => topics.map((topic) => TOPIC_NAMES[topic] ?? topic).join('、') || '—'
export const moment = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
export const feelingOf = (sentiment: number): string => (sentiment < 0 ? '负面' : sentiment > 0 ? '正面' : '中性')
const TABS = [['现在', deskPaths.now], ['处置', deskPaths.matters], ['原文', deskPaths.posts], ['来源', deskPaths.sources], ['报警规则', deskPaths.rules], ['值班', deskPaths.duty], ['日报月报', deskPaths.briefs]] as const
export const OpinionTabs = ({ here }: { here: string }) => <Tabs label="政务舆情" items={TABS.map(([label, href]) => ({ label, href, current: href === here }))} />
