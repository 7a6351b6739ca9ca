import type { ReactNode } from 'react'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, LinkButton, type Wrong, wrongOf } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { MOVES, type RequestMove } from '../../../domain/procedure.ts'
import { paths } from '../../../paths.ts'
import { CaseLead } from '../head.tsx'
import type { CaseFile } from '../case-file.ts'
import { casePaths } from '../case-paths.ts'
import { articleOf } from '../move-words.ts'
import { Previews, type Preview } from '../letter-preview.tsx'
import { SpecField } from './spec-field.tsx'
import type { FieldSpec, MoveForm, Typed } from './types.ts'

export type MovePageProps = {
  readonly file: CaseFile; readonly move: RequestMove; readonly form: MoveForm; readonly specs: readonly FieldSpec[]; readonly typed: Typed; readonly wrong: readonly Wrong[]
  /** Against it as of today; another day may do. */
  readonly reasons: readonly string[]
  readonly tells: readonly string[]; readonly previews: readonly Preview[]; readonly exhibit: ReactNode
}

const hasFile = (specs: readonly FieldSpec[]): boolean => specs.some(({ as }) => as === 'file')
const hasDay = (specs: readonly FieldSpec[]): boolean => specs.some(({ name }) => name === 'on')

/** Is there anything in the form that a letter could be written from? */
const changesLetter = (specs: readonly FieldSpec[]): boolean => specs.some(({ name }) => name !== 'note')

const Tells = ({ form, tells }: Pick<MovePageProps, 'form' | 'tells'>) => tells.length === 0 ? null : <Notice kind={form.grave ? 'warn' : 'info'} title={form.grave ? '办理后不能撤回，将会' : '办理后'}>
  <ul>{tells.map((line) => <li key={line}>{line}</li>)}</ul>
</Notice>

function Buttons({ file, move, form, specs, reasons, previews }: MovePageProps) {
  const again = form.again ?? (previews.length > 0 && changesLetter(specs) ? '更新预览' : null)
  const other = form.otherWay?.(file)
  return <Actions>
    <Button kind={move === 'withdraw' ? 'danger' : 'primary'} reasons={[...noChoice(specs), ...(hasDay(specs) ? [] : reasons)]}>{form.confirm ?? `${form.grave ? '确认' : ''}${MOVES[move].label}`}</Button>
    {again ? <Button name="do" value="again">{again}</Button> : null}
    {form.pdf ? <Button formAction={form.pdf(file)}>预览 PDF</Button> : null}
    {other ? <LinkButton href={other.href} kind="quiet">{other.label}</LinkButton> : null}
    <LinkButton href={paths.request(file.row.id)} kind="quiet">返回，不办理</LinkButton>
  </Actions>
}

/** A choice that must be made among nothing: its hint says why. */
const noChoice = (specs: readonly FieldSpec[]): string[] =>
  specs.flatMap(({ required, options, hint, label }) => (required && options?.length === 0 ? [typeof hint === 'string' ? hint : `没有可以选择的${label}`] : []))

/** A move's form: what will happen, what it asks, and beside it the letters that go out. */
export function MovePage(props: MovePageProps) {
  const { file, move, form, specs, typed, wrong, reasons, previews, exhibit } = props
  const { head } = file.facts
  const aside = previews.length > 0 || Boolean(exhibit)
  return <DeskPage title={MOVES[move].label} crumbs={[{ label: '申请办理', href: paths.inbox }, { label: head.number, href: paths.request(head.id) }]}
    lead={<><CaseLead file={file} />{articleOf(move) ? <span className="move-article">{articleOf(move)}</span> : null}</>}>
    <p className="move-subject">{head.subject}</p>
    <div className={aside ? 'move-grid' : 'move-alone'}>
      <Panel>
        <Form action={casePaths.move(head.id, move)} hidden={{ seen: String(head.version) }} encType={hasFile(specs) ? 'multipart/form-data' : undefined}>
          <ErrorSummary reasons={wrong} />
          {reasons.length > 0 && hasDay(specs) && wrong.length === 0 ? <Notice kind="bad" title="以今天的日期不能办理">{reasons.join('；')}。如果事情发生在更早的日期，请改日期后再办理。</Notice> : null}
          <Tells form={form} tells={props.tells} />
          {specs.map((spec) => <SpecField key={spec.name} spec={spec} value={typed[spec.name] ?? ''} error={wrongOf(wrong, spec.name)} />)}
          <Buttons {...props} />
        </Form>
      </Panel>
      {aside ? <div className="stack">{exhibit}<Previews previews={previews} /></div> : null}
    </div>
  </DeskPage>
}
