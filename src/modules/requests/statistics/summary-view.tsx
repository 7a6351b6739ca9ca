import type { ReactNode } from 'react'
import type { Statistics, Summary } from './gather.ts'
import { statisticsPaths, type RecordsAsked } from './paths.ts'
import { beforeWords, changeWords, daysWords, rateOf, shareOf, starsWords } from './words.ts'

type To = (row: string, more?: Partial<RecordsAsked>) => string
/** The address of a figure's records, within what the page shows. */
export const recordsIn = (year: number, agency: string | undefined): To => (row, more = {}) => statisticsPaths.records({ year, row, agency, ...more })
export type { To }

/** A figure that opens to its records; a nought has none. */
export const Figure = ({ n, href, what }: { n: number; href: string; what?: string }) =>
  n === 0 ? <>0</> : <a className="stat-figure" href={href}>{n}{what ? <span className="hidden-text">件：{what}</span> : null}</a>

type TileProps = { readonly label: string; readonly value: ReactNode; readonly unit?: string; readonly note: string; readonly kind?: 'good' | 'bad' | undefined }
const Tile = ({ label, value, unit = '', note, kind }: TileProps) => <li className={kind ? `stat-tile stat-tile-${kind}` : 'stat-tile'}>
  <span className="stat-label">{label}</span><b>{value}<small>{unit}</small></b><span className="stat-note">{note}</span>
</li>

const points = (now: Summary, before: Summary): string => {
  const [rate, was] = [rateOf(now), rateOf(before)]
  return rate === null || was === null ? '上年没有可比的数' : changeWords(rate, was, '个百分点')
}

/** The year in seven figures, each beside the year before. */
export function SummaryView({ statistics: { now, before, overdue }, to }: { statistics: Statistics; to: To }) {
  const than = `比${beforeWords(before)}`
  return <ul className="stat-tiles">
    <Tile label="新收" value={<Figure n={now.received} href={to('new')} what="新收" />} unit="件" note={`${than}${changeWords(now.received, before.received, '件')}`} />
    <Tile label="办结" value={<Figure n={now.closed} href={to('total')} what="办结" />} unit="件" note={`${than}${changeWords(now.closed, before.closed, '件')}`} />
    <Tile label="按期答复率" value={shareOf(now.timely, now.timely + now.late)} note={`${than}${points(now, before)}`} />
    <Tile label="超期答复" value={<Figure n={now.late} href={to('late')} what="超期答复" />} unit="件" note={`${than}${changeWords(now.late, before.late, '件')}`} kind={now.late > 0 ? 'bad' : undefined} />
    <Tile label="现在超期未答复" value={<Figure n={overdue} href={to('overdue')} what="现在超期未答复" />} unit="件" note="截至今天，不分年份" kind={overdue > 0 ? 'bad' : 'good'} />
    <Tile label="答复用时中位数" value={daysWords(now.median)} note={now.median === null || before.median === null ? '自然日，收到日起' : `自然日；${than}${changeWords(now.median, before.median, '天')}`} />
    <Tile label="公开（含部分）占比" value={shareOf(now.disclosed, now.closed)} note={`上年${shareOf(before.disclosed, before.closed)}`} />
    <Tile label="申请人评价" value={starsWords(now.ratings.average)} note={`${now.ratings.n}人评价，满分5分；上年${starsWords(before.ratings.average)}`} />
  </ul>
}
