import { chineseDay } from '#shared/days'
import { Actions, LinkButton } from '#ui/form'
import { Facts } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { percent } from '../domain/statistics.ts'
import type { Listed, Tie } from '../domain/public-question.ts'
import { TOPICS } from '../domain/words.ts'
import { portalPaths } from '../paths.ts'
import { Prose } from './prose.tsx'

export const Ties = ({ ties, title = '相关政策和信息' }: { ties: readonly Tie[]; title?: string }) => ties.length === 0 ? null : <section className="portal-section" aria-label={title}>
  <h2>{title}</h2><ul className="links">{ties.map(({ address, title: words }) => <li key={address}><a href={address}>{words}</a></li>)}</ul>
</section>

/** One question and its answer. Nobody's identity shows. */
export function QuestionPage({ one, near }: { one: Listed; near: readonly Listed[] }) {
  const { data } = one, ratings = data.helpful + data.unhelpful
  return <PortalPage title={one.title} columnName="政策咨询" columnType="咨询投诉" crumbs={[{ label: '政策咨询', href: portalPaths.questions }]} article={{ title: one.title, published: data.answeredOn, source: one.agencyName }}
    things={[{ '@type': 'QAPage', mainEntity: { '@type': 'Question', name: one.title, text: data.asked, answerCount: 1, dateCreated: data.askedOn, acceptedAnswer: { '@type': 'Answer', text: data.answer, dateCreated: data.answeredOn, author: { '@type': 'GovernmentOrganization', name: one.agencyName } } } }]}>
    <div className="qa-page"><div>
    <article className="qa">
      <section className="qa-asked" aria-labelledby="asked"><h2 id="asked"><span aria-hidden="true" className="qa-sign">问</span><span className="hidden-text">问题</span></h2><div className="qa-words"><Prose text={data.asked} /><p className="qa-source">{chineseDay(data.askedOn)}　{data.sourceName}</p></div></section>
      <section className="qa-answer" aria-labelledby="answer"><h2 id="answer"><span aria-hidden="true" className="qa-sign qa-sign-answer">答</span><span className="hidden-text">答复</span></h2><div className="qa-words"><Prose text={data.answer} /><p className="qa-source">{one.agencyName}　{chineseDay(data.answeredOn)}</p></div></section>
    </article>
    <section className="qa-rate" aria-labelledby="rate"><h2 id="rate">这条答复有帮助吗</h2>
      <p>{ratings === 0 ? '还没有人评价。' : `${ratings} 人评价，${percent(data.helpful, ratings)} 认为有帮助。`}</p>
      <Actions><LinkButton href={portalPaths.rate(data.number)}>我来评价</LinkButton><LinkButton href={portalPaths.ask} kind="quiet">没有解决，继续咨询</LinkButton></Actions></section>
    </div><div className="qa-beside">
    <Ties ties={data.ties} />
    {near.length === 0 ? null : <Ties title="类似的问答" ties={near.map(({ address, title }) => ({ address, title }))} />}
    <Facts items={[{ label: '编号', value: data.number }, { label: '主题', value: <a href={`${portalPaths.questions}?topic=${data.topic}`}>{TOPICS[data.topic]}</a> }, { label: '答复单位', value: <a href={`${portalPaths.questions}?agency=${one.agency}`}>{one.agencyName}</a> }]} />
    </div></div>
  </PortalPage>
}
