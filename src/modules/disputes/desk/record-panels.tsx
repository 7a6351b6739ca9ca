import { Badge } from '#ui/badge'
import { Facts, Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import type { DisputeCase, Hearing } from '../domain/case.ts'
import { KINDS, PROCEDURES, wordsOf } from '../domain/dispute.ts'
import { articleLabel } from '../domain/lessons.ts'
import { paths } from '../paths.ts'
import type { DisputeFile } from '../queries/dispute-file.ts'
import type { LinkedRequest } from './links.ts'
import { resultWords } from './words.ts'

const CaseLink = ({ one }: { one: DisputeCase }) => <><a href={paths.dispute(one.id)}>{one.number}</a>（{KINDS[one.kind]}，{resultWords({ result: one.result, words: one.resultWords })}）</>

/** What the register says of the case. */
export function RecordPanel({ file, linked }: { file: DisputeFile; linked: LinkedRequest | null }) {
  const { one, agency, earlier, later } = file
  const words = wordsOf(one.kind)
  return <Panel title="案件">
    <Facts columns={2} items={[
      { label: words.answers, value: agency.name }, { label: words.body, value: one.body },
      { label: words.asks, value: one.asker }, { label: '事由', value: one.cause },
      { label: '相关申请', value: one.request ? <a href={paths.request(one.request)}>{linked ? `${linked.number} ${linked.subject}` : '打开申请'}</a> : null },
      { label: '程序', value: one.kind === 'reconsideration' ? `${PROCEDURES[one.procedure]}${one.extendedDays > 0 ? `，已延长 ${one.extendedDays} 日` : ''}` : '诉讼程序' },
      { label: one.kind === 'reconsideration' ? '申请日' : '起诉日', value: one.appliedOn }, { label: words.accepted, value: one.acceptedOn },
      { label: words.notice, value: one.noticeOn }, { label: `提交${words.answer}`, value: one.answeredOn },
      { label: '审结日', value: one.concludedOn }, { label: '结果', value: resultWords({ result: one.result, words: one.resultWords }) },
      ...(one.concludedOn === null ? [] : [{ label: `收到${words.ruling}`, value: one.servedOn }, { label: '责令履行', value: one.performBy ? `${one.performBy} 前${one.performedOn ? `，${one.performedOn} 已履行` : '，尚未履行'}` : null }]),
      ...(earlier ? [{ label: '此前的复议', value: <CaseLink one={earlier} /> }] : []),
      ...(later.length > 0 ? [{ label: '复议后的诉讼', value: <>{later.map((suit) => <p key={suit.id}><CaseLink one={suit} /></p>)}</> }] : []),
    ]} />
    {one.remark ? <p className="dispute-words"><span className="quiet">主要理由：</span>{one.remark}</p> : null}
  </Panel>
}

const OUTCOMES = { set: ['已安排', 'warn'], held: ['已举行', 'good'], cancelled: ['已取消', 'neutral'] } as const satisfies Record<Hearing['outcome'], readonly [string, 'warn' | 'good' | 'neutral']>

export const HearingsPanel = ({ one }: { one: DisputeCase }) => one.hearings.length === 0 ? null : <Panel title={one.kind === 'reconsideration' ? '听证' : '开庭'} flush>
  <DataTable caption="听证、开庭" captionHidden cards rows={one.hearings} rowKey={({ id }) => String(id)} columns={[
    { key: 'on', label: '日期', align: 'day', heads: true, cell: ({ on, time }) => `${on} ${time}` }, { key: 'place', label: '地点', cell: ({ place }) => place || '—' },
    { key: 'outcome', label: '情况', cell: ({ outcome }) => <Badge kind={OUTCOMES[outcome][1]}>{OUTCOMES[outcome][0]}</Badge> },
    { key: 'attended', label: '出席人员', cell: ({ attended }) => attended || '—' }, { key: 'summary', label: '焦点和情况', cell: ({ summary }) => summary || '—' },
  ]} />
</Panel>

export const LessonsPanel = ({ one }: { one: DisputeCase }) => one.lessons === '' ? null : <Panel title="案件总结">
  <p className="dispute-articles">{one.articles.map((key) => <Badge key={key} kind="info">{articleLabel(key)}</Badge>)}</p>
  <p className="dispute-words">{one.lessons}</p>
  {one.measures ? <p className="dispute-words"><span className="quiet">改进措施：</span>{one.measures}</p> : null}
</Panel>
