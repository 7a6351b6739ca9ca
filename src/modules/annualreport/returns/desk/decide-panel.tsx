import { Actions, Button, ErrorSummary, Form, TextArea } from '#ui/form'
import { Panel } from '#ui/notice'
import { RETURN } from '../../domain/returns.ts'
import { reasonsAgainstReturnMove } from '../move.ts'
import { returnPaths } from '../paths.ts'
import type { ReturnFile } from '../queries/return.ts'

export type Refused = { readonly move: 'confirm' | 'sendBack' | 'correct'; readonly reason: string; readonly reasons: readonly string[] }
type PanelProps = { readonly file: ReturnFile; readonly account: string; readonly refused: Refused | null }

const NOT_YOURS = (what: string): string => `您的角色不能${what}；如工作需要，请联系安全管理员授权`

/** For the second person: vouch for the figures, or give them back with the reason. */
export function ConfirmPanel({ file, account, refused, may }: PanelProps & { may: boolean }) {
  const { one, round, agency } = file
  const at = (move: 'confirm' | 'sendBack') => (may ? reasonsAgainstReturnMove(one, move, account) : [NOT_YOURS(RETURN.moves[move].label)])
  return <Panel title="确认">
    <Form action={returnPaths.move(round.year, agency.id, 'confirm')} id="confirm" hidden={{ version: String(one.version) }}>
      <ErrorSummary reasons={refused?.move === 'confirm' ? refused.reasons : []} />
      <p>请对照登记台账核对。确认后数据计入年度报告。</p>
      <Actions><Button kind="primary" reasons={at('confirm')}>{RETURN.moves.confirm.label}</Button></Actions>
    </Form>
    {at('sendBack').length > 0 ? null : <Form action={returnPaths.move(round.year, agency.id, 'send-back')} id="send-back" hidden={{ version: String(one.version) }}>
      <ErrorSummary reasons={refused?.move === 'sendBack' ? refused.reasons : []} />
      <TextArea label="退回理由" name="reason" value={refused?.move === 'sendBack' ? refused.reason : ''} rows={2} />
      <Actions><Button>{RETURN.moves.sendBack.label}</Button></Actions>
    </Form>}
  </Panel>
}

/** For figures that proved wrong after they were confirmed. */
export function CorrectPanel({ file, account, refused, may }: PanelProps & { may: boolean }) {
  const { one, round, agency } = file
  return <Panel title="更正">
    <Form action={returnPaths.move(round.year, agency.id, 'correct')} id="correct" hidden={{ version: String(one.version) }}>
      <ErrorSummary reasons={refused?.move === 'correct' ? refused.reasons : []} />
      <p>数据已确认。确有错误的，写明理由后重新填报、再由另一人确认；更正期间本单位数据不计入年度报告，原数据保留为旧版本。</p>
      <TextArea label="更正理由" name="reason" value={refused?.move === 'correct' ? refused.reason : ''} rows={2} required />
      <Actions><Button reasons={may ? reasonsAgainstReturnMove(one, 'correct', account) : [NOT_YOURS('更正')]}>{RETURN.moves.correct.label}</Button></Actions>
    </Form>
  </Panel>
}
