import { Badge } from '#ui/badge'
import { Panel } from '#ui/notice'
import { leftWords, urgencyOf, type Due } from '../domain/dues.ts'
import { isOpen } from '../domain/procedure.ts'
import type { DisputeFile } from '../queries/dispute-file.ts'
import { URGENCY_KINDS } from './words.ts'

function Left({ due, file }: { due: Due; file: DisputeFile }) {
  const { today, one } = file
  if (due.metOn !== null) return <Badge kind={due.on !== null && due.metOn > due.on ? 'bad' : 'good'}>{due.metOn}{due.on !== null && due.metOn > due.on ? ' 超期' : ' 按期'}</Badge>
  if (!isOpen(one.state) && due.what !== 'perform') return <Badge>案件已审结</Badge>
  const words = leftWords(due.on, today)
  return words ? <Badge kind={due.ours ? URGENCY_KINDS[urgencyOf(due, today)] : due.on !== null && due.on < today ? 'warn' : 'info'}>{words}</Badge> : null
}

/** Every term of the case: the day, how it was reckoned, by which article, and whether it was kept. */
export const DuesPanel = ({ file }: { file: DisputeFile }) => <Panel title="期限">
  {file.dues.length === 0 ? <p className="quiet">{isOpen(file.one.state) ? '登记收到起诉状副本（通知）后，这里显示答复期限。' : '没有登记过期限。'}</p> : <ul className="dispute-dues">
    {file.dues.map((due) => <li key={`${due.what} ${due.on}`}>
      <p className="dispute-due-head"><span>{due.label}</span><span className="dispute-due-day">{due.on ?? '不能推算'}</span><Left due={due} file={file} /></p>
      {due.words ? <p className="small quiet">{due.words}{due.source ? `（${due.source}）` : ''}{due.confirmed ? '' : <b>　期限尚待核对法律原文，可在系统设置中修改</b>}</p> : null}
    </li>)}
  </ul>}
</Panel>
