import { chineseDay } from '#shared/days'
import { Badge, Panel } from '#ui/notice'
import { deskPaths } from '../paths.ts'
import { returnPaths } from '../returns/paths.ts'
import type { Matter } from '../queries/matters.ts'
import { daysLeftWords } from './words.ts'

const SHOWN = 8

const hrefOf = ({ of, agency, year }: Matter): string => (of === 'report' ? deskPaths.report(agency.id, year) : returnPaths.one(year, agency.id))
const titleOf = ({ of, agency, year }: Matter): string => `${agency.name}${year}年度${of === 'report' ? '报告' : '数据填报'}`

const MatterLine = ({ matter }: { matter: Matter }) => (
  <li>
    <Badge kind={matter.daysLeft < 0 ? 'bad' : 'info'}>{matter.deed}</Badge>
    <a href={hrefOf(matter)}>{titleOf(matter)}</a>
    <span className={matter.daysLeft < 0 ? 'matter-day report-late' : 'matter-day'}>
      {matter.of === 'report' ? '法定期限' : '填报期限'} {chineseDay(matter.dueDay)}，{daysLeftWords(matter.daysLeft)}
    </span>
  </li>
)

/** What waits for this person, each line the way to it; nothing at all where nothing waits. */
export const MattersPanel = ({ matters, year }: { matters: readonly Matter[]; year: number }) =>
  matters.length === 0 ? null : (
    <Panel title="待您办理" actions={<span className="quiet">{matters.length} 项</span>}>
      <ul className="matters">
        {matters.slice(0, SHOWN).map((matter) => (
          <MatterLine key={`${matter.of} ${matter.agency.id} ${matter.year}`} matter={matter} />
        ))}
      </ul>
      {matters.length > SHOWN ? (
        <p className="quiet">
          还有 {matters.length - SHOWN} 项，请到<a href={deskPaths.board(year)}>年度报告</a>、<a href={returnPaths.board()}>数据填报</a>查看。
        </p>
      ) : null}
    </Panel>
  )
