import { importEntries, standardRecords } from '#publishing'
import type { Kit } from '#platform/act'
import { sm3 } from '#platform/ledger/hash'
import { addDays, type Day } from '#shared/days'
import { REPORTING, ROOT, type DemoAgency } from './agencies.ts'
import { workdayFrom } from './calendar.ts'
import { ENTRY_TEXTS, type EntryText } from './entry-texts.ts'
import { Random } from './random.ts'

const FROM: Day = '2023-01-09'
const SPAN = 720

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('')
const fill = (text: string, agency: DemoAgency, day: Day): string => text.replaceAll('{单位}', agency.name).replaceAll('{简称}', agency.shortName).replaceAll('{年}', day.slice(0, 4)).replaceAll('{月}', String(Number(day.slice(5, 7)))).replaceAll('{日}', String(Number(day.slice(8))))

function recordOf(agency: DemoAgency, { title, kind, column, body, fields = {} }: EntryText, publishedOn: Day, at: number): object {
  const formedOn = workdayFrom(addDays(publishedOn, -6))
  return {
    key: `demo-${agency.id}-${at}`, agency: agency.id, kind, column, title: fill(title, agency, publishedOn), body: paragraphs(body.map((text) => fill(text, agency, publishedOn))), source: agency.name, formedOn, publishedOn,
    fields: Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, fill(text, agency, publishedOn)])),
  }
}

/** What the demo city's agencies published in the two years before the demo's morning: each some of every kind, the government most. */
export function entryRecords(seed: number): object[] {
  return REPORTING.flatMap((agency) => {
    const random = Random.of(seed, `entries ${agency.id}`)
    const fit = ENTRY_TEXTS.filter(({ by = 'all' }) => by === 'all' || by === agency.kind || (by === 'town' && agency.kind === 'subdistrict'))
    return fit.filter(({ always }) => always === true || agency.id === ROOT || random.next() < 0.55).map((text, at) => recordOf(agency, text, workdayFrom(addDays(FROM, random.between(0, SPAN))), at))
  })
}

export async function takeIn(kit: Kit, id: string, records: readonly object[]): Promise<number> {
  const { imported, refused } = await importEntries(kit, {
    id: sm3(id), name: '演示城市', folder: '.', total: records.length, defaults: {},
    async *lines() { for (const [at, raw] of records.entries()) yield { line: at + 1, raw: raw as Readonly<Record<string, unknown>> } },
  }, () => {})
  if (refused > 0) throw new Error(`${refused} entries of the demo city were refused`)
  return imported
}

/** Takes them in the way an office moves in: the agencies' own news and documents, and what the standard catalogues ask of them. */
export async function publishEntries(kit: Kit, seed: number): Promise<number> {
  const standard = await standardRecords(kit.db, { chance: (key) => Random.of(seed, key).next(), from: '2024-01-05', until: '2025-01-09', sections: true })
  return await takeIn(kit, `demo ${seed}`, entryRecords(seed)) + await takeIn(kit, `demo standard ${seed}`, standard)
}
