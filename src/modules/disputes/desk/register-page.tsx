import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, FieldSet, Form, LinkButton, type Wrong, wrongOf } from '#ui/form'
import { Facts, Notice, Panel } from '#ui/notice'
import { paths } from '../paths.ts'
import { SpecField } from './forms/spec-field.tsx'
import type { FieldSpec, Typed } from './forms/types.ts'
import { CRUMBS } from './frame.tsx'
import type { LinkedRequest } from './links.ts'
import type { RegisterFields } from './register-fields.ts'

type RegisterPageProps = { readonly fields: RegisterFields; readonly typed: Typed; readonly wrong: readonly Wrong[]; readonly found: LinkedRequest | null }

const Found = ({ found }: { found: LinkedRequest }) => <Notice kind="good" title="已找到申请">
  <Facts columns={2} items={[
    { label: '申请', value: <a href={paths.request(found.id)}>{found.number}</a> }, { label: '内容', value: found.subject },
    { label: '答复日', value: found.closedOn ?? '尚未答复' },
  ]} />
</Notice>

/** Enters a case as its notice says it. */
export function RegisterPage({ fields, typed, wrong, found }: RegisterPageProps) {
  const draw = (specs: readonly FieldSpec[]) => specs.map((spec) => <SpecField key={spec.name} spec={spec} value={typed[spec.name] ?? ''} error={wrongOf(wrong, spec.name)} />)
  return <DeskPage title="登记复议诉讼案件" crumbs={CRUMBS}>
    <div className="dispute-form">
      <Panel>
        <Form action={paths.register}>
          <ErrorSummary reasons={wrong} />
          <FieldSet legend="涉及的答复">
            {draw(fields.request.slice(0, 1))}
            <Actions><Button name="do" value="find" size="small">查找申请</Button></Actions>
            {found ? <Found found={found} /> : null}
            {draw(fields.request.slice(1))}
          </FieldSet>
          <FieldSet legend="案件">{draw(fields.body)}</FieldSet>
          <FieldSet legend="申请人和事由">{draw(fields.asker)}</FieldSet>
          <FieldSet legend="日期">{draw(fields.days)}</FieldSet>
          <Actions><Button kind="primary">登记</Button><LinkButton href={paths.disputes} kind="quiet">返回，不登记</LinkButton></Actions>
        </Form>
      </Panel>
    </div>
  </DeskPage>
}
