import { chineseDay } from '#shared/days'
import { workdaysAfter } from '#shared/work-calendar'
import { lapseFee } from '../../../commands/lapse.ts'
import { feePaid, noticeFee } from '../../../commands/notice-fee.ts'
import { monthCount } from '../../../queries/month-count.ts'
import { dayField, dueTells, noteField, wholeNumber } from './common.ts'
import { FeeExhibit, feeOf } from './fee-exhibit.tsx'
import type { MoveForm, Stand } from './types.ts'

const monthOf = ({ kit, file: { row } }: Stand) => monthCount(kit.db, { id: row.id, agency: row.agency, applicantKey: row.applicant_key, receivedOn: row.received_on })

/** From the eleventh request of a month on, the count by item is the likely one. */
const FREE_ITEMS = 10
const basisOf = (text: string | undefined): 'items' | 'pages' => (text === 'pages' ? 'pages' : 'items')

const notice_fee: MoveForm = {
  fields: async (stand) => {
    const { before } = await monthOf(stand)
    return [
      { name: 'basis', label: '计收标准', as: 'radio', value: before >= FREE_ITEMS ? 'items' : 'pages', required: true, options: [
        { value: 'items', label: '按件计收', hint: '同一申请人自然月内超过 10 件' }, { value: 'pages', label: '按量计收', hint: '提供的纸质、电子文本超过 30 页；只告知获取途径的不收' },
      ] },
      { name: 'count', label: '本件的件数或页数', as: 'number', value: before >= FREE_ITEMS ? '1' : '', required: true, hint: '一件申请含几项的，按拆分后的项数', about: ['件数是', '页数是', '不收费'] },
      { name: 'before', label: '当月此前已计的件数', as: 'number', value: String(before), hint: '只用于按件计收；已按登记册算出，可以核对后改', about: ['此前的件数'] },
      dayField('申请人收到收费通知日', stand),
      { name: 'how', label: '缴纳方式', as: 'area', rows: 3, required: true, hint: '账户或窗口、缴款识别码；全额上缴财政，开具财政票据', about: ['缴纳方式'] }, noteField(),
    ]
  },
  tells: (file, typed, on) => {
    const fee = feeOf(typed)
    return [
      `向申请人发出收费通知书${typeof fee === 'string' ? '' : `：${fee.yuan} 元`}`, `申请人应在 ${workdaysAfter(on, file.facts.rules.clock.fee, file.facts.calendar)} 前缴费（收到次日起 20 个工作日），逾期视为放弃申请`,
      ...(file.facts.rules.clock.paymentRestarts ? ['缴费之次日起，答复期限重新计算'] : []),
    ]
  },
  letters: (file, typed, on) => {
    const fee = feeOf(typed)
    return typeof fee === 'string' || fee.yuan === 0 ? [] : [{ kind: 'fee_notice', fields: {
      standard: typed['basis'] === 'pages' ? '按量计收' : '按件计收', calculation: fee.steps.map(({ words }) => words).join('；'), amount: String(fee.yuan), how: (typed['how'] ?? '').trim(),
      until: chineseDay(workdaysAfter(on, file.facts.rules.clock.fee, file.facts.calendar)),
    } }]
  },
  exhibit: async (stand, typed) => <FeeExhibit typed={typed} month={await monthOf(stand)} />,
  again: '计算',
  perform: ({ kit, actor, input, typed }) => noticeFee(kit, actor, {
    ...input, basis: basisOf(typed['basis']), count: wholeNumber(typed['count']), before: typed['basis'] === 'pages' ? 0 : wholeNumber(typed['before'] || '0'), how: typed['how'] ?? '',
  }),
}

const fee_paid: MoveForm = {
  fields: (stand) => [dayField('缴费日', stand), { name: 'voucher', label: '财政票据号', as: 'line' }, noteField()],
  tells: (file, _, on) => dueTells(file, 'fee_paid', on),
  perform: ({ kit, actor, input, typed }) => feePaid(kit, actor, { ...input, voucher: typed['voucher'] ?? '' }),
}

const lapse_fee: MoveForm = {
  fields: () => [noteField('核实情况', { hint: '如：期满核对账户，没有收到缴款' })],
  tells: () => ['视为放弃申请，不再处理（国办函〔2020〕109号）', '接下来拟定“申请人逾期未按收费通知要求缴纳费用”的答复并送达'],
  perform: ({ kit, actor, input }) => lapseFee(kit, actor, input),
}

export const FEE_FORMS = { notice_fee, fee_paid, lapse_fee } as const
