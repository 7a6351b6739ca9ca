import { DeskPage } from '#ui/desk-page'
import { Facts, Panel } from '#ui/notice'
import { KINDS, RESULTS } from '../domain/dispute.ts'
import { paths } from '../paths.ts'
import type { DisputeRow } from '../tables.ts'

export const resultWords = ({ result, result_words }: DisputeRow): string => (result ? `${RESULTS[result]}${result_words ? `（${result_words}）` : ''}` : '尚未审结')

/** One case as the register holds it. */
export const DisputePage = ({ dispute, agency }: { dispute: DisputeRow; agency: string }) =>
  <DeskPage title={dispute.number} crumbs={[{ label: '复议诉讼', href: paths.disputes }]} lead={KINDS[dispute.kind]}>
    <Panel title="案件">
      <Facts columns={2} items={[
        { label: dispute.kind === 'reconsideration' ? '被申请人' : '被告', value: agency },
        { label: dispute.kind === 'reconsideration' ? '复议机关' : '审理法院', value: dispute.body },
        { label: '事由', value: dispute.cause },
        { label: '受理日', value: dispute.accepted_on },
        { label: '审结日', value: dispute.concluded_on },
        { label: '结果', value: resultWords(dispute) },
        { label: '相关申请', value: dispute.request ? <a href={`/requests/${encodeURIComponent(dispute.request)}`}>打开申请</a> : null },
      ]} />
    </Panel>
  </DeskPage>
