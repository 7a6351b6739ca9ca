import type { ReactNode } from 'react'
import type { Kit } from '#platform/act'
import { mayDo, type Actor } from '#shared/actor'
import { dayOf, yearOf } from '#shared/days'
import { boardOf, type BoardState } from '../queries/board.ts'
import { ReportHomePanel } from './home-panel.tsx'

const NONE: Readonly<Record<BoardState, number>> = { none: 0, drafting: 0, findings: 0, reviewing: 0, approved: 0, published: 0 }

/** The last year's reports on the desk's home, for who may read any. */
export async function reportHomePanel(kit: Kit, actor: Actor): Promise<ReactNode> {
  if (!mayDo(actor, 'annualreport.read')) return null
  const today = dayOf(kit.now())
  const year = yearOf(today) - 1
  const rows = await boardOf(kit.db, actor, year, today)
  if (rows.length === 0) return null
  const counts = { ...NONE }
  for (const { state } of rows) counts[state] += 1
  const next = rows.filter(({ state }) => state !== 'published').sort((a, b) => (a.dueDay < b.dueDay ? -1 : 1))[0]
  return <ReportHomePanel year={year} counts={counts} due={next ? { day: next.dueDay, daysLeft: next.daysLeft } : null} />
}
