import type { ReactNode } from 'react'
import { Actions, ErrorSummary, LinkButton, type Wrong } from '#ui/form'
import { Panel, Steps } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { useAround } from '#ui/site-context'
import { APPLY_STEPS, APPLY_STEP_KEYS, type ApplyStep } from '../../domain/application.ts'
import { portalPaths } from '../paths.ts'

/** What stands beside every step: who helps (条例第四十三条), and the ways other than this form (条例第二十九条). */
function Help({ children }: { children?: ReactNode }) {
  const { site } = useAround()
  return <div className="stack apply-aside">
    {children}
    <Panel title="已经申请过？">
      <p>凭查询码看办理进度、下载答复、补正或撤回。</p>
      <Actions><LinkButton href={portalPaths.progress}>查询办理进度</LinkButton></Actions>
    </Panel>
    <Panel title="填写有困难？">
      <p>阅读、书写有困难，或者视力、听力不便的，请拨打 <b className="nowrap">{site.phone}</b>，由工作人员按您说的代为填写，不收费用。</p>
      <p className="quiet small">《政府信息公开条例》第二十九条、第四十三条</p>
    </Panel>
    <Panel title="不用注册，不问用途">
      <ul className="apply-notes">
        <li>不需要账号；提交后给您一个查询码。</li>
        <li>不用说明为什么要这些信息。</li>
        <li>您填写的内容加密保存，只有受理单位能打开。</li>
      </ul>
    </Panel>
  </div>
}

type FrameProps = {
  readonly step: ApplyStep
  readonly wrong?: readonly Wrong[] | undefined
  readonly title: string
  readonly lead?: ReactNode
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A step of the form: where one is, what is wrong, the fields, and help beside them. */
export function ApplyFrame({ step, wrong = [], title, lead, aside, children }: FrameProps) {
  const at = APPLY_STEP_KEYS.indexOf(step)
  const place = `第${at + 1}步，共${APPLY_STEP_KEYS.length}步`
  return <PortalPage title="依申请公开" columnName="依申请公开" columnType="依申请公开">
    <div className="apply-steps">
      <p className="apply-place">{place}：{APPLY_STEPS[step].title}</p>
      <Steps look="across" items={APPLY_STEP_KEYS.map((key, index) => ({
        title: `${index + 1} ${APPLY_STEPS[key].title}`, state: index < at ? 'done' : index === at ? 'current' : 'todo' }))} />
    </div>
    <div className="columns-2">
      <div className="panel apply-panel"><div className="panel-body">
        <ErrorSummary reasons={wrong} title="还不能继续，请先改正下列问题" />
        <h2>{title}</h2>
        {lead ? <p className="apply-lead">{lead}</p> : null}
        {children}
      </div></div>
      <Help>{aside}</Help>
    </div>
  </PortalPage>
}
