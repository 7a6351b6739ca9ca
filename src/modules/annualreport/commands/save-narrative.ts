import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { isDay } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { REPORT } from '../domain/report.ts'
import { sanitiseNarrative } from '../sanitise.ts'
import { load, save } from '../store.ts'
import type { Narrative } from '../tables.ts'

export type SaveNarrative = { readonly agency: AgencyId; readonly year: number; readonly narrative: Narrative; readonly signedOn: string; readonly seenVersion: number }

export function saveNarrative(kit: Kit, actor: Actor, input: SaveNarrative): Promise<void> {
  return act(kit, actor, 'annualreport.write', input.agency, async ({ db, record }) => {
    const report = await load(db, input.agency, input.year)
    if (report.state !== 'drafting') throw new Refusal(422, [`报告${REPORT.states[report.state].label}，文字不能再改；需要修改时请先退回或更正`])
    const signedOn = input.signedOn.trim() === '' ? null : input.signedOn.trim()
    if (signedOn !== null && !isDay(signedOn)) throw new Refusal(422, ['落款日期请写成 2024-01-31 的样子'])
    const narrative = { overview: sanitiseNarrative(input.narrative.overview), problems: sanitiseNarrative(input.narrative.problems), other: sanitiseNarrative(input.narrative.other) }
    await save(db, { ...report, narrative, signedOn }, input.seenVersion)
    await record(report.id, { characters: narrative.overview.length + narrative.problems.length + narrative.other.length, signedOn })
  })
}
