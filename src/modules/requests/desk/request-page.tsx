import type { Agency } from '#agencies'
import { DeskPage } from '#ui/desk-page'
import { Facts, Panel } from '#ui/notice'
import { APPLICANT_CLASSES, CHANNELS, OUTCOMES, outcomeLabel } from '../domain/outcome.ts'
import { paths } from '../paths.ts'
import type { RequestRow } from '../tables.ts'

/** One request as the register holds it. */
export const RequestPage = ({ request, agency }: { request: RequestRow; agency: Agency }) =>
  <DeskPage title={request.number} crumbs={[{ label: '申请登记册', href: paths.requests }]} lead={request.subject}>
    <Panel title="登记">
      <Facts columns={2} items={[
        { label: '受理单位', value: agency.name },
        { label: '申请人', value: `${request.applicant_masked}（${APPLICANT_CLASSES[request.applicant_class]}）` },
        { label: '收到日（条例第三十一条）', value: request.received_on },
        { label: '提交方式', value: CHANNELS[request.channel] },
        { label: '答复期限（条例第三十三条）', value: request.due_on },
        { label: '所申请的信息', value: request.subject },
      ]} />
    </Panel>
    <Panel title="办理结果">
      {request.outcome
        ? <Facts columns={2} items={[
          { label: '答复日', value: request.closed_on },
          { label: '结果', value: outcomeLabel(request.outcome) },
          { label: '依据', value: OUTCOMES[request.outcome].article },
          { label: '答复书文号', value: request.letter_number },
        ]} />
        : <p>正在办理，还没有答复。</p>}
    </Panel>
  </DeskPage>
