import { mayDo } from '#shared/actor'
import { dayOf } from '#shared/days'
import { DeskPage } from '#ui/desk-page'
import { Badge } from '#ui/badge'
import { Button, Form, LinkButton } from '#ui/form'
import { Facts, Panel } from '#ui/notice'
import { isQuestionMove, MOVES } from '../domain/procedure.ts'
import type { Asker } from '../domain/question.ts'
import { SOURCES, TOPICS } from '../domain/words.ts'
import { deskPaths, portalPaths } from '../paths.ts'
import { FindingsPanel } from './findings-panel.tsx'
import { MovesPanel } from './moves-panel.tsx'
import type { DeskQuestion } from './question-view.ts'
import { ClockBadge, CRUMBS, StateBadge, UNCONFIRMED } from './words.tsx'

type Props = { readonly file: DeskQuestion; /** Opened for this one look. */ readonly asker?: Asker | null | undefined }
const Words = ({ text }: { text: string }) => <div className="qa-desk-words">{text}</div>
const EVENT_NAMES: Readonly<Record<string, string>> = { arrive: '收到咨询', asker: '查看联系方式', dismiss: '放行检查结果' }

const Asked = ({ file: { question, agencyName } }: Props) => <Panel title="咨询" id="asked">
  <Words text={question.words} />
  <Facts columns={2} items={[
    { label: '来源', value: `${SOURCES[question.source]}${question.externalNo ? ` ${question.externalNo}` : ''}` }, { label: '主题', value: TOPICS[question.topic] }, { label: '承办单位', value: agencyName }, { label: '能否公布', value: question.mayPublish ? '可以，隐去个人信息' : '只答复本人' },
    { label: '提问日期', value: question.askedOn }, { label: '答复期限', value: question.dueOn ?? '待推算（该年放假安排还没有载入）' }, ...(question.about ? [{ label: '问的是', value: question.about }] : []), ...(question.receipt ? [{ label: '回执号', value: <code className="qa-receipt">{question.receipt}</code> }] : []),
  ]} />
  <p className="quiet small">{UNCONFIRMED}</p>
</Panel>

const Answered = ({ file: { question } }: Props) => question.answer === '' ? null : <Panel title="答复" id="answer" actions={question.address && question.state === 'published' ? <Badge kind="good">公开网址 {portalPaths.question(question.id)}</Badge> : undefined}>
  {question.publicTitle ? <Facts items={[{ label: '公布用的标题', value: question.publicTitle }, { label: '公布用的问题', value: <Words text={question.publicWords} /> }, { label: '关联页面', value: question.ties.join('、') }]} /> : null}
  <h3 className="qa-desk-head">答复</h3><Words text={question.answer} />
</Panel>

const Contact = ({ file: { question, actor }, asker }: Props) => <Panel title="提问人" id="asker">
  {asker === undefined ? mayDo(actor, 'dialogue.asker', question.agency) ? <><p className="quiet">联系方式加密保存；每次查看都记入台账。</p><Form action={deskPaths.asker(question.id)} look="inline"><Button size="small">查看联系方式</Button></Form></> : <p className="quiet">联系方式加密保存，您的角色不能查看。</p>
    : asker === null || asker.name + asker.phone + asker.email === '' ? <p>没有留联系方式。</p> : <Facts items={[{ label: '称呼', value: asker.name }, { label: '电话', value: asker.phone }, { label: '邮箱', value: asker.email }]} />}
</Panel>

const Ratings = ({ file: { question, ratings } }: Props) => question.helpful + question.unhelpful === 0 ? null : <Panel title="评价" id="ratings">
  <p>{question.helpful} 人认为有帮助，{question.unhelpful} 人认为没有帮助。</p>
  {ratings.length === 0 ? null : <ul className="case-lines">{ratings.map(({ helpful, words, at }) => <li key={`${at} ${words}`}><Badge kind={helpful ? 'good' : 'warn'}>{helpful ? '有帮助' : '没有帮助'}</Badge> {words} <span className="quiet small">{at}</span></li>)}</ul>}
</Panel>

const History = ({ file: { events } }: Props) => <Panel title="办理经过" id="history"><ol className="events">
  {events.toReversed().map(({ id, move, at, accountName, note }) => <li key={id} className="event"><span className="event-day">{dayOf(new Date(at))}</span>
    <div className="event-words"><span className="event-title">{isQuestionMove(move) ? MOVES[move].label : EVENT_NAMES[move] ?? move}</span>{note ? <span className="event-note">{note}</span> : null}</div><span className="event-who">{accountName}</span></li>)}
</ol></Panel>

/** One question: what was asked, what can be done about it and why not, the answer with its checks, what happened. */
export const DeskQuestionPage = ({ file, asker }: Props) => <DeskPage title={file.question.title} crumbs={CRUMBS} lead={<><span>{file.question.id}</span> <StateBadge state={file.question.state} /> <ClockBadge question={file.question} today={file.today} /></>}
  actions={mayDo(file.actor, 'dialogue.write', file.question.agency) && file.question.answer !== '' ? <LinkButton href={`${deskPaths.freshPiece('frequent')}?from=${file.question.id}`}>整理为常见问题</LinkButton> : undefined}>
  <div className="qa-desk"><div className="stack"><Asked file={file} /><Answered file={file} />{file.question.answer === '' ? null : <FindingsPanel findings={file.findings} actor={file.actor} agency={file.question.agency} action={deskPaths.dismiss(file.question.id)} />}</div><div className="stack"><MovesPanel file={file} /><Contact file={file} asker={asker} /><Ratings file={file} /><History file={file} /></div></div>
</DeskPage>
