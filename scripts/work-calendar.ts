/**
 * Makes data/work-calendar.json from the npm package chinese-days 1.5.7 (MIT). The project does not depend on the package: only the facts are kept.
 *
 *   npm install --prefix FOLDER chinese-days@1.5.7
 *   node --import tsx scripts/work-calendar.ts FOLDER/node_modules/chinese-days
 *
 * The package gives no error for a year that it does not know, so the years are named here, and later ones are loaded by the office.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDay } from '#shared/days'
import { projectRoot } from '#platform/database/project-root'

const VERSION = '1.5.7'
type Notice = {
  readonly address: string
  /** As the package's own source quotes it; null where it quotes none: unconfirmed. */
  readonly number: string | null
  /** Seen in a copy published elsewhere, to be checked by a person against the notice itself. */
  readonly seen?: string
}

/** The State Council General Office's notices. Addresses are those that the package's source names for its figures. */
const NOTICES: Readonly<Record<number, readonly Notice[]>> = {
  2018: [{ address: 'http://www.gov.cn/zhengce/content/2017-11/30/content_5243579.htm', number: null, seen: '国办发明电〔2017〕12号' }],
  2019: [
    { address: 'http://www.gov.cn/xinwen/2018-12/06/content_5346287.htm', number: null, seen: '国办发明电〔2018〕15号' },
    { address: 'http://www.gov.cn/zhengce/content/2019-03/22/content_5375877.htm', number: null },
  ],
  2020: [
    { address: 'http://www.gov.cn/zhengce/content/2019-11/21/content_5454164.htm', number: null, seen: '国办发明电〔2019〕16号' },
    { address: 'http://www.gov.cn/zhengce/content/2020-01/27/content_5472352.htm', number: null },
  ],
  2021: [{ address: 'http://www.gov.cn/zhengce/content/2020-11/25/content_5564127.htm', number: null, seen: '国办发明电〔2020〕27号' }],
  2022: [{ address: 'http://www.gov.cn/zhengce/content/2021-10/25/content_5644835.htm', number: null, seen: '国办发明电〔2021〕11号' }],
  2023: [{ address: 'http://www.gov.cn/zhengce/content/2022-12/08/content_5730844.htm', number: null, seen: '国办发明电〔2022〕16号' }],
  2024: [{ address: 'https://www.gov.cn/zhengce/content/202310/content_6911527.htm', number: null, seen: '国办发明电〔2023〕7号' }],
  2025: [{ address: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm', number: '国办发明电〔2024〕12号' }],
  2026: [{ address: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm', number: null, seen: '国办发明电〔2025〕7号' }],
}

type Days = Readonly<Record<string, string>>

/** The package writes `English,中文,days`; a festival's name in Chinese is all that is kept, as the notices write it. */
const FESTIVALS: Readonly<Record<string, string>> = { 元旦: '元旦', 春节: '春节', 清明: '清明节', 劳动节: '劳动节', 端午: '端午节', 中秋: '中秋节', 国庆节: '国庆节' }

function festival(day: string, words: string): string {
  const name = FESTIVALS[words.split(',')[1] ?? '']
  if (!isDay(day) || !name) throw new Error(`${day} ${words} is no day of a festival that we know`)
  return name
}

const ofYear = (days: Days, year: string): Days =>
  Object.fromEntries(Object.entries(days).filter(([day]) => day.startsWith(`${year}-`)).sort().map(([day, words]) => [day, festival(day, words)]))

function table(folder: string) {
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string; license: string }
  if (version !== VERSION || license !== 'MIT') throw new Error(`chinese-days ${version} (${license}) is not the pinned ${VERSION} (MIT)`)
  const { holidays, workdays } = JSON.parse(readFileSync(join(folder, 'dist', 'chinese-days.json'), 'utf8')) as { holidays: Days; workdays: Days }
  return {
    about: '放假日（含落在假期中的周末）与调休上班日，按日期所在年份；其余周一至周五上班。number 为 null 的文号未经核实，seen 是他处所见，待人工核对。',
    source: { package: 'chinese-days', version, license, by: 'scripts/work-calendar.ts' },
    years: Object.entries(NOTICES).map(([year, notices]) => ({
      year: Number(year), notices, daysOff: ofYear(holidays, year), workdays: ofYear(workdays, year),
    })),
  }
}

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('say where chinese-days is: node --import tsx scripts/work-calendar.ts FOLDER/node_modules/chinese-days')
const made = table(folder)
writeFileSync(join(projectRoot(), 'data', 'work-calendar.json'), `${JSON.stringify(made, null, 2)}\n`)
console.log(made.years.map(({ year, daysOff, workdays }) => `${year}: ${Object.keys(daysOff).length} off, ${Object.keys(workdays).length} made up`).join('\n'))
