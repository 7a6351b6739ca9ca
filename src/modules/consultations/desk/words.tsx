import { Badge } from '#ui/badge'
import { Tabs } from '#ui/notice'
import type { Consultation } from '../domain/consultation.ts'
import { STATES, type ConsultationState } from '../domain/procedure.ts'
import { deskPaths } from '../paths.ts'

export const CRUMBS = [{ label: '意见征集', href: deskPaths.register }]
const KINDS = { draft: 'neutral', ready: 'info', open: 'good', closed: 'warn', worked: 'info', fed_back: 'good', withdrawn: 'neutral' } as const
export const StateBadge = ({ state }: { state: ConsultationState }) => <Badge kind={KINDS[state]}>{STATES[state].label}</Badge>
export const crumbsOf = ({ id, title }: Pick<Consultation, 'id' | 'title'>) => [...CRUMBS, { label: title, href: deskPaths.one(id) }]
export const CaseTabs = ({ id, here }: { id: string; here: string }) => <Tabs label="征求意见" items={([['总览', deskPaths.one(id)], ['意见', deskPaths.comments(id)], ['归类和答复', deskPaths.clusters(id)], ['问卷', deskPaths.survey(id)], ['听证会', deskPaths.hearing(id)], ['反馈报告', deskPaths.report(id)]] as const).map(([label, href]) => ({ label, href, current: href === here }))} />
