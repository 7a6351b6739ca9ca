import { chineseDay } from '#shared/days'
import { Actions, LinkButton } from '#ui/form'
import { Facts, Panel } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { STATES, type QuestionState } from '../domain/procedure.ts'
import type { ProgressView } from '../domain/question.ts'
import { portalPaths } from '../paths.ts'
import { Prose } from './prose.tsx'

/** What each state means to whoever asked. */
const TELLS: Readonly<Record<QuestionState, string>> = {
  arrived: '已经登记，正在分派给有关单位。', assigned: '有关单位正在准备答复。', answered: '答复已经写好，正在审核。', reviewed: '答复已经审核，马上告诉您。', published: '已经答复，并且公布在“政策咨询”。', private: '已经答复。',
  merged: '很多人问过同样的问题，以下是标准答复。', transferred: '这件事请通过其他渠道提出。', closed: '没有作答复。', withdrawn: '已经答复；公布的内容后来撤下了。',
}

/** A question as whoever asked it sees it. */
export const ProgressPage = ({ view }: { view: ProgressView }) => <PortalPage title={view.title} columnName="政策咨询" columnType="咨询投诉" crumbs={[{ label: '政策咨询', href: portalPaths.questions }, { label: '查询进度', href: portalPaths.progress }]}>
  <div className="receipt stack">
    <section className={`standing${view.endedOn ? ' standing-closed' : ''}`}><p className="standing-outcome">{TELLS[view.state]}</p>
      {view.endedOn === null && view.dueOn ? <p className="standing-due">最晚 <b>{chineseDay(view.dueOn)}</b> 前答复</p> : null}</section>
    {view.answer ? <Panel title="答复"><Prose text={view.answer} /><p className="quiet">{view.agencyName}{view.endedOn ? `，${chineseDay(view.endedOn)}` : ''}</p>
      {view.address ? <Actions><LinkButton href={view.address}>查看公布的问答</LinkButton><LinkButton href={`${view.address}/rate`}>评价这条答复</LinkButton></Actions> : null}</Panel> : null}
    {view.note ? <Panel title="说明"><Prose text={view.note} /></Panel> : null}
    <Panel title="您的咨询"><Facts items={[{ label: '编号', value: view.number }, { label: '状态', value: STATES[view.state].label }, { label: '提问日期', value: view.askedOn }, { label: '承办单位', value: view.agencyName }]} /><Prose text={view.words} /></Panel>
  </div>
</PortalPage>
