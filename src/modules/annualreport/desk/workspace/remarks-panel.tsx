import { dayOf } from '#shared/days'
import { Panel, Steps } from '#ui/notice'
import type { Report } from '../../tables.ts'

/** Who moved the report on or back, when, and with which words. */
export const RemarksPanel = ({ report }: { report: Report }) =>
  report.remarks.length === 0 ? null : (
    <Panel title="办理记录">
      <Steps
        items={report.remarks.toReversed().map(({ at, by, move, text }) => ({
          title: `${move}：${by}`,
          state: 'done',
          when: dayOf(new Date(at)),
          text: text === '' ? undefined : text,
        }))}
      />
    </Panel>
  )
