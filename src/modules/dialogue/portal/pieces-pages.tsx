import { chineseDay, isDay } from '#shared/days'
import { EmptyState, Facts } from '#ui/notice'
import { Badge } from '#ui/badge'
import { questionsThing } from '#ui/json-ld'
import { PortalPage } from '#ui/portal-page'
import { Actions, LinkButton } from '#ui/form'
import { CONCERN_SOURCES, isConcernSource, isTopic, TOPICS, type Topic } from '../domain/words.ts'
import { portalPaths } from '../paths.ts'
import type { PublicPiece } from '../queries/public-pages.ts'
import { Prose } from './prose.tsx'
import { Ties } from './question-page.tsx'
import { DialogueTabs } from './tabs.tsx'

const topicOf = ({ content }: PublicPiece): Topic => { const topic = content['topic']; return isTopic(topic) ? topic : 'other' }
const sourceName = ({ content }: PublicPiece): string => { const source = content['source']; return isConcernSource(source) ? CONCERN_SOURCES[source] : '' }

/** What many people ask, by topic, answers folded under their questions. */
export function FrequentPage({ pieces }: { pieces: readonly PublicPiece[] }) {
  const topics = (Object.keys(TOPICS) as Topic[]).map((topic) => ({ topic, of: pieces.filter((piece) => topicOf(piece) === topic) })).filter(({ of }) => of.length > 0)
  return <PortalPage title="常见问题" description="很多人问过的问题，统一的答复。" columnName="政策咨询" columnType="咨询投诉" crumbs={[{ label: '政策咨询', href: portalPaths.questions }]} things={pieces.length === 0 ? [] : [questionsThing(pieces.map(({ title, content }) => ({ question: title, answer: content['answer'] ?? '' })))]}>
    <DialogueTabs here={portalPaths.frequent} />
    {topics.length === 0 ? <EmptyState title="还没有常见问题" text={<p>可以先<a href={portalPaths.questions}>查找已公布的问答</a>，或者<a href={portalPaths.ask}>提问</a>。</p>} /> : null}
    {topics.map(({ topic, of }) => <section key={topic} className="portal-section qa-topic" aria-labelledby={topic}><h2 id={topic}>{TOPICS[topic]}</h2>
      {of.map((piece) => <details key={piece.address} className="qa-fold"><summary>{piece.title}</summary><div><Prose text={piece.content['answer'] ?? ''} /><p className="qa-source">{piece.agencyName}　<a href={piece.address}>单独打开<span className="hidden-text">：{piece.title}</span></a></p></div></details>)}
    </section>)}
  </PortalPage>
}

/** One frequent question with a lasting address. */
export const FrequentOnePage = ({ piece }: { piece: PublicPiece }) => <PortalPage title={piece.title} columnName="政策咨询" columnType="咨询投诉" crumbs={[{ label: '政策咨询', href: portalPaths.questions }, { label: '常见问题', href: portalPaths.frequent }]} article={{ title: piece.title, published: piece.publishedOn, source: piece.agencyName }}>
  <article className="qa"><section className="qa-answer"><h2><span aria-hidden="true" className="qa-sign qa-sign-answer">答</span><span className="hidden-text">答复</span></h2><div className="qa-words"><Prose text={piece.content['answer'] ?? ''} /><p className="qa-source">{piece.agencyName}　{chineseDay(piece.publishedOn)}</p></div></section></article>
  <Ties ties={piece.ties} />
  <Actions><LinkButton href={portalPaths.ask}>没有解决，我要咨询</LinkButton></Actions>
</PortalPage>

/** Responses to what moves people, newest first. */
export const ConcernsPage = ({ pieces }: { pieces: readonly PublicPiece[] }) => <PortalPage title="回应关切" description="对网络舆情、12345 热线和媒体反映的热点问题的回应。" columnName="回应关切" columnType="回应关切">
  <DialogueTabs here={portalPaths.concerns} />
  {pieces.length === 0 ? <EmptyState title="还没有回应" /> : <ol className="qa-concerns">{pieces.map((piece) => <li key={piece.address}>
    <p><Badge kind="info">{sourceName(piece)}</Badge> <time dateTime={piece.publishedOn}>{piece.publishedOn}</time></p>
    <h2><a href={piece.address}>{piece.title}</a></h2><p className="quiet">{piece.agencyName}</p>
  </li>)}</ol>}
</PortalPage>

/** One response: what moves people and where it was heard, and what the government says and does. */
export function ConcernPage({ piece }: { piece: PublicPiece }) {
  const { content } = piece, on = content['respondedOn'] ?? ''
  return <PortalPage title={piece.title} columnName="回应关切" columnType="回应关切" crumbs={[{ label: '回应关切', href: portalPaths.concerns }]} article={{ title: piece.title, published: piece.publishedOn, source: piece.agencyName }}>
    <Facts items={[{ label: '来源', value: `${sourceName(piece)}：${content['sourceWords'] ?? ''}` }, { label: '回应单位', value: piece.agencyName }, { label: '回应日期', value: isDay(on) ? chineseDay(on) : '' }]} />
    <article className="qa">
      <section className="qa-asked"><h2>群众关切</h2><div className="qa-words"><Prose text={content['concern'] ?? ''} /></div></section>
      <section className="qa-answer"><h2>回应</h2><div className="qa-words"><Prose text={content['response'] ?? ''} /></div></section>
    </article>
    <Ties ties={piece.ties} />
  </PortalPage>
}
