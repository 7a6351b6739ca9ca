import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, LinkButton, type Wrong, wrongOf } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { MOVES, type DisputeMove } from '../domain/procedure.ts'
import { paths } from '../paths.ts'
import type { DisputeFile } from '../queries/dispute-file.ts'
import { SpecField } from './forms/spec-field.tsx'
import type { FieldSpec, MoveForm, Typed } from './forms/types.ts'
import { CRUMBS, StateBadge } from './frame.tsx'

type MovePageProps = { readonly file: DisputeFile; readonly move: DisputeMove; readonly form: MoveForm; readonly specs: readonly FieldSpec[]; readonly typed: Typed; readonly wrong: readonly Wrong[] }

/** A move's form: what will happen, and what it asks. */
export function MovePage({ file, move, form, specs, typed, wrong }: MovePageProps) {
  const { one } = file
  const rule: { readonly label: string; readonly article?: string } = MOVES[move]
  const tells = form.tells(file)
  return <DeskPage title={rule.label} crumbs={[...CRUMBS, { label: one.number, href: paths.dispute(one.id) }]}
    lead={<><StateBadge state={one.state} /> <span>{one.cause}</span>{rule.article ? <span className="quiet small">{rule.article}</span> : null}</>}>
    <div className="dispute-form">
      <Panel>
        <Form action={paths.move(one.id, move)} hidden={{ seen: String(one.version) }}>
          <ErrorSummary reasons={wrong} />
          {tells.length === 0 ? null : <Notice kind={form.grave ? 'warn' : 'info'} title={form.grave ? '请核对，办理后' : undefined}><ul>{tells.map((line) => <li key={line}>{line}</li>)}</ul></Notice>}
          {specs.map((spec) => <SpecField key={spec.name} spec={spec} value={typed[spec.name] ?? ''} error={wrongOf(wrong, spec.name)} />)}
          <Actions>
            <Button kind={move === 'reopen' ? 'danger' : 'primary'} reasons={reasonsAgainstMove(one, move, file.actor.account)}>{form.grave ? '确认' : ''}{rule.label}</Button>
            <LinkButton href={paths.dispute(one.id)} kind="quiet">返回，不办理</LinkButton>
          </Actions>
        </Form>
      </Panel>
    </div>
  </DeskPage>
}
