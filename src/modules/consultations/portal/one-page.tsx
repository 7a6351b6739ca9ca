import type { Day } from '#shared/days'
import { Actions, LinkButton } from '#ui/form'
import { Facts, Notice, Panel } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { isOpenOn } from '../domain/consultation.ts'
import { portalPaths } from '../paths.ts'
import type { Listed } from '../queries/public.ts'
import { StateWords } from './list-page.tsx'

/** One draft before the public: read it passage by passage, say what you think of each. */
export const ConsultationPage = ({ one, today }: { one: Listed; today: Day }) => {
  const { data, agencyName, fedBack } = one, isOpen = isOpenOn(data, today)
  return <PortalPage title={data.title} description={`征求意见：${data.from} 至 ${data.until}`} columnName="意见征集" columnType="征集调查" crumbs={[{ label: '意见征集', href: portalPaths.list }]}>
    <p><StateWords one={one} today={today} /></p>
    {data.shortReason ? <Notice kind="warn" title="征集期限短于规定天数">{data.shortReason}</Notice> : null}
    {fedBack ? <Notice kind="good" title="已公布反馈"><a href={portalPaths.feedback(data.id)}>看每类意见采纳没有、为什么</a></Notice> : null}
    <div className="columns-2"><div className="stack">
      <Panel title="草案"><ol className="draft-passages">{data.draft.map((text, i) => <li key={text} id={`p${i + 1}`}><p>{text}</p>{isOpen ? <a className="draft-comment" href={`${portalPaths.comment(data.id)}?on=${i + 1}`}>对这一段提意见<span className="hidden-text">：第 {i + 1} 段</span></a> : null}</li>)}</ol></Panel>
      <Panel title="起草说明"><div className="qa-desk-words">{data.explanation}</div></Panel>
    </div><div className="stack">
      {isOpen ? <Panel title="说说您的看法"><Actions><LinkButton href={portalPaths.comment(data.id)} kind="primary">提意见</LinkButton>{data.questions.length > 0 ? <LinkButton href={portalPaths.survey(data.id)}>填问卷</LinkButton> : null}</Actions><p className="quiet small">不用注册，可以不留姓名。公布反馈时不写是谁提的。</p></Panel> : null}
      {data.hearing ? <Panel title="听证会"><LinkButton href={portalPaths.hearing(data.id)}>听证会公告</LinkButton></Panel> : null}
      <Panel title="怎样提意见"><div className="qa-desk-words">{data.ways}</div><Facts items={[{ label: '起草单位', value: agencyName }, { label: '期限', value: `${data.from} 至 ${data.until}` }]} /></Panel>
    </div></div>
  </PortalPage>
}
