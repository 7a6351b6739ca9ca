import { randomUUID } from 'node:crypto'
import { agencyById } from '#agencies'
import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { dayOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { maskedAsker, type AskerClass } from '../domain/asker.ts'
import type { DisputeCase } from '../domain/case.ts'
import type { CaseProcedure, DisputeKind } from '../domain/dispute.ts'
import { nextStep } from '../domain/dues.ts'
import { faultsOf, faultsOfEarlier } from '../domain/faults.ts'
import { termsOf } from '../rules-of.ts'
import { columnsOf, findCase, nextColumns } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { addEvent } from './make-move.ts'

export type RegisterDispute = {
  readonly agency: AgencyId; readonly kind: DisputeKind; readonly number: string; readonly body: string; readonly cause: string
  readonly asker: string; readonly askerClass: AskerClass; readonly procedure: CaseProcedure
  /** The request that the case is over, as its own register knows it. */
  readonly request: { readonly id: string; readonly agency: AgencyId } | null
  readonly earlier: string | null
  readonly appliedOn: Day | null; readonly acceptedOn: Day; readonly noticeOn: Day | null
}

/** The case as it would stand, before it is saved. Only the masked name goes on from here. */
export const caseFrom = (id: string, input: RegisterDispute): DisputeCase => ({
  id, number: input.number.trim(), agency: input.agency, kind: input.kind, state: input.noticeOn === null ? 'registered' : 'answering', request: input.request?.id ?? null, earlier: input.earlier,
  body: input.body.trim(), cause: input.cause.trim(), asker: maskedAsker(input.asker, input.askerClass), procedure: input.procedure, appliedOn: input.appliedOn, acceptedOn: input.acceptedOn,
  noticeOn: input.noticeOn, answeredOn: null, concludedOn: null, servedOn: null, performBy: null, performedOn: null, extendedDays: 0, result: null, resultWords: null, remark: '',
  articles: [], lessons: '', measures: '', version: 1, hearings: [],
})

/** Enters a case, with the day on which the notice to answer came where it has come. */
export async function registerDispute(kit: Kit, actor: Actor, input: RegisterDispute): Promise<string> {
  const { id: agency } = await agencyById(kit.db, input.agency)
  return act(kit, actor, 'disputes.register', agency, async (scene) => {
    const one = caseFrom(randomUUID(), input)
    const reasons = [
      ...faultsOf(one, dayOf(scene.now)), ...faultsOfEarlier(one, one.earlier === null ? null : await findCase(scene.db, one.earlier)),
    ].map(({ reason }) => reason)
    if (input.request && input.request.agency !== agency) reasons.push('“相关申请”是另一个单位办理的，请核对“被申请人（被告）”')
    if (reasons.length > 0) throw new Refusal(422, reasons)
    const { calendar, rules } = await termsOf(scene.db)
    const saved = await tablesOf(scene.db).insertInto('disputes.dispute')
      .values({ ...columnsOf(one), ...nextColumns(nextStep(one, calendar, rules)), id: one.id, agency, version: 1 })
      .onConflict((conflict) => conflict.columns(['body', 'number']).doNothing()).returning('id').executeTakeFirst()
    if (!saved) throw new Refusal(422, [`“案号”${one.number}已经登记过，请在登记册中查找`])
    await addEvent(scene, one.id, { move: 'register', on: one.acceptedOn })
    if (one.noticeOn !== null) await addEvent(scene, one.id, { move: 'receive', on: one.noticeOn })
    await scene.record(one.id, { kind: one.kind, acceptedOn: one.acceptedOn, request: one.request })
    return one.id
  })
}
