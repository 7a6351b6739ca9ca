import { act, type Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { createRequest, type NewCase } from './create-request.ts'

/** Registers what came by post, fax, e-mail or over the counter (条例第二十九条). The clerk types it in; where writing is difficult, the clerk writes what is said. */
export function registerRequest(kit: Kit, actor: Actor, input: NewCase): Promise<{ id: string; number: string; queryCode: string }> {
  return act(kit, actor, 'requests.register', input.agency, async (scene) => {
    if (input.arrivedOn > dayOf(scene.now)) throw new Refusal(422, [`收到日期 ${input.arrivedOn} 在今天之后，请核对`])
    const made = await createRequest(scene, kit.home, input)
    await scene.record(made.id, { number: made.number, channel: input.channel, arrivedOn: input.arrivedOn, papers: input.attachments.length })
    await scene.later('requests.refresh-view', { request: made.id })
    return made
  })
}
