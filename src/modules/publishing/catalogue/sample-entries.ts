import type { Kysely } from 'kysely'
import { allAgencies } from '#agencies'
import type { AgencyId } from '#shared/actor'
import { addDays, daysBetween, type Day } from '#shared/days'
import type { StandardItem } from './domain/standard-item.ts'
import { periodEnd, type Period } from './domain/limits.ts'
import { sectionTag } from './domain/topic.ts'
import { standardItems } from './queries/items.ts'

/** Which collection a field's information belongs to, in the demonstration. */
const TOPIC_OF: Readonly<Record<string, string>> = {
  'field-9': 'qi-you-xiang',
  'field-14': 'qi-you-xiang',
  'field-16': 'qi-you-xiang',
  'field-17': 'qi-you-xiang',
  'field-19': 'qi-you-xiang',
  'field-25': 'qi-you-xiang',
  'field-1': 'ba-jia-si',
  'field-6': 'ba-jia-si',
  'field-21': 'gong-tong-fu-yu',
  'field-26': 'gong-tong-fu-yu',
}
/** The sections of 公共服务“七优享” by field. */
const SECTION_OF: Readonly<Record<string, string>> = {
  'field-14': 's2',
  'field-19': 's3',
  'field-25': 's4',
  'field-17': 's5',
  'field-9': 's6',
  'field-16': 's7',
  'field-1': 's1',
  'field-6': 's10',
  'field-21': 's2',
  'field-26': 's1',
}

/** The period that a day's publication is for, as titles name it. */
function periodWords(every: Period, day: Day): string {
  const month = Number(day.slice(5, 7))
  return {
    month: `${month}月`,
    quarter: `第${'一二三四'[Math.ceil(month / 3) - 1] ?? ''}季度`,
    half_year: month <= 6 ? '上半年' : '下半年',
    year: '',
  }[every]
}
const topicsFor = (column: string, sections: boolean): string[] => {
  const topic = TOPIC_OF[column]
  return topic === undefined ? [] : [sections ? sectionTag(topic, SECTION_OF[column] ?? 's1') : topic]
}

type Holder = { readonly id: AgencyId; readonly name: string; readonly shortName: string }
type Sample = {
  readonly items: readonly StandardItem[]
  readonly agencies: readonly Holder[]
  /** From 0 to 1, the same for the same key: who has done what is not left to chance alone. */
  readonly chance: (key: string) => number
  readonly from: Day
  readonly until: Day
  /** Under a topic's sections, not the topic as a whole. */
  readonly sections?: boolean
}

/** A day of the row's own period, or any day of the span; late ones are what a real city has too. */
function publishedOn(item: StandardItem, { from, until }: Pick<Sample, 'from' | 'until'>, chance: number): Day {
  const span = Math.max(0, daysBetween(from, until))
  if (item.limit?.kind === 'periodic' && chance > 0.25) {
    const end = periodEnd(addDays(until, -20), item.limit.every)
    return addDays(end > until ? until : end, -Math.floor(chance * 10))
  }
  return addDays(from, Math.floor(chance * span))
}

/** Entries that a city's agencies might have published under the standard catalogues, as records for `importEntries`: about four duties in five are met. */
function sampleRecords({ items, agencies, chance, from, until, sections = false }: Sample): object[] {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]))
  return items
    .filter(({ way, closed }) => way === '主动' && !closed)
    .flatMap((item) =>
      item.dutyAgencies.flatMap((id) => {
        const agency = byId.get(id)
        const key = `${item.id} ${id}`
        if (!agency || chance(key) > 0.8) return []
        const day = publishedOn(item, { from, until }, chance(`${key} day`))
        const period = item.limit?.kind === 'periodic' ? periodWords(item.limit.every, day) : ''
        return [
          {
            key: `standard-${item.id}-${id}`,
            agency: id,
            kind: 'notice',
            column: item.column,
            title: `${agency.shortName}${day.slice(0, 4)}年${period}${item.subItem}`,
            source: agency.name,
          summary: `${item.subItem}：${item.elements}`.slice(0, 200),
            formedOn: addDays(day, -3),
            publishedOn: day,
            body: `<p>依据${item.basis}，现将${item.subItem}公开如下。</p><p>公开内容：${item.elements}。</p><p>如有疑问，请向${agency.name}咨询。</p>`,
            topics: topicsFor(item.column, sections),
          },
        ]
      }),
    )
}

/** The same from the catalogue as it stands in a database: what a demonstration imports, and then puts under its rows with `linkByTitle`. */
export async function standardRecords(db: Kysely<unknown>, how: Pick<Sample, 'chance' | 'from' | 'until' | 'sections'>): Promise<object[]> {
  const [items, agencies] = await Promise.all([standardItems(db), allAgencies(db)])
  return sampleRecords({ items, agencies, ...how })
}
