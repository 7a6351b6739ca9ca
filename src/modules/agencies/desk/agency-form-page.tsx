import { DeskPage } from '#ui/desk-page'
import { Actions, Button, CheckField, ErrorSummary, FieldRow, Form, LinkButton, SelectField, TextField, type Wrong, wrongOf } from '#ui/form'
import { Panel } from '#ui/notice'
import { AGENCY_KINDS, type Agency } from '../domain/agency.ts'
import { paths } from '../paths.ts'
import type { TypedAgency } from './typed-agency.ts'

type Props = { readonly typed: TypedAgency; readonly places: readonly Agency[]; readonly wrong: readonly Wrong[]; readonly existing: Agency | null }

const kinds = Object.entries(AGENCY_KINDS).map(([value, { label }]) => ({ value, label }))

/** Sets up an agency, or changes what is known of one. */
export function AgencyFormPage({ typed, places, wrong, existing }: Props) {
  const of = (field: string) => wrongOf(wrong, field)
  const back = existing ? paths.agency(existing.id) : paths.agencies
  const crumbs = [{ label: '单位', href: paths.agencies }, ...(existing ? [{ label: existing.name, href: back }] : [])]
  return <DeskPage title={existing ? '变更单位资料' : '新设单位'} lead={existing?.name} crumbs={crumbs}>
    <Panel>
      <Form action={existing ? paths.change(existing.id) : paths.add} hidden={existing ? { version: typed.version } : {}}>
        <ErrorSummary reasons={wrong} />
        {existing ? null : <TextField label="代码" name="id" value={typed.id} required width="medium" maxLength={40} error={of('id')}
          hint="用在网址里，如 jiaotong；建立后不能更改" />}
        <TextField label="全称" name="name" value={typed.name} required maxLength={80} error={of('name')} />
        <FieldRow>
          <TextField label="简称" name="shortName" value={typed.shortName} required maxLength={40} error={of('shortName')} />
          <TextField label="年报落款名称" name="signsAs" value={typed.signsAs} required maxLength={80} error={of('signsAs')} hint="如政府的年报由其办公室落款" />
        </FieldRow>
        <FieldRow>
          <SelectField label="类别" name="kind" value={typed.kind} required options={kinds} error={of('kind')} />
          {existing !== null && existing.parent === null ? null
            : <SelectField label="上级单位" name="parent" value={typed.parent} required blank="请选择" error={of('parent')}
              options={places.map(({ id, name }) => ({ value: id, label: name }))} />}
        </FieldRow>
        <CheckField label="须发布政府信息公开工作年度报告" name="reports" checked={typed.reports} hint="《条例》第四十九条：行政机关须发布；村、公共企事业单位一般不单独发布" />
        <FieldRow>
          <TextField label="地址" name="address" value={typed.address} maxLength={100} />
          <TextField label="电话" name="phone" value={typed.phone} maxLength={40} type="tel" />
          <TextField label="排列次序" name="position" value={typed.position} inputMode="numeric" maxLength={6} width="short"
            error={of('position')} hint="同级中从小到大" />
        </FieldRow>
        <Actions><Button kind="primary">{existing ? '保存' : '新设单位'}</Button><LinkButton href={back} kind="quiet">返回</LinkButton></Actions>
      </Form>
    </Panel>
  </DeskPage>
}
