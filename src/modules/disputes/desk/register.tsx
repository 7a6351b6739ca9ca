import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import type { Wrong } from '#ui/form'
import { registerDispute, type RegisterDispute } from '../commands/register-dispute.ts'
import { isKind } from '../domain/dispute.ts'
import { paths } from '../paths.ts'
import { dayIn, firstTyped, typedIn, wrongFrom, wrongIn } from './forms/read-form.ts'
import type { Typed } from './forms/types.ts'
import { requestNamed, type LinkedRequest, type RequestLinks } from './links.ts'
import { allFields, registerFields } from './register-fields.ts'
import { RegisterPage } from './register-page.tsx'

/** Comes from a request's page with that request named already. */
export const showRegister = (links: RequestLinks) => async (kit: Kit, { actor, query }: AskedBy): Promise<Answer> => {
  const fields = await registerFields(kit, actor)
  const asked = query['request'] ? await links.requestOf(kit.db, query['request']) : null
  const found = asked && mayDo(actor, 'disputes.register', asked.agency) ? asked : null
  const typed = { ...firstTyped(allFields(fields)), ...(found ? { request: found.number, agency: found.agency } : {}) }
  return { page: <RegisterPage fields={fields} typed={typed} wrong={[]} found={found} /> }
}

const inputOf = (typed: Typed, request: LinkedRequest | null): RegisterDispute => {
  const of = (name: string): string => typed[name] ?? ''
  const kind = of('kind'), acceptedOn = dayIn(typed, 'acceptedOn')
  if (!isKind(kind) || !acceptedOn) throw new Refusal(422, ['请选择“类别”并填写“受理（立案）日”'])
  return {
    kind, acceptedOn, agency: of('agency'), number: of('number'), body: of('body'), cause: of('cause'), asker: of('asker'), askerClass: of('askerClass') === 'organisation' ? 'organisation' : 'natural',
    procedure: kind === 'reconsideration' && of('procedure') === 'simplified' ? 'simplified' : 'ordinary', request, earlier: of('earlier') || null,
    appliedOn: dayIn(typed, 'appliedOn'), noticeOn: dayIn(typed, 'noticeOn'),
  }
}

export const postRegister = (links: RequestLinks) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const { actor, form } = asked
  const fields = await registerFields(kit, actor)
  const specs = allFields(fields)
  const typed = typedIn(specs, asked)
  const named = await requestNamed(kit, links, actor, typed['request'] ?? '')
  const found = 'request' in named ? named.request : null
  const page = (wrong: readonly Wrong[], status?: number, more: Typed = {}): Answer => ({ page: <RegisterPage fields={fields} typed={{ ...typed, ...more }} wrong={wrong} found={found} />, ...(status ? { status } : {}) })
  const lost: Wrong[] = 'wrong' in named ? [{ field: 'request', reason: named.wrong }] : []
  if (form['do'] === 'find') return page(lost, lost.length > 0 ? 422 : undefined, found && mayDo(actor, 'disputes.register', found.agency) ? { agency: found.agency } : {})
  const early = [...wrongIn(specs, typed), ...lost]
  if (early.length > 0) return page(early, 422)
  try {
    const id = await registerDispute(kit, actor, inputOf(typed, found))
    return { goTo: paths.dispute(id), notice: '案件已登记' }
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 422) throw error
    return page(wrongFrom(specs, error.reasons), 422)
  }
}
