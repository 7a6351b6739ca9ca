import type { Agency } from '#agencies'
import { Actions, Button, CheckGroupField, DayField, ErrorSummary, Form, LinkButton, TextArea, TextField, type Wrong, wrongOf } from '#ui/form'
import { DeskPage } from '#ui/desk-page'
import { Panel } from '#ui/notice'
import type { TypedRound } from '../commands/open-round.ts'
import { returnPaths } from '../paths.ts'
import type { Round } from '../tables.ts'

type OpenPageProps = { readonly agencies: readonly Agency[]; readonly typed: TypedRound; readonly wrong: readonly Wrong[] }
const optionsOf = (agencies: readonly Agency[]) => agencies.map(({ id, shortName }) => ({ value: id, label: shortName }))

/** A new round: which year, until when, whom to ask. */
export const OpenPage = ({ agencies, typed, wrong }: OpenPageProps) => <DeskPage title="开始年度数据填报" crumbs={[{ label: '年度数据填报', href: returnPaths.board() }]}>
  <Panel>
    <Form action={returnPaths.open}>
      <ErrorSummary reasons={wrong} />
      <TextField label="填报年度" name="year" value={typed.year} width="short" inputMode="numeric" required error={wrongOf(wrong, 'year')} />
      <DayField label="截止日期" name="dueOn" value={typed.dueOn} required error={wrongOf(wrong, 'dueOn')} hint="格式：年-月-日。部门报告 1 月 31 日前公布（《条例》第四十九条），请留出汇总时间" />
      <TextArea label="填报说明" name="note" value={typed.note} rows={3} error={wrongOf(wrong, 'note')} hint="写给填报人看的口径说明，可不填" />
      <CheckGroupField label="填报单位" name="agencies" values={typed.agencies} options={optionsOf(agencies)} inline required error={wrongOf(wrong, 'agencies')} />
      <Actions><Button kind="primary">开始填报</Button><LinkButton href={returnPaths.board()} kind="quiet">返回，不操作</LinkButton></Actions>
    </Form>
  </Panel>
</DeskPage>

type ChangeFormProps = { readonly round: Round; readonly others: readonly Agency[]; readonly typed?: Pick<TypedRound, 'dueOn' | 'note' | 'agencies'> | undefined; readonly wrong: readonly string[] }

/** A round that goes on: another due day, more agencies. */
export const ChangeForm = ({ round, others, typed, wrong }: ChangeFormProps) => <Panel title="调整本年度填报">
  <details open={wrong.length > 0}>
    <summary>修改截止日期、说明，或增加填报单位</summary>
    <Form action={returnPaths.change(round.year)} id="change" hidden={{ version: String(round.version) }}>
      <ErrorSummary reasons={wrong} />
      <DayField label="截止日期" name="dueOn" value={typed?.dueOn ?? round.dueOn} required />
      <TextArea label="填报说明" name="note" value={typed?.note ?? round.note} rows={3} />
      {others.length === 0 ? null : <CheckGroupField label="增加填报单位" name="agencies" values={typed?.agencies ?? []} options={optionsOf(others)} inline />}
      <Actions><Button>保存调整</Button></Actions>
    </Form>
  </details>
</Panel>
