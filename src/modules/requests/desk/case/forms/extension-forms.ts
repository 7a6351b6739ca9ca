import { chineseDay } from '#shared/days'
import { approveExtension, proposeExtension, refuseExtension } from '../../../commands/extension.ts'
import { lastOf } from '../../../domain/case.ts'
import type { CaseFile } from '../case-file.ts'
import { dueAfter, dueTells, noteField, wholeNumber } from './common.ts'
import type { MoveForm } from './types.ts'

const proposed = ({ facts }: CaseFile) => lastOf(facts.events, 'propose_extension')

const propose_extension: MoveForm = {
  fields: ({ file }) => [
    { name: 'days', label: '延长的工作日', as: 'number', value: String(file.facts.rules.clock.extension), required: true, hint: `1 至 ${file.facts.rules.clock.extension}（条例第三十三条）`, about: ['延期天数'] },
    { name: 'reason', label: '延期的理由', as: 'area', rows: 4, required: true, hint: '写进延期答复告知书，申请人会看到', about: ['延期的理由'] }, noteField('内部说明'),
  ],
  tells: (file, typed, on) => ['由政府信息公开工作机构负责人审批（条例第三十三条）；批准前期限不变', ...dueTells(file, 'extend', on, { days: wholeNumber(typed['days']) }).map((line) => `批准后，${line}`)],
  perform: ({ kit, actor, input, typed }) => proposeExtension(kit, actor, { ...input, days: wholeNumber(typed['days']), reason: typed['reason'] ?? '' }),
}

const asksFor = (file: CaseFile): string[] => {
  const { data, accountName, on } = proposed(file) ?? {}
  return data ? [`${accountName} ${on} 提请延期 ${String(data['days'])} 个工作日：${String(data['reason'])}`] : []
}

const extend: MoveForm = {
  fields: () => [noteField('审批意见', { value: '同意' })],
  tells: (file, _, on) => [...asksFor(file), ...dueTells(file, 'extend', on, { days: Number(proposed(file)?.data['days']) }), '向申请人发出延期答复告知书；延期只能一次'],
  letters: (file, _, on) => {
    const data = proposed(file)?.data ?? {}
    const due = dueAfter(file, 'extend', on, { days: Number(data['days']) })
    return [{ kind: 'extension_notice', fields: { days: String(data['days'] ?? ''), reason: String(data['reason'] ?? ''), newDue: due ? chineseDay(due) : '' } }]
  },
  perform: ({ kit, actor, input }) => approveExtension(kit, actor, input),
}

const refuse_extension: MoveForm = {
  fields: () => [noteField('不予延期的理由', { required: true, about: ['不予延期的理由'] })],
  tells: (file) => [...asksFor(file), '答复期限不变，请经办人按期答复'],
  perform: ({ kit, actor, input }) => refuseExtension(kit, actor, input),
}

export const EXTENSION_FORMS = { propose_extension, extend, refuse_extension } as const
