import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { type Actor, mayDo } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { CheckGroupField } from '#ui/form'
import { ConfirmPage } from '#ui/confirm-page'
import type { Wrong } from '#ui/error-summary'
import { remindReports } from '../../commands/remind-reports.ts'
import { boardOf, type BoardRow } from '../../queries/board.ts'
import { deskPaths } from '../../paths.ts'
import { lastFinishedYear, yearIn } from '../report-asked.ts'
import { daysLeftWords, STATE_WORDS, STATES } from '../words.ts'

type RemindPageProps = {
  readonly year: number
  readonly rows: readonly BoardRow[]
  readonly chosen: readonly string[]
  readonly wrong: readonly Wrong[]
}

const hintOf = ({ state, daysLeft, remindedOn }: BoardRow): string =>
  [STATE_WORDS[state].label, daysLeftWords(daysLeft), ...(remindedOn ? [`${remindedOn} 已催办过`] : [])].join('，')

const RemindPage = ({ year, rows, chosen, wrong }: RemindPageProps) => (
  <ConfirmPage
    title="催办年度报告"
    crumbs={[{ label: '年度报告', href: deskPaths.board(year) }]}
    consequences={[`下面勾选的单位的经办人会收到站内提醒，写明 ${year} 年度报告的法定公布期限`, '催办记入台账，撤不回来']}
    action={deskPaths.remind()}
    confirm="发出催办"
    back={deskPaths.board(year)}
    hidden={{ year: String(year) }}
    wrong={wrong}
    reasons={rows.length === 0 ? ['没有需要催办的单位：都已发布，或不在您的管理范围内'] : []}
  >
    {rows.length === 0 ? null : (
      <CheckGroupField
        label="要催办的单位"
        name="agency"
        values={chosen}
        options={rows.map((row) => ({ value: row.agency.id, label: row.agency.name, hint: hintOf(row) }))}
      />
    )}
  </ConfirmPage>
)

async function open(kit: Kit, actor: Actor, year: number): Promise<BoardRow[]> {
  const rows = await boardOf(kit.db, actor, year, dayOf(kit.now()))
  return rows.filter(({ state, agency }) => state !== 'published' && mayDo(actor, 'annualreport.remind', agency.id))
}

/** Asks whom to remind: all whose report is not out, but those who were reminded today are not ticked again. */
export async function askRemind(kit: Kit, { actor, query }: AskedBy): Promise<Answer> {
  const year = yearIn(query['year']) ?? lastFinishedYear(kit)
  const rows = await open(kit, actor, year)
  const today = dayOf(kit.now())
  return {
    page: (
      <RemindPage
        year={year}
        rows={rows}
        chosen={rows.filter(({ remindedOn }) => remindedOn !== today).map(({ agency }) => agency.id)}
        wrong={[]}
      />
    ),
  }
}

export async function postRemind(kit: Kit, { actor, form, all }: AskedBy): Promise<Answer> {
  const year = yearIn(form['year'])
  if (year === null) throw new Refusal(422, ['没有说明是哪个年度，请回到年度报告页面重新催办'])
  const agencies = all('agency')
  const rows = await open(kit, actor, year)
  const beyond = agencies.filter((agency) => !mayDo(actor, 'annualreport.remind', agency))
  if (beyond.length > 0) throw new Refusal(403, ['其中有不归您管理的单位，没有发出催办'])
  const wanted = agencies.filter((agency) => rows.some((row) => row.agency.id === agency))
  if (wanted.length === 0) {
    const reason = agencies.length === 0 ? '请至少勾选一个单位' : '所选单位的报告已经发布，不需要催办'
    return { page: <RemindPage year={year} rows={rows} chosen={[]} wrong={[{ field: 'agency', reason }]} />, status: 422 }
  }
  const reminded = await remindReports(kit, actor, { agencies: wanted, year })
  const state = STATES.find((one) => one === form['state'])
  return { goTo: deskPaths.board(year, state, (form['q'] ?? '').slice(0, 100)), notice: `已催办 ${reminded} 个单位` }
}
