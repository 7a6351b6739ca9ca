import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { dayOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { faultsOfAsk, type AskForm } from '../domain/ask-rules.ts'
import { isTopic } from '../domain/words.ts'
import { createQuestion } from './create-question.ts'

export type RegisterInput = { readonly form: AskForm; readonly agency: AgencyId; readonly askedOn: Day }

/** Enters a question that came to the window or by telephone, as the clerk wrote it down. */
export const registerQuestion = (kit: Kit, actor: Actor, { form, agency, askedOn }: RegisterInput): Promise<string> => act(kit, actor, 'dialogue.register', agency, async (scene) => {
  const faults = faultsOfAsk({ ...form, agency: '' }, []).map(({ reason }) => reason)
  if (askedOn > dayOf(scene.now)) faults.push('“提问日期”在今天以后')
  if (faults.length > 0 || !isTopic(form.topic)) throw new Refusal(422, faults)
  const { name, phone, email } = form
  const id = await createQuestion(scene, kit.home, {
    source: 'window', externalNo: null, receipt: null, agency, title: form.title, words: form.words, topic: form.topic, mayPublish: form.publicity === 'open', about: null, askedOn,
    asker: name + phone + email === '' ? null : { name, phone, email, locator: '', viewKey: '' },
  })
  await scene.record(id, { registered: true })
  return id
})
