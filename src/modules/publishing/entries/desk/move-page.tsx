import { DeskPage } from '#ui/desk-page'
import { Actions, Button, CheckField, DayField, ErrorSummary, FieldRow, Form, LinkButton, TextArea, TextField, type Wrong, wrongOf } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { MarkFields } from '#ui/rich-text-marked'
import { plainTextOf } from '#platform/rich-text/blocks'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { MOVES, type EntryMove } from '../domain/procedure.ts'
import { paths } from '../../paths.ts'
import type { DeskEntry } from './entry-file.ts'
import { EntryState } from './entry-page.tsx'
import { formOf } from './move-forms.ts'
import { CRUMBS } from './tabs.tsx'

export type TypedMark = { readonly quote: string; readonly note: string }
type MovePageProps = { readonly file: DeskEntry; readonly move: EntryMove; readonly form: Readonly<Record<string, string | undefined>>; readonly marks: readonly TypedMark[]; readonly wrong: readonly Wrong[] }

const Asks = ({ asks, form, wrong }: { asks: 'time' | 'tombstone'; form: MovePageProps['form']; wrong: MovePageProps['wrong'] }) => asks === 'time'
  ? <FieldRow>
    <DayField label="发布日期" name="day" value={form['day'] ?? ''} required error={wrongOf(wrong, 'day')} />
    <TextField label="发布时刻" name="time" value={form['time'] ?? '08:30'} required width="short" hint="时:分，如 08:30" error={wrongOf(wrong, 'time')} />
  </FieldRow>
  : <CheckField label="原网址显示标题、撤回日期和理由" name="tombstone" checked={form['tombstone'] !== 'no'} hint="涉及隐私、泄密的，请取消勾选，原网址只说明内容已不在" />

/** A move's page: what will happen, and what it asks. Reviewers who return a text see it beside their marks. */
export function MovePage({ file, move, form, marks, wrong }: MovePageProps) {
  const { entry, actor } = file
  const asked = formOf(move)
  const rule: { readonly label: string; readonly article?: string } = MOVES[move]
  return <DeskPage title={rule.label} crumbs={[...CRUMBS, { label: entry.title, href: paths.entry(entry.id) }]}
    lead={<><EntryState file={file} /> <span>{entry.title}</span>{rule.article ? <span className="quiet small">{rule.article}</span> : null}</>}>
    <div className="entry-form">
      <Panel>
        <Form action={paths.move(entry.id, move)} hidden={{ seen: String(entry.version) }}>
          <ErrorSummary reasons={wrong} />
          <Notice kind={asked.grave ? 'warn' : 'info'} title={asked.grave ? '请核对，办理后' : undefined}><ul>{asked.tells.map((line) => <li key={line}>{line}</li>)}</ul></Notice>
          {asked.asks ? <Asks asks={asked.asks} form={form} wrong={wrong} /> : null}
          {asked.note ? <TextArea label={asked.note.label} name="note" rows={3} maxLength={2000} value={form['note'] ?? ''} required={asked.note.must} hint={asked.note.hint} error={wrongOf(wrong, 'note')} /> : null}
          {asked.marks ? <MarkFields label="在文中标出要改的地方" name="mark" text={plainTextOf(file.content.body)} marks={marks} /> : null}
          <Actions>
            <Button kind={asked.grave && move !== 'publish' ? 'danger' : 'primary'} reasons={reasonsAgainstMove(file, move, actor.account)}>{asked.grave ? '确认' : ''}{rule.label}</Button>
            <LinkButton href={paths.entry(entry.id)} kind="quiet">返回，不办理</LinkButton>
          </Actions>
        </Form>
      </Panel>
    </div>
  </DeskPage>
}
