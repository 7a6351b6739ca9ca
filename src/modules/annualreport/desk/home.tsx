import type { ReactNode } from 'react'
import type { Kit } from '#platform/act'
import { mayDo, type Actor } from '#shared/actor'
import { dayOf, yearOf } from '#shared/days'
import { boardOf, type BoardState } from '../queries/board.ts'
import { mattersFor } from '../queries/matters.ts'
import { MattersPanel } from './home-matters.tsx'
import { ReportHomePanel } from './home-panel.tsx'

const NONE: Readonly<Record<BoardState, number>> = { none: 0, drafting: 0, findings: 0, reviewing: 0, approved: 0, published: 0 }

/** On the desk's home: what waits for this person, and how far the last year's reports are; for who may read any. */
export async function reportHomePanel(kit: Kit, actor: Actor): Promise<ReactNode> {
  if (!mayDo(actor, 'annualreport.read')) return null
  const today = dayOf(kit.now())
  const year = yearOf(today) - 1
  const [rows, matters] = await Promise.all([boardOf(kit.db, actor, year, today), mattersFor(kit.db, { actor, year, today })])
  if (rows.length === 0 && matters.length === 0) return null
  const counts = { ...NONE }
  for (const { state } of rows) counts[state] += 1
  const next = rows.filter(({ state }) => state !== 'published').sort((a, b) => (a.dueDay < b.dueDay ? -1 : 1))[0]
  return (
    <>
      <MattersPanel matters={matters} year={year} />
      {rows.length === 0 ? null : (
        <ReportHomePanel year={year} counts={counts} due={next ? { day: next.dueDay, daysLeft: next.daysLeft } : null} />
      )}
    </>
  )
}
