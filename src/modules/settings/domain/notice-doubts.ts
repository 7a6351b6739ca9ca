import { yearOf, type Day } from '#shared/days'
import type { HolidayNotice } from '#shared/work-calendar'

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** 《全国年节及纪念日放假办法》: 13 days since 2025 (the revision of 2024), 11 before. */
export const statutoryDays = (year: number): number => (year >= 2025 ? 13 : 11)
const FESTIVALS = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆']

/** Working days that the notice takes away, and those that it gives back. */
export const balanceOf = ({ daysOff, workdays }: HolidayNotice): { readonly taken: number; readonly given: number } =>
  ({ taken: [...daysOff.keys()].filter((day) => !isWeekend(day)).length, given: workdays.size })

/**
 * What looks wrong but may be right, so that it is shown and not refused. Festivals on a weekend are made up for and bridge days are worked off,
 * so the working days taken away less the make-up days are the statutory days, whatever year it is (2020 had three more, for the epidemic).
 */
export function doubtsOfNotice(notice: HolidayNotice): string[] {
  const { taken, given } = balanceOf(notice)
  const due = statutoryDays(notice.year)
  const names = [...notice.daysOff.values()].join(' ')
  const missing = FESTIVALS.filter((festival) => !names.includes(festival))
  const early = [...notice.daysOff.keys(), ...notice.workdays.keys()].filter((day) => yearOf(day) !== notice.year)
  return [
    ...(taken - given === due ? [] : [`放假占用周一至周五${taken}天、调休上班${given}天，相差${taken - given}天；按《全国年节及纪念日放假办法》应相差${due}天，请逐日核对`]),
    ...(missing.length > 0 ? [`放假日的名称里没有${missing.join('、')}，请核对是否录全`] : []),
    ...(early.length > 0 ? [`${early.join('、')}在上一年，请核对`] : []),
  ]
}
