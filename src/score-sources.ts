import { reportsOnTime } from '#commitments'
import { disputesOverturned } from '#disputes'
import { policiesInterpreted } from '#policies'
import { requestsOnTime } from '#requests'
import { lateTickets, type ScoreSource } from '#supervision'

/** Which registers the yearly assessment can read; each record opens in its register. */
export const SCORE_SOURCES: readonly ScoreSource[] = [
  { key: 'requests-on-time', label: '依申请公开：按期答复', records: requestsOnTime },
  { key: 'disputes-overturned', label: '复议诉讼：结果纠正', records: disputesOverturned },
  { key: 'policies-interpreted', label: '规范性文件：同步解读', records: policiesInterpreted },
  { key: 'commitments-on-time', label: '民生实事：按时报送进展', records: reportsOnTime },
  { key: 'tickets-late', label: '督办单：按期整改', records: lateTickets },
]
