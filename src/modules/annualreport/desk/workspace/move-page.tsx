import type { Agency } from '#agencies'
import { ConfirmPage } from '#ui/confirm-page'
import { TextArea } from '#ui/form'
import { REPORT, type ReportMove } from '../../domain/report.ts'
import { deskPaths, portalPaths } from '../../paths.ts'
import { titleOf } from '../../queries/document.ts'
import type { Report } from '../../tables.ts'
import { reportTitle } from '../report-frame.tsx'

type MovePageProps = {
  readonly move: ReportMove
  readonly agency: Agency
  readonly report: Report
  readonly remark: string
  readonly wrong: readonly string[]
  readonly reasons: readonly string[]
}

function consequences({ move, agency, report }: MovePageProps): string[] {
  if (move === 'publish') {
    return [
      `《${titleOf(agency, report.year)}》全文、三张表和 PDF、Word、Excel、CSV、JSON 文件立即在公开网站发布`,
      `公开网址是 ${portalPaths.report(agency.id, report.year)}，此后不再改变`,
      '发布后公众可以看到、下载、转载，撤不回来；以后只能用“更正”发布新的版本，旧版本留存',
    ]
  }
  if (move === 'reopen')
    return ['报告回到“起草中”，可以重新取数、修改文字', '公开网站上仍是已发布的版本，直到更正后再次审核、发布', '更正的理由记入台账']
  return ['报告退回“起草中”，由经办人修改后再次提交', '理由会显示在报告的办理记录里']
}

/** Asks before a move: what will be public or go back, and why. */
export function MovePage(props: MovePageProps) {
  const { move, agency, report, remark, wrong, reasons } = props
  const { label } = REPORT.moves[move]
  const title = reportTitle(agency, report.year)
  return (
    <ConfirmPage
      title={`${label}：${title}`}
      crumbs={[
        { label: '年度报告', href: deskPaths.board(report.year) },
        { label: title, href: deskPaths.report(agency.id, report.year) },
      ]}
      consequences={consequences(props)}
      action={deskPaths.move(agency.id, report.year, move)}
      confirm={label}
      back={deskPaths.report(agency.id, report.year)}
      danger={move === 'publish'}
      hidden={{ version: String(report.version) }}
      wrong={wrong}
      reasons={reasons}
    >
      {move === 'publish' ? (
        <p>
          发布前请再看一遍<a href={deskPaths.preview(agency.id, report.year)}>预览</a>。
        </p>
      ) : (
        <TextArea label={`${label}的理由`} name="remark" value={remark} required rows={3} maxLength={500} />
      )}
    </ConfirmPage>
  )
}
