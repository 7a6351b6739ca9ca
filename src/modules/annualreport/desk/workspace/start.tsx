import { withAllBelow } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf, yearOf } from '#shared/days'
import { startReport } from '../../commands/start-report.ts'
import { reasonsAgainstStart } from '../../domain/start.ts'
import { deskPaths } from '../../paths.ts'
import { orRedraw, reportAsked, scopeIn } from '../report-asked.ts'
import { StartPage } from './start-page.tsx'

type Refused = { readonly scope: string; readonly reasons: readonly string[] }

/** What stands where no report has been started yet. */
export async function startPage(kit: Kit, asked: AskedBy, refused?: Refused) {
  const { agency, year } = await reportAsked(kit, asked)
  const below = (await withAllBelow(kit.db, agency.id)).length > 1
  return (
    <StartPage
      agency={agency}
      year={year}
      below={below}
      scope={refused?.scope ?? (below && agency.kind === 'government' ? 'all' : 'own')}
      wrong={refused?.reasons ?? []}
      reasons={[
        ...reasonsAgainstStart(year, yearOf(dayOf(kit.now()))),
        ...(mayDo(asked.actor, 'annualreport.write', agency.id) ? [] : ['您的角色不能编制这个单位的报告，请由该单位的经办人开始']),
      ]}
      mayRollUp={mayDo(asked.actor, 'annualreport.remind', agency.id)}
    />
  )
}

export async function postStart(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { agency, year } = await reportAsked(kit, asked)
  const scope = scopeIn(asked.form['scope'])
  if (scope === null) return { page: await startPage(kit, asked, { scope: '', reasons: ['请选择数据口径：本级或者汇总'] }), status: 422 }
  return orRedraw(
    async () => {
      await startReport(kit, asked.actor, { agency: agency.id, year, scope })
      return { goTo: deskPaths.report(agency.id, year), notice: '已按登记册生成三张表和文字初稿' }
    },
    ({ reasons }) => startPage(kit, asked, { scope, reasons }),
  )
}
