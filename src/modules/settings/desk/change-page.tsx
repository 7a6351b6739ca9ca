import { momentOf } from '#shared/moments'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, LinkButton, RadioField, TextArea, TextField, type Wrong, wrongOf } from '#ui/form'
import { Facts, Notice, Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import { valueWords } from '../domain/read-value.ts'
import type { Setting } from '../domain/setting.ts'
import { paths } from '../paths.ts'
import type { ChoiceMade } from '../queries/choices.ts'
import { onlyConfirmed, StandingBadge, whoWhen, wordsOfKept, type SettingState } from './setting-state.tsx'

export type TypedChange = { readonly value: string; readonly reason: string }
type Props = { readonly state: SettingState; readonly history: readonly ChoiceMade[]; readonly typed: TypedChange; readonly wrong: readonly Wrong[]; readonly refusal: string }

function ValueField({ setting, value, error }: { setting: Setting; value: string; error: string | undefined }) {
  const field = { name: 'value', label: '值', required: true, value, error }
  if (setting.kind === 'yes') return <RadioField {...field} inline options={[{ value: 'yes', label: '是' }, { value: 'no', label: '否' }]} />
  if (setting.kind === 'choice') return <RadioField {...field} options={Object.entries(setting.options).map(([key, label]) => ({ value: key, label }))} />
  if (setting.kind === 'whole') {
    return <TextField {...field} label={`值（${setting.unit}）`} inputMode="numeric" width="short" maxLength={4} hint={`${setting.least} 至 ${setting.most} 的整数`} />
  }
  return <TextField {...field} required={setting.mustHold !== undefined} maxLength={setting.longest}
    hint={setting.holds ? `可以用 ${setting.holds.join(' ')}；必须有 ${setting.mustHold?.join(' ')}` : `不超过${setting.longest}字`} />
}

const History = ({ state, history }: Pick<Props, 'state' | 'history'>) => <Panel title="修改记录" flush>
  <DataTable caption="各次修改" captionHidden cards rows={history} rowKey={({ id }) => String(id)} empty={`还没有改过，一直是系统默认：${valueWords(state.setting, state.setting.fallback)}`}
    columns={[
      { key: 'at', label: '时间', align: 'day', heads: true, cell: ({ at }) => momentOf(at) },
      { key: 'value', label: '定为', cell: ({ key: _, value }) => wordsOfKept(state.key, value) },
      { key: 'by', label: '经办人', cell: ({ by }) => by },
      { key: 'reason', label: '理由', cell: ({ reason }) => reason },
    ]} />
</Panel>

function ChangeForm({ state, typed, wrong }: Pick<Props, 'state' | 'typed' | 'wrong'>) {
  const { key, setting, made } = state
  return <Panel title={onlyConfirmed(setting) ? '核对并确认' : '修改'}>
    <Form action={paths.change(key)} hidden={{ seen: String(made?.id ?? 0) }}>
      <ErrorSummary reasons={wrong} />
      {setting.danger ? <Notice kind="bad" title={setting.danger} /> : null}
      <ValueField setting={setting} value={typed.value} error={wrongOf(wrong, 'value')} />
      <TextArea label="理由" name="reason" value={typed.reason} required rows={3} maxLength={500} error={wrongOf(wrong, 'reason')}
        hint="写明核对了哪份文件的哪一条，或者本机关的哪次决定；值不变的，保存后视为本机关已确定" />
      <Actions><Button kind="primary">保存</Button><LinkButton href={paths.settings} kind="quiet">返回</LinkButton></Actions>
    </Form>
  </Panel>
}

/** One setting: what it bears on, its form, and everything it has been. */
export function ChangePage({ state, history, typed, wrong, refusal }: Props) {
  const { setting, value, made } = state
  return <DeskPage title={setting.label} crumbs={[{ label: '系统设置', href: paths.settings }]} lead={<StandingBadge setting={setting} made={made} />}>
    <Panel>
      <Facts items={[
        { label: '决定什么', value: setting.decides }, { label: '依据', value: setting.source },
        { label: '现在的值', value: <b>{valueWords(setting, value)}</b> }, { label: '系统默认', value: valueWords(setting, setting.fallback) },
        { label: '何时生效', value: setting.effect }, { label: '最近确定', value: made ? whoWhen(made) : '' },
      ]} />
    </Panel>
    {refusal ? <Notice title={refusal} /> : <ChangeForm state={state} typed={typed} wrong={wrong} />}
    <History state={state} history={history} />
  </DeskPage>
}

