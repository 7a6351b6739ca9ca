import { Actions, Button, ErrorSummary, Form, type Wrong } from '#ui/form'
import { Facts, Notice, Panel, Steps } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { chineseDay } from '#shared/days'
import type { CaseView } from '../../domain/case-view.ts'
import { portalPaths } from '../paths.ts'
import { CorrectionPanel, FeePanel, RatePanel } from './answer-panels.tsx'

type Props = { readonly view: CaseView; readonly caseForm: string; readonly wrong: readonly Wrong[]; readonly sent?: string | undefined; readonly typed?: string | undefined }

const CLOSED = ['replied', 'archived']

/** Where it stands, in one glance: a sentence and the day that matters. */
function Standing({ view }: { view: CaseView }) {
  const closed = CLOSED.includes(view.state)
  return <section className={`standing${closed ? ' standing-closed' : ''}`} aria-labelledby="standing">
    <h2 id="standing">{view.stateWords}</h2>
    {view.outcome ? <p className="standing-outcome">办理结果：{view.outcome}</p> : null}
    {view.dueOn ? <p className="standing-due">最迟答复日 <b>{chineseDay(view.dueOn)}</b></p> : null}
    {view.dueWords && !closed ? <p className="quiet small">{view.dueWords}</p> : null}
  </section>
}

const Letters = ({ view, caseForm }: { view: CaseView; caseForm: string }) => view.letters.length === 0 ? null : <Panel title="文书">
  <ul className="letters">{view.letters.map(({ label, file, on }) => <li key={file}>
    <span><b>{label}</b> <span className="quiet nowrap">{on}</span></span>
    <Form action={portalPaths.letter} look="inline" hidden={{ case: caseForm, file }}><Button size="small">下载<span className="hidden-text">{label}</span></Button></Form>
  </li>)}</ul>
</Panel>

const Remedies = ({ view, caseForm }: { view: CaseView; caseForm: string }) => view.remedies.length === 0 ? null : <Panel title="对答复不服怎么办">
  {view.remedies.map(({ kind, body, from, until, words }) => <section className="remedy" key={kind}>
    <h3>{kind}<span className="remedy-body">{body}</span></h3>
    <p className="remedy-days"><time dateTime={from}>{chineseDay(from)}</time> 至 <b><time dateTime={until}>{chineseDay(until)}</time></b></p>
    <p>{words}</p>
  </section>)}
  <Form action={portalPaths.calendar} hidden={{ case: caseForm }}><Actions><Button>把截止日存入日历</Button></Actions></Form>
</Panel>

const Withdraw = ({ caseForm }: { caseForm: string }) => <Panel title="不想要了？">
  <p>答复之前可以撤回申请。撤回后不再办理，需要时可以重新申请。</p>
  <Form action={portalPaths.withdraw} hidden={{ case: caseForm }}><Actions><Button>撤回申请</Button></Actions></Form>
</Panel>

/** A case as its applicant sees it. */
export function CasePage({ view, caseForm, wrong, sent, typed }: Props) {
  const { timeline } = view
  return <PortalPage title="办理进度" columnName="依申请公开" columnType="依申请公开" crumbs={[{ label: '依申请公开', href: portalPaths.apply }, { label: '查询办理进度', href: portalPaths.progress }]}>
    <p className="feed-links"><a className="feed-link" href="/subscribe/request">有新进展时通知我</a></p>
    <div className="stack">
      <ErrorSummary reasons={wrong} />
      {sent ? <Notice kind="good" title="已经送出"><p>{sent}</p></Notice> : null}
      <Standing view={view} />
      <div className="columns-2">
        <div className="stack">
          {view.wants.includes('correction') ? <CorrectionPanel view={view} caseForm={caseForm} wrong={wrong} typed={typed} /> : null}
          {view.wants.includes('fee') && view.fee ? <FeePanel fee={view.fee} caseForm={caseForm} wrong={wrong} /> : null}
          <Letters view={view} caseForm={caseForm} />
          <Remedies view={view} caseForm={caseForm} />
          <Panel title="办理经过">
            <Steps items={timeline.map(({ on, words }, at) => ({ title: words, when: chineseDay(on), state: at === timeline.length - 1 && !CLOSED.includes(view.state) ? 'current' : 'done' }))} />
          </Panel>
        </div>
        <div className="stack">
          <Panel title="这件申请">
            <Facts items={[
              { label: '编号', value: view.number }, { label: '所需信息', value: view.subject }, { label: '受理单位', value: view.agencyName }, { label: '联系电话', value: view.agencyPhone },
              { label: '提交日', value: chineseDay(view.askedOn) }, { label: '收到申请之日', value: chineseDay(view.receivedOn) },
            ]} />
          </Panel>
          {CLOSED.includes(view.state) && !view.rated ? <RatePanel caseForm={caseForm} wrong={wrong} /> : null}
          {view.mayWithdraw ? <Withdraw caseForm={caseForm} /> : null}
        </div>
      </div>
    </div>
  </PortalPage>
}
