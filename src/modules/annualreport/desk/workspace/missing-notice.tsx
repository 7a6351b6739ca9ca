import { Notice } from '#ui/notice'
import { returnPaths } from '../../returns/paths.ts'
import type { MissingReturn } from '../../returns/queries/missing-returns.ts'

/** Agencies whose confirmed return the figures of 第二十条（五）（六）（八） still lack. */
export const MissingNotice = ({ year, missing }: { year: number; missing: readonly MissingReturn[] }) =>
  missing.length === 0 ? null : (
    <Notice kind="warn" title={`数据填报还缺 ${missing.length} 个单位`}>
      各单位填报、经第二人确认后，行政许可、处罚、强制、收费才计入表二。
      <a href={returnPaths.board(year)}>到数据填报查看、催办</a>
      <details className="report-missing" open={missing.length <= 6}>
        <summary>还没有确认的单位</summary>
        <ul>
          {missing.map(({ agency, name }) => (
            <li key={agency}>{name}</li>
          ))}
        </ul>
      </details>
    </Notice>
  )
