import { type Actor, mayDo } from '#shared/actor'
import { Actions, Button, Form, LinkButton } from '#ui/form'
import { Panel } from '#ui/notice'
import { reasonsAgainstMove } from '../../domain/move.ts'
import { REPORT, type ReportMove } from '../../domain/report.ts'
import { deskPaths } from '../../paths.ts'
import { ASKS_FIRST } from './asks-first.ts'
import type { WorkspaceProps } from './workspace-page.tsx'

type MovesProps = Pick<WorkspaceProps, 'agency' | 'report' | 'facts'> & { readonly actor: Actor }
const MOVES = Object.keys(REPORT.moves) as ReportMove[]
const FORWARD: readonly ReportMove[] = ['submit', 'approve', 'publish']

function MoveButton({ agency, report, facts, actor, move }: MovesProps & { move: ReportMove }) {
  const reasons = reasonsAgainstMove(move, facts, actor.account)
  const kind = FORWARD.includes(move) ? 'primary' : 'secondary'
  const at = deskPaths.move(agency.id, report.year, move)
  const { label } = REPORT.moves[move]
  return ASKS_FIRST.includes(move) ? (
    <LinkButton href={at} kind={kind} reasons={reasons}>
      {label}
    </LinkButton>
  ) : (
    <Form action={at} look="inline" id={`move-${move}`} hidden={{ version: String(report.version) }}>
      <Button kind={kind} reasons={reasons}>
        {label}
      </Button>
    </Form>
  )
}

/** What can be done now; what cannot is grey and says why, in the words the command would refuse with. */
export function MovesPanel(props: MovesProps) {
  const { agency, report, actor } = props
  const mine = MOVES.filter((move) => mayDo(actor, REPORT.moves[move].deed, agency.id))
  const now = mine.filter((move) => REPORT.moves[move].from.includes(report.state))
  const later = mine.filter((move) => !now.includes(move))
  const others = MOVES.filter((move) => !mine.includes(move) && REPORT.moves[move].from.includes(report.state))
  return (
    <Panel title="下一步">
      {now.length === 0 ? null : (
        <Actions>
          {now.map((move) => (
            <MoveButton key={move} {...props} move={move} />
          ))}
        </Actions>
      )}
      {others.length === 0 ? null : (
        <p className="quiet">{others.map((move) => `“${REPORT.moves[move].label}”`).join('、')}由有这项权限的其他人办理。</p>
      )}
      {now.length === 0 && others.length === 0 ? <p className="quiet">没有要办的事。</p> : null}
      {later.length === 0 ? null : (
        <details>
          <summary>现在还不能做的</summary>
          <Actions>
            {later.map((move) => (
              <MoveButton key={move} {...props} move={move} />
            ))}
          </Actions>
        </details>
      )}
    </Panel>
  )
}
