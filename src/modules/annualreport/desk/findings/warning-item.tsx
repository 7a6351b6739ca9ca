import type { Agency } from '#agencies'
import { Button, Form, TextField } from '#ui/form'
import type { AnswerableWarning } from '../../queries/findings.ts'
import { deskPaths } from '../../paths.ts'
import type { Report } from '../../tables.ts'

/** The reason that was typed for one warning when it was refused. */
export type TypedAnswer = { readonly finding: string; readonly reason: string; readonly wrong: string }

type WarningItemProps = {
  readonly agency: Agency
  readonly report: Report
  readonly warning: AnswerableWarning
  readonly mayWrite: boolean
  readonly typed?: TypedAnswer | undefined
}

/** The id of a warning's form: its key may hold what an id may not. */
export const answerFormId = (key: string): string =>
  `answer-${[...new TextEncoder().encode(key)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 80)}`

function AnswerForm({ agency, report, warning, typed }: Omit<WarningItemProps, 'mayWrite'>) {
  return (
    <Form action={deskPaths.answer(agency.id, report.year)} id={answerFormId(warning.key)} hidden={{ finding: warning.key }}>
      <TextField
        label={warning.answered === null ? '情况说明' : '改写说明'}
        name="reason"
        value={typed?.reason ?? warning.answered ?? ''}
        error={typed?.wrong}
        maxLength={300}
      />
      <Button size="small">{warning.answered === null ? '保存说明' : '保存'}</Button>
    </Form>
  )
}

/** One reminder: it may be right as it is, but somebody has to say why. */
export function WarningItem({ agency, report, warning, mayWrite, typed }: WarningItemProps) {
  const editable = mayWrite && report.state === 'drafting'
  return (
    <li className="warning">
      <p className="finding-words">{warning.message}</p>
      {warning.answered === null ? null : <p className="warning-answer">说明：{warning.answered}</p>}
      {editable ? (
        <details open={typed !== undefined}>
          <summary>{warning.answered === null ? '写明情况' : '改写说明'}</summary>
          <AnswerForm agency={agency} report={report} warning={warning} typed={typed} />
        </details>
      ) : null}
    </li>
  )
}
