import { DeskPage } from '#ui/desk-page'
import { LinkButton } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { valueWords } from '../domain/read-value.ts'
import { GROUPS } from '../domain/settings.ts'
import { paths } from '../paths.ts'
import type { ChoiceMade } from '../queries/choices.ts'
import { onlyConfirmed, StandingBadge, stateOf, whoWhen, type SettingState } from './setting-state.tsx'
import { SettingsTabs } from './settings-tabs.tsx'

type Props = { readonly made: ReadonlyMap<string, ChoiceMade>; readonly mayChange: boolean }

function SettingRow({ state, mayChange }: { state: SettingState; mayChange: boolean }) {
  const { key, setting, value, made } = state
  return <li className="setting" id={key.replace('.', '-')}>
    <div className="setting-words">
      <h3 className="setting-label">{setting.label}</h3>
      <p className="setting-decides">{setting.decides}</p>
      <p className="setting-source">依据：{setting.source}</p>
    </div>
    <div className="setting-value">
      <p><b>{valueWords(setting, value)}</b></p>
      <p className="setting-source">{made ? <>{whoWhen(made)}<br />默认：{valueWords(setting, setting.fallback)}</> : '系统默认'}</p>
    </div>
    <div className="setting-standing"><StandingBadge setting={setting} made={made} /></div>
    <div className="setting-act"><LinkButton href={paths.change(key)} size="small">
      {!mayChange ? '查看' : onlyConfirmed(setting) ? '确认' : '修改'}<span className="hidden-text">：{setting.label}</span>
    </LinkButton></div>
  </li>
}

/** Everything that the office decides for itself, by group, with where each rule comes from and how sure it is. */
export function SettingsPage({ made, mayChange }: Props) {
  const states = GROUPS.map(({ group, keys }) => ({ group, states: keys.map((key) => stateOf(key, made.get(key))) }))
  const open = states.flatMap((group) => group.states).filter((state) => !state.setting.confirmed && !state.made).length
  return <DeskPage title="系统设置" lead="法律法规没有写明，或者编制时没有看到原文的规则，由本机关确定">
    <SettingsTabs current="settings" />
    {open > 0 ? <Notice kind="warn" title={`还有 ${open} 项规则未经证实`}>
      <p>请对照文件原文逐项核对。与原文一致的，点“修改”或“确认”写明依据后保存，即视为本机关已确定；不一致的，改成正确的值。</p>
    </Notice> : null}
    {states.map((group) => <Panel key={group.group} title={group.group} flush>
      <ul className="settings-list">{group.states.map((state) => <SettingRow key={state.key} state={state} mayChange={mayChange} />)}</ul>
    </Panel>)}
  </DeskPage>
}
