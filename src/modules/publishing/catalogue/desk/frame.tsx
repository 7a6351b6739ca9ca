import type { ReactNode } from 'react'
import { DeskPage } from '#ui/desk-page'
import { Badge, Tabs } from '#ui/notice'
import { STANDINGS, type Obligation, type Standing } from '../domain/obligation.ts'
import { deskPaths } from './paths.ts'

const TABS = [
  { label: '公开责任', href: deskPaths.duties },
  { label: '各单位', href: deskPaths.agencies },
  { label: '形成未公开', href: deskPaths.waiting },
  { label: '标准目录', href: deskPaths.standard() },
  { label: '栏目', href: deskPaths.columns },
  { label: '专题', href: deskPaths.topics },
] as const
type At = (typeof TABS)[number]['href']

export const CRUMBS = [{ label: '公开目录', href: deskPaths.duties }]
type FrameProps = { readonly at: At; readonly title: string; readonly lead?: ReactNode; readonly actions?: ReactNode; readonly children: ReactNode }
/** A main page of the catalogue, with its neighbours as tabs. */
export const Frame = ({ at, title, lead, actions, children }: FrameProps) => (
  <DeskPage title={title} lead={lead} actions={actions}>
    <Tabs label="公开目录" items={TABS.map((tab) => ({ ...tab, current: tab.href === at }))} />
    {children}
  </DeskPage>
)

export const STANDING_KINDS = { overdue: 'bad', due: 'warn', empty: 'neutral', filled: 'good' } as const satisfies Record<Standing, string>
/** How a duty stands, in words: overdue with by how much. */
export const StandingBadge = ({ standing, late }: Pick<Obligation, 'standing' | 'late'>) => (
  <Badge kind={STANDING_KINDS[standing]}>{standing === 'overdue' ? (late > 0 ? `逾期 ${late} 个工作日` : '已到期') : STANDINGS[standing]}</Badge>
)
