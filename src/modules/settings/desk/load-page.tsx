import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, FieldRow, Form, LinkButton, TextArea, TextField, type Wrong, wrongOf } from '#ui/form'
import { Panel } from '#ui/notice'
import { paths } from '../paths.ts'
import type { TypedNotice } from './typed-notice.ts'

export const holidayCrumbs = [{ label: '系统设置', href: paths.settings }, { label: '放假安排', href: paths.holidays }]

/** The form for a year's notice, typed as it is printed. */
export function LoadPage({ typed, corrects, wrong }: { typed: TypedNotice; corrects: boolean; wrong: readonly Wrong[] }) {
  const of = (field: string) => wrongOf(wrong, field)
  const example = typed.year || '2027'
  return <DeskPage title={`${corrects ? '更正' : '载入'} ${typed.year} 年放假安排`} crumbs={holidayCrumbs} lead="照国务院办公厅的通知录入；下一步先看读出的结果，确认后才保存">
    <Panel>
      <Form action={paths.load} hidden={{ step: 'read' }}>
        <ErrorSummary reasons={wrong} />
        <FieldRow>
          <TextField label="年份" name="year" value={typed.year} required width="short" inputMode="numeric" maxLength={4} error={of('year')} />
          <TextField label="通知文号" name="number" value={typed.number} required maxLength={100} error={of('number')} hint="如 国办发明电〔2026〕×号" />
        </FieldRow>
        <TextArea label="放假日" name="daysOff" value={typed.daysOff} required rows={9} error={of('daysOff')}
          hint={<>一行写一段，后面写节日名称，如“{example}-01-01 至 {example}-01-03 元旦”；也可以写“1月1日至3日 元旦”。落在假期里的周末也要写进去</>} />
        <TextArea label="调休上班日" name="workdays" value={typed.workdays} rows={4} error={of('workdays')}
          hint="一行一天，或用顿号隔开，如“1月4日（周日）、2月14日（周六）”；后面可以写是哪个节日的调休" />
        {corrects ? <TextArea label="更正理由" name="reason" value={typed.reason} required rows={2} maxLength={500} error={of('reason')} hint="如 国务院办公厅某月某日调整了放假安排" /> : null}
        <Actions><Button kind="primary">下一步：核对</Button><LinkButton href={paths.holidays} kind="quiet">返回</LinkButton></Actions>
      </Form>
    </Panel>
  </DeskPage>
}
