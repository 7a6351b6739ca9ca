import type { Kit } from '#platform/act'
import { tried } from '#platform/http/tried'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { PAGE_SIZE, pageOf } from '#shared/paging'
import { Refusal } from '#shared/refusal'
import { typedLine, typedText } from '#shared/typed-text'
import { Badge } from '#ui/badge'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, LinkButton, RadioField, TextArea, wrongOf, type Wrong } from '#ui/form'
import { Facts, Notice, Panel } from '#ui/notice'
import { RegisterPage } from '#ui/register-page'
import { answerCluster } from '../commands/answer-cluster.ts'
import { clusterComments } from '../commands/cluster-comments.ts'
import { VERDICTS } from '../domain/consultation.ts'
import type { AnsweredCluster } from '../domain/report.ts'
import { deskPaths } from '../paths.ts'
import { clustersFor, listClusters, proofOf, type Proof } from '../queries/comments.ts'
import { deskFile, type DeskFile } from './view.ts'
import { CaseTabs, crumbsOf } from './words.tsx'

const KINDS = { adopted: 'good', partly: 'info', not: 'neutral' } as const
function ProofPanel({ proof, file: { consultation: one, actor } }: { proof: Proof; file: DeskFile }) {
  const holds = proof.inNone === 0 && proof.wrongSizes === 0 && proof.sizes === proof.comments
  return <Panel title="归类核对" actions={mayDo(actor, 'consultations.answer', one.agency) && one.state === 'closed' ? <Form action={deskPaths.clusters(one.id)} look="inline"><Button size="small">重新归类</Button></Form> : undefined}>
    <Notice kind={holds ? 'good' : 'warn'} title={holds ? '每条意见都在而且只在一类里' : proof.comments === 0 ? '还没有意见' : '还没有全部归类'} />
    <Facts columns={3} items={[{ label: '意见', value: `${proof.comments} 条` }, { label: '在一类里', value: `${proof.inOne} 条` }, { label: '不在任何一类', value: `${proof.inNone} 条` }, { label: '各类条数之和', value: `${proof.sizes} 条` }, { label: '条数不符的类', value: `${proof.wrongSizes} 类` }]} />
    <p className="quiet small">一条意见只有一个归类的位置，数据库不许它指向不存在的类；上面的数字是现在数出来的。</p></Panel>
}
/** Groups of like opinions with their answers, the largest first. */
export async function showClusters(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = await deskFile(kit, asked), { consultation: one } = file, { query } = asked, page = pageOf(query['page'])
  const [{ total, rows }, proof] = await Promise.all([listClusters(kit.db, { consultation: one.id, verdict: query['verdict'], text: (query['q'] ?? '').trim().slice(0, 60), page }), proofOf(kit.db, one.id)])
  return { page: <RegisterPage title={`${one.title}：归类和答复`} path={deskPaths.clusters(one.id)} query={query} total={total} page={page} size={PAGE_SIZE} rows={rows} rowKey={({ n }) => String(n)} before={<><CaseTabs id={one.id} here={deskPaths.clusters(one.id)} /><ProofPanel proof={proof} file={file} /></>}
    filters={[{ name: 'verdict', label: '答复', blank: '全部', options: [{ value: 'open', label: '待答复' }, ...Object.entries(VERDICTS).map(([value, label]) => ({ value, label }))] }]}
    columns={[{ key: 'n', label: '类', align: 'end', cell: ({ n }) => n }, { key: 'sample', label: '意见', heads: true, cell: ({ n, sample }) => <a href={deskPaths.answer(one.id, n)}>{sample.length > 80 ? `${sample.slice(0, 80)}…` : sample}</a> }, { key: 'size', label: '条数', align: 'end', cell: ({ n, size }) => <a href={`${deskPaths.comments(one.id)}?cluster=${n}`}>{size}<span className="hidden-text">条，第 {n} 类</span></a> }, { key: 'verdict', label: '答复', cell: ({ verdict }) => (verdict ? <Badge kind={KINDS[verdict]}>{VERDICTS[verdict]}</Badge> : <Badge kind="warn">待答复</Badge>) }, { key: 'reason', label: '理由', cell: ({ reason }) => reason || '—' }]} /> }
}
export async function postClusters(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { consultation: one, actor } = await deskFile(kit, asked)
  if (!mayDo(actor, 'consultations.answer', one.agency)) throw new Refusal(403, ['您不能整理这件征求意见'])
  if (one.state === 'closed') await clusterComments(kit, one.id)
  return { goTo: deskPaths.clusters(one.id), notice: one.state === 'closed' ? '已重新归类' : '截止以后才归类' }
}
type AnswerProps = { readonly file: DeskFile; readonly cluster: AnsweredCluster; readonly verdict: string; readonly reason: string; readonly wrong: readonly Wrong[] }
const AnswerPage = ({ file: { consultation: one }, cluster, verdict, reason, wrong }: AnswerProps) => <DeskPage title={`答复第 ${cluster.n} 类意见`} crumbs={crumbsOf(one)} lead={`${cluster.size} 条`}><div className="entry-form"><Panel title="这一类意见"><div className="qa-desk-words">{cluster.sample}</div><LinkButton href={`${deskPaths.comments(one.id)}?cluster=${cluster.n}`} size="small">看全部 {cluster.size} 条</LinkButton></Panel>
  <Panel title="答复"><Form action={deskPaths.answer(one.id, cluster.n)}><ErrorSummary reasons={wrong} /><RadioField label="是否采纳" name="verdict" required inline value={verdict} error={wrongOf(wrong, 'verdict')} options={Object.entries(VERDICTS).map(([value, label]) => ({ value, label }))} /><TextArea label="理由" name="reason" required rows={4} value={reason} error={wrongOf(wrong, 'reason')} maxLength={1000} hint="写明写进了哪一条，或者为什么没有采纳；会公布" /><Actions><Button kind="primary">答复</Button><LinkButton href={deskPaths.clusters(one.id)} kind="quiet">返回</LinkButton></Actions></Form></Panel></div></DeskPage>
async function clusterAt(kit: Kit, asked: AskedBy, id: string): Promise<AnsweredCluster> {
  const found = (await clustersFor(kit.db, id)).find(({ n }) => String(n) === asked.params['n'])
  if (!found) throw new Refusal(404, ['没有这一类意见，可能刚重新归类'])
  return found
}
export async function showAnswer(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = await deskFile(kit, asked), cluster = await clusterAt(kit, asked, file.consultation.id)
  return { page: <AnswerPage file={file} cluster={cluster} verdict={cluster.verdict ?? ''} reason={cluster.reason} wrong={[]} /> }
}
export async function postAnswer(kit: Kit, asked: AskedBy): Promise<Answer> {
  const file = await deskFile(kit, asked), { id } = file.consultation, cluster = await clusterAt(kit, asked, id), verdict = typedLine(asked.form['verdict'], 20), reason = typedText(asked.form['reason'], 1000)
  const refused = await tried(() => answerCluster(kit, asked.actor, { id, n: cluster.n, verdict, reason }))
  return refused ? { page: <AnswerPage file={file} cluster={cluster} verdict={verdict} reason={reason} wrong={refused.reasons.map((one) => ({ field: one.includes('是否采纳') ? 'verdict' : 'reason', reason: one }))} />, status: refused.status } : { goTo: `${deskPaths.clusters(id)}?verdict=open`, notice: '已答复' }
}
