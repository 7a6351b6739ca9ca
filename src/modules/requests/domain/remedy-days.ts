import { addDays, chineseDay, type Day } from '#shared/days'
import { isWorkday, type WorkCalendar } from '#shared/work-calendar'
import { OUTCOMES, type Outcome } from './outcome.ts'
import type { RemedyDays } from './case-view.ts'

export type RemedyOffice = { readonly kind: string; readonly reviewBody: string; readonly court: string }

/** Since this day what is refused goes to reconsideration first (《行政复议法》2023年修订第二十三条第一款第四项). */
const REVIEW_FIRST_SINCE: Day = '2024-01-01'

/** The same day six months on, or the last of a shorter month: a term of months ends on the day that corresponds to its beginning. */
function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0))
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate()))).toISOString().slice(0, 10) as Day
}

/** A term that ends on a holiday ends on the first day after it (民事诉讼法第八十五条); in a year without a holiday table it stays. */
function onWorkday(day: Day, calendar: WorkCalendar | undefined): Day {
  if (!calendar) return day
  try {
    let end = day
    while (!isWorkday(end, calendar)) end = addDays(end, 1)
    return end
  } catch { return day }
}

/**
 * On which days each remedy opens and ends, from the day the answer was served, which itself does not count:
 * 60 days for reconsideration (行政复议法第二十条), six months for a suit (行政诉讼法第四十六条). Where reconsideration comes first
 * there is no date for the suit yet: its 15 days run from that decision (行政诉讼法第四十五条).
 */
export function remedyDays(outcome: Outcome, servedOn: Day, { reviewBody, court }: RemedyOffice, calendar?: WorkCalendar): readonly RemedyDays[] {
  const { remedy } = OUTCOMES[outcome]
  if (remedy === 'none') return []
  const first = remedy === 'reviewFirst' && servedOn >= REVIEW_FIRST_SINCE
  const from = addDays(servedOn, 1)
  const reviewUntil = onWorkday(addDays(servedOn, 60), calendar)
  const suitUntil = onWorkday(addMonths(servedOn, 6), calendar)
  const review: RemedyDays = {
    kind: '行政复议', body: reviewBody, from, until: reviewUntil,
    words: `您可以自收到答复之日起60日内（截至${chineseDay(reviewUntil)}）向${reviewBody}申请行政复议（《行政复议法》第二十条）。${first
      ? `对${outcome === 'partial' ? '其中不予公开的部分' : '不予公开的决定'}，应当先申请行政复议（《行政复议法》第二十三条第一款第四项）；对复议决定不服的，可以自收到复议决定书之日起15日内向${court}起诉（《行政诉讼法》第四十五条）。` : ''}`,
  }
  const suit: RemedyDays = {
    kind: '行政诉讼', body: court, from, until: suitUntil,
    words: `您也可以自收到答复之日起6个月内（截至${chineseDay(suitUntil)}）直接向${court}提起行政诉讼（《行政诉讼法》第四十六条）。`,
  }
  return first ? [review] : [review, suit]
}
