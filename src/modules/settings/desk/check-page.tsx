import type { HolidayNotice } from '#shared/work-calendar'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, Form } from '#ui/form'
import { Facts, Notice, Panel } from '#ui/notice'
import { balanceOf, doubtsOfNotice, statutoryDays } from '../domain/notice-doubts.ts'
import { paths } from '../paths.ts'
import { DaysTable } from './days-table.tsx'
import { holidayCrumbs } from './load-page.tsx'
import type { TypedNotice } from './typed-notice.ts'
import { YearPicture } from './year-picture.tsx'

/** What was read from the typed notice, to be compared with the printed one before it counts. */
export function CheckPage({ typed, notice, corrects }: { typed: TypedNotice; notice: HolidayNotice; corrects: boolean }) {
  const doubts = doubtsOfNotice(notice)
  const { taken, given } = balanceOf(notice)
  return <DeskPage title={`核对 ${notice.year} 年放假安排`} crumbs={holidayCrumbs} lead="请对照通知原文逐段核对；确认后立即用于推算期限">
    {doubts.length > 0
      ? <Notice kind="warn" title="有可疑之处，请核对后再确认"><ul>{doubts.map((doubt) => <li key={doubt}>{doubt}</li>)}</ul></Notice>
      : <Notice kind="good" title={`放假占用周一至周五 ${taken} 天，调休上班 ${given} 天，相差 ${statutoryDays(notice.year)} 天，与法定放假天数相符`} />}
    <Panel>
      <Facts items={[{ label: '通知文号', value: notice.number }, ...(corrects ? [{ label: '更正理由', value: typed.reason }] : [])]} />
      <Form action={paths.load} hidden={typed} id="confirm">
        {corrects ? <Notice kind="warn" title="将替换这一年现有的安排">已经推算的期限不会自动改变；正在办理的申请在下一次办理时按新安排重新推算。</Notice> : null}
        <Actions><Button kind="primary" name="step" value="save">确认{corrects ? '更正' : '载入'}</Button><Button name="step" value="edit">返回修改</Button></Actions>
      </Form>
    </Panel>
    <Panel title="读出的放假安排" flush><DaysTable days={notice} /></Panel>
    <Panel title="全年日历"><YearPicture year={notice.year} days={notice} /></Panel>
  </DeskPage>
}
