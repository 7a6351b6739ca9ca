import { peopleWho } from '#identity'
import { chineseDay, isDay } from '#shared/days'
import { workdaysAfter } from '#shared/work-calendar'
import { askCorrection } from '../../../commands/ask-correction.ts'
import { askReasons } from '../../../commands/ask-reasons.ts'
import { assign } from '../../../commands/assign.ts'
import { confirmReceipt } from '../../../commands/confirm-receipt.ts'
import { corrected } from '../../../commands/corrected.ts'
import { lapseCorrection } from '../../../commands/lapse.ts'
import { dayField, dueTells, noteField } from './common.ts'
import type { MoveForm } from './types.ts'

const confirm: MoveForm = {
  fields: (stand) => [
    dayField('确认日', stand, '与申请人双方确认收到的日期，答复期限从次日起算（条例第三十一条）'),
    noteField('怎样确认', { hint: '如：电话联系申请人本人确认；邮件回复确认' }),
  ],
  tells: (file, _, on) => ['这一天成为收到日（条例第三十一条）', ...dueTells(file, 'confirm', on), '向申请人发出接收回执'],
  letters: (_file, _typed, on) => [{ kind: 'receipt', fields: {}, head: { confirmedOn: on, receivedOn: on } }],
  perform: ({ kit, actor, input }) => confirmReceipt(kit, actor, input),
}

const assignForm: MoveForm = {
  fields: async ({ kit, file }) => {
    const people = await peopleWho(kit.db, 'requests.handle', file.row.agency)
    const { handler, department } = file.facts.head
    return [
      { name: 'handler', label: '经办人', as: 'select', blank: '请选择', options: people.map(({ login, name }) => ({ value: login, label: `${name}（${login}）` })), value: handler ?? (people.some(({ login }) => login === file.actor.account) ? file.actor.account : ''), required: true, about: ['经办人'] },
      { name: 'department', label: '承办科室或下属单位', as: 'line', value: department, hint: '掌握这项信息的内设机构，可不填' },
      noteField('交办意见'),
    ]
  },
  tells: () => ['经办人在“等我办”中看到这件申请', '答复期限不变'],
  perform: async ({ kit, actor, input, typed, file }) => {
    const handler = typed['handler'] ?? ''
    const known = (await peopleWho(kit.db, 'requests.handle', file.row.agency)).find(({ login }) => login === handler)
    await assign(kit, actor, { ...input, handler: known?.login ?? '', handlerName: known?.name ?? '', department: typed['department'] ?? '' })
  },
}

const untilOf = (text: string | undefined): string => (isDay((text ?? '').trim()) ? chineseDay((text ?? '').trim() as never) : '')

const ask_correction: MoveForm = {
  fields: (stand) => {
    const { rules, calendar, today } = stand.file.facts
    return [
      dayField('告知日', stand),
      { name: 'items', label: '需要补正的内容', as: 'area', rows: 5, required: true, hint: '一次写全：缺什么、怎样补。补正只能告知一次（条例第三十条）', about: ['补正内容', '补正事项', 'items'] },
      { name: 'until', label: '补正期限', as: 'day', value: workdaysAfter(today, rules.correctionDays, calendar), required: true, hint: `默认给 ${rules.correctionDays} 个工作日；法律只要求“合理的补正期限”`, about: ['补正期限'] },
      noteField(),
    ]
  },
  tells: () => ['向申请人发出补正告知书', '等待补正期间不计期限；收到补正后重新计算 20 个工作日（条例第三十条）', '期满不补正的，可以按“逾期不补正”办结'],
  letters: (_file, typed) => [{ kind: 'correction_notice', fields: { items: typed['items'] ?? '', until: untilOf(typed['until']) } }],
  perform: ({ kit, actor, input, typed }) => askCorrection(kit, actor, { ...input, items: typed['items'] ?? '', until: typed['until'] ?? '' }),
}

const correctedForm: MoveForm = {
  fields: (stand) => [
    dayField('收到补正日', stand),
    { name: 'subject', label: '补正后的申请标题', as: 'line', value: stand.file.facts.head.subject, hint: '不超过100字', about: ['标题'] },
    { name: 'description', label: '补正后的内容', as: 'area', rows: 6, value: stand.file.facts.head.description, hint: '照申请人补正的文字录入；原来的标题留在经过中' },
    noteField(),
  ],
  tells: (file, _, on) => ['答复期限重新计算（条例第三十条）', ...dueTells(file, 'corrected', on)],
  perform: ({ kit, actor, input, typed }) => corrected(kit, actor, { ...input, subject: typed['subject'] ?? '', description: typed['description'] ?? '' }),
}

const lapse_correction: MoveForm = {
  fields: () => [noteField('核实情况', { hint: '如：期满未收到补正，也没有说明正当理由' })],
  tells: () => ['申请视为放弃，不再处理（条例第三十条）', '接下来拟定“申请人无正当理由逾期不补正”的答复并送达'],
  perform: ({ kit, actor, input }) => lapseCorrection(kit, actor, input),
}

const ask_reasons: MoveForm = {
  fields: (stand) => [dayField('告知日', stand), { name: 'items', label: '要求说明的内容', as: 'area', rows: 4, required: true, hint: '申请的数量、频次为何明显超过合理范围（条例第三十五条）' }, noteField()],
  tells: () => ['向申请人发出说明理由告知书', '答复期限不变：理由不合理的不予处理，理由合理但量大的告知延长的期限'],
  letters: (_file, typed) => [{ kind: 'reasons_notice', fields: { items: typed['items'] ?? '' } }],
  perform: ({ kit, actor, input, typed }) => askReasons(kit, actor, { ...input, items: typed['items'] ?? '' }),
}

export const RECEIPT_FORMS = { confirm, assign: assignForm, ask_correction, corrected: correctedForm, lapse_correction, ask_reasons } as const
