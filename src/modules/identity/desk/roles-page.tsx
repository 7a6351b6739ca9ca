import { momentOf } from '#shared/moments'
import { mayDo, type Actor } from '#shared/actor'
import { DeskPage } from '#ui/desk-page'
import { Button, ErrorSummary, Form, RadioField, SelectField } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import type { Names } from '../agency-book.ts'
import { DEEDS, ROLES, roleOf, type RoleName } from '../domain/roles.ts'
import { reasonsAgainstOwn, reasonsAgainstRole } from '../domain/separation.ts'
import { paths } from '../paths.ts'
import type { Account } from '../queries/accounts.ts'

type Typed = { readonly role: string; readonly agency: string }
type Props = { readonly actor: Actor; readonly account: Account; readonly names: Names; readonly typed: Typed; readonly reasons: readonly string[] }

const Held = ({ actor, account, names }: Pick<Props, 'actor' | 'account' | 'names'>) =>
  <DataTable caption="该账号已有的角色" captionHidden rows={account.roles} rowKey={({ role, agency }) => `${role} ${agency}`} empty="未授予角色" columns={[
    { key: 'role', label: '角色', heads: true, cell: ({ role }) => roleOf(role).label },
    { key: 'agency', label: '范围', cell: ({ role, agency }) => `${names.of(agency)}${roleOf(role).reach === 'below' ? '及下级' : ''}` },
    { key: 'by', label: '授予人', cell: ({ grantedBy }) => grantedBy },
    { key: 'at', label: '授予时间', align: 'day', cell: ({ grantedAt }) => momentOf(grantedAt) },
    { key: 'end', label: '操作', cell: ({ role, agency }) => mayDo(actor, 'identity.grant-role', agency)
      ? <Form action={paths.revoke(account.login)} look="inline" id={`revoke-${role}-${agency}`} hidden={{ role, agency }}>
        <Button size="small" reasons={reasonsAgainstOwn(actor.account, account.login, '收回角色')}>收回</Button>
      </Form> : '—' },
  ]} />

const roleOptions = (held: readonly RoleName[]) => (Object.keys(ROLES) as RoleName[]).map((name) => {
  const conflict = reasonsAgainstRole(held, name)
  const deeds = roleOf(name).deeds.filter((deed) => !deed.endsWith('.read')).map((deed) => DEEDS[deed]).join('、')
  return { value: name, label: roleOf(name).label, disabled: conflict.length > 0, hint: conflict[0] ?? `${roleOf(name).does}${deeds === '' ? '' : `：${deeds}`}` }
})

/** Roles of an account: given and taken by the security administrator, never by the person himself. */
export function RolesPage({ actor, account, names, typed, reasons }: Props) {
  const places = names.active.filter(({ id }) => mayDo(actor, 'identity.grant-role', id))
  const crumbs = [{ label: '账号', href: paths.accounts }, { label: account.name, href: paths.account(account.login) }]
  return <DeskPage title="授予、收回角色" lead={`${account.name}（${account.login}），${names.of(account.agency)}`} crumbs={crumbs}>
    <ErrorSummary reasons={reasons} title="没有办理成功" />
    <Panel title="已有角色" flush><Held actor={actor} account={account} names={names} /></Panel>
    <Panel title="授予角色">
      <Notice>角色变动后，该账号会在所有设备上退出，须重新登录。</Notice>
      <Form action={paths.grant(account.login)} id="grant">
        <RadioField label="角色" name="role" value={typed.role} required options={roleOptions(account.roles.map(({ role }) => role))} />
        <SelectField label="在哪个单位" name="agency" value={typed.agency} required width="medium"
          options={places.map(({ id, name }) => ({ value: id, label: name }))} />
        <Button kind="primary" reasons={reasonsAgainstOwn(actor.account, account.login, '授予角色')}>授予</Button>
      </Form>
    </Panel>
  </DeskPage>
}
