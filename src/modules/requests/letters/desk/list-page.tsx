import { DeskPage } from '#ui/desk-page'
import { Badge } from '#ui/badge'
import { Notice } from '#ui/notice'
import { DataTable } from '#ui/table'
import { LETTER_KIND_KEYS, LETTER_KINDS, type LetterKind } from '../../domain/letter/kinds.ts'
import { templatePaths } from './paths.ts'

/** All kinds of letters, and which of them the agency writes in its own words. */
export const TemplateListPage = ({ own, agencyName }: { own: ReadonlySet<LetterKind>; agencyName: string }) =>
  <DeskPage title="文书模板" lead={agencyName}>
    <Notice kind="info">模板决定告知书、答复书的文字。救济告知、文号、日期由系统按办理结果填写；带有双花括号的字段由办理内容填写，缺一项就不能制作。</Notice>
    <DataTable caption="文书模板" captionHidden cards rows={LETTER_KIND_KEYS} rowKey={(kind) => kind} columns={[
      { key: 'label', label: '文书', heads: true, cell: (kind) => <a href={templatePaths.edit(kind)}>{LETTER_KINDS[kind].label}</a> },
      { key: 'title', label: '标题', cell: (kind) => LETTER_KINDS[kind].title },
      { key: 'series', label: '编号用字', align: 'day', cell: (kind) => LETTER_KINDS[kind].series },
      { key: 'own', label: '文字', cell: (kind) => (own.has(kind) ? <Badge kind="info">本机关已修改</Badge> : '系统自带') },
    ]} />
  </DeskPage>
