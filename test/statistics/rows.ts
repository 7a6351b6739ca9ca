import type { NewRequest } from '#requests'
import type { Day } from '#shared/days'
import { Random } from '../../demo/random.ts'

const CLASSES = ['natural', 'natural', 'natural', 'business', 'research', 'charity', 'legal', 'other'] as const
const CHANNELS = ['internet', 'internet', 'in_person', 'signed_post', 'ordinary_post', 'fax', 'email'] as const
const OUTCOMES = ['granted', 'granted', 'partial', 'denied_process', 'denied_third_party', 'unavailable_not_held', 'rejected_petition', 'rejected_duplicate', 'other_no_correction', 'other_other'] as const
const SUBJECTS = ['土地征收批准文件', '房屋征收补偿标准', '道路改造招标材料', '学校建设预算', '农贸市场整治方案', '公交线路调整依据']

const plus = (day: string, days: number): Day => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as Day

/** Requests from 2022 to March 2024 over two agencies: answered in time, late, or open; the same seed gives the same rows. */
export function madeRequests(count: number): NewRequest[] {
  const random = Random.of(7, 'statistics')
  return Array.from({ length: count }, (_, n): NewRequest => {
    const received = plus('2022-01-04', random.between(0, 799))
    const due = plus(received, 28)
    const closed = random.between(0, 9) === 0 ? null : plus(received, random.between(2, 33))
    const open = closed === null || closed > '2024-03-15'
    return {
      id: `s${n}`, number: `测公开申〔${received.slice(0, 4)}〕${n}号`, agency: random.pick(['jiaotong', 'minzheng']), channel: random.pick(CHANNELS), applicant_class: random.pick(CLASSES),
      applicant_masked: '陈某', subject: `${random.pick(['东门', '西门', '北滩'])}${random.pick(SUBJECTS)}`, received_on: received, due_on: due,
      closed_on: open ? null : closed, outcome: open ? null : random.pick(OUTCOMES), letter_number: null,
    }
  })
}
