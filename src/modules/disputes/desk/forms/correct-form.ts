import { Refusal } from '#shared/refusal'
import { correctDispute } from '../../commands/correct-dispute.ts'
import { ASKER_CLASSES } from '../../domain/asker.ts'
import { isKind, isProcedure, KINDS, PROCEDURES } from '../../domain/dispute.ts'
import { reconsiderationsOf } from '../../queries/dispute-file.ts'
import { requestNamed } from '../links.ts'
import { resultField } from './closing-forms.ts'
import { noteField, optionsOf, recordField } from './common.ts'
import { dayIn } from './read-form.ts'
import type { FieldSpec, Given, MoveForm, Stand } from './types.ts'

const closing = ({ file }: Stand): FieldSpec[] => (file.one.concludedOn === null ? [] : [
  recordField('concludedOn', 'day', { value: file.one.concludedOn, required: true }), resultField(file),
  recordField('servedOn', 'day', { value: file.one.servedOn ?? '' }), recordField('performBy', 'day', { value: file.one.performBy ?? '' }), recordField('remark', 'area', { value: file.one.remark }),
])

async function fields(stand: Stand): Promise<FieldSpec[]> {
  const { one } = stand.file
  const earlier = (await reconsiderationsOf(stand.kit.db, [one.agency])).filter(({ id }) => id !== one.id)
  return [
    noteField('更正理由', { required: true, hint: '原来的登记和理由保留在办理经过里' }),
    recordField('number', 'line', { value: one.number, required: true }), recordField('body', 'line', { value: one.body, required: true }),
    recordField('kind', 'radio', { value: one.kind, required: true, options: optionsOf(KINDS) }),
    recordField('earlier', 'select', { value: one.earlier ?? '', blank: '没有或不在登记册', hint: '复议后起诉的选择', options: earlier.map(({ id, number }) => ({ value: id, label: number })) }),
    recordField('cause', 'line', { value: one.cause, required: true }),
    recordField('asker', 'line', { value: one.asker, hint: '自然人只保存姓氏：填写姓名后存为“陈某”' }),
    { name: 'askerClass', label: '申请人类别', as: 'radio', value: 'natural', options: optionsOf(ASKER_CLASSES) },
    recordField('request', 'line', { value: stand.linked?.number ?? '', hint: '申请编号；没有的留空' }),
    recordField('procedure', 'radio', { value: one.procedure, required: true, options: optionsOf(PROCEDURES) }),
    recordField('appliedOn', 'day', { value: one.appliedOn ?? '' }), recordField('acceptedOn', 'day', { value: one.acceptedOn, required: true }),
    recordField('noticeOn', 'day', { value: one.noticeOn ?? '' }), recordField('answeredOn', 'day', { value: one.answeredOn ?? '' }),
    ...closing(stand),
  ]
}

/** The request as it is linked now stays when its number was left as it was, or where no register can be asked. */
async function requestTyped({ kit, actor, links, linked, typed, file }: Given) {
  const text = typed['request'] ?? ''
  if (text === (linked?.number ?? '')) return file.one.request === null ? null : { id: file.one.request, agency: file.one.agency }
  const named = await requestNamed(kit, links, actor, text)
  if ('wrong' in named) throw new Refusal(422, [named.wrong])
  return named.request
}

async function perform(given: Given): Promise<void> {
  const { kit, actor, input, typed, file: { one } } = given
  const text = (name: string, now: string): string => typed[name] ?? now
  const kind = text('kind', one.kind), procedure = text('procedure', one.procedure)
  await correctDispute(kit, actor, {
    ...input, request: await requestTyped(given), askerClass: typed['askerClass'] === 'organisation' ? 'organisation' : 'natural',
    record: {
      number: text('number', one.number), body: text('body', one.body), cause: text('cause', one.cause), asker: text('asker', one.asker), kind: isKind(kind) ? kind : one.kind,
      procedure: isProcedure(procedure) ? procedure : one.procedure, earlier: text('earlier', '') || null, appliedOn: dayIn(typed, 'appliedOn'), acceptedOn: dayIn(typed, 'acceptedOn') ?? one.acceptedOn,
      noticeOn: dayIn(typed, 'noticeOn'), answeredOn: dayIn(typed, 'answeredOn'), concludedOn: dayIn(typed, 'concludedOn'), servedOn: dayIn(typed, 'servedOn'), performBy: dayIn(typed, 'performBy'),
      resultWords: text('resultWords', '') || null, remark: text('remark', ''),
    },
  })
}

export const correct: MoveForm = { fields, tells: () => ['期限、状态和年度报告的数随之重算'], perform }
