import type { Day } from '#shared/days'
import { Badge } from '#ui/badge'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, CheckField, DayField, ErrorSummary, FieldRow, FileField, Form, LinkButton, SelectField, TextField, type Wrong, wrongOf } from '#ui/form'
import { EmptyState, Notice, Panel } from '#ui/notice'
import { DataTable, Pager } from '#ui/table'
import { SEVERITIES } from '../domain/finding.ts'
import { LIST_KINDS, type ListEntry } from '../domain/lists.ts'
import { paths } from '../paths.ts'
import type { ListLine } from '../queries/lists.ts'
import type { ListRow } from '../tables.ts'
import { ScreeningTabs } from './tabs.tsx'

const CRUMBS = [{ label: '内容检查', href: paths.home }, { label: '词表', href: paths.lists }]
type Typed = Readonly<Record<string, string | undefined>>
const counts = (list: ListRow, today: Day): boolean => list.enabled && list.effective_from <= today && (list.until_day === null || list.until_day >= today)

/** The office's own lists; those that come with the program stand in its data and are not changed here. */
export const ListsPage = ({ lists, mayChange, today }: { lists: readonly ListLine[]; mayChange: boolean; today: Day }) => <DeskPage title="词表" lead="本机关自己维护的词表；随程序提供的词表照常生效" actions={mayChange ? <LinkButton href={paths.freshList} kind="primary">新建词表</LinkButton> : undefined}>
  <ScreeningTabs here={paths.lists} />
  <DataTable caption="词表" captionHidden cards rows={lists} rowKey={({ id }) => id} empty={<EmptyState title="还没有自己的词表" text="领导姓名职务、内部文件系列、本地易错地名等，请建词表维护" />} columns={[
    { key: 'title', label: '名称', heads: true, cell: ({ id, title }) => <a href={paths.list(id)}>{title}</a> }, { key: 'kind', label: '用途', cell: ({ kind }) => LIST_KINDS[kind].label }, { key: 'severity', label: '严重程度', cell: ({ severity }) => SEVERITIES[severity] },
    { key: 'n', label: '词条', align: 'end', cell: ({ entries }) => entries }, { key: 'state', label: '状态', cell: (list) => <Badge {...(counts(list, today) ? { kind: 'good' as const } : {})}>{counts(list, today) ? '启用' : '未启用'}</Badge> },
    { key: 'source', label: '来源', cell: ({ source }) => source }, { key: 'version', label: '版本', align: 'end', cell: ({ version }) => version },
  ]} />
</DeskPage>

const SettingFields = ({ typed, wrong, fresh }: { typed: Typed; wrong: readonly Wrong[]; fresh: boolean }) => <>
  <FieldRow>
    <TextField label="名称" name="title" value={typed['title'] ?? ''} required error={wrongOf(wrong, 'title')} />
    {fresh ? <SelectField label="用途" name="kind" value={typed['kind'] ?? ''} required options={Object.entries(LIST_KINDS).map(([value, { label }]) => ({ value, label }))} /> : null}
    <SelectField label="严重程度" name="severity" value={typed['severity'] ?? ''} required options={Object.entries(SEVERITIES).map(([value, label]) => ({ value, label }))} error={wrongOf(wrong, 'severity')} />
  </FieldRow>
  <TextField label="来源" name="source" value={typed['source'] ?? ''} required hint="如 文件名称和文号、会议、上级通知" error={wrongOf(wrong, 'source')} />
  <FieldRow><DayField label="启用日期" name="effectiveFrom" value={typed['effectiveFrom'] ?? ''} required error={wrongOf(wrong, 'effectiveFrom')} /><DayField label="停用日期" name="until" value={typed['until'] ?? ''} hint="最后一个有效的日子；可以不填" error={wrongOf(wrong, 'until')} /></FieldRow>
  <CheckField label="启用" name="enabled" checked={typed['enabled'] !== undefined && typed['enabled'] !== ''} />
</>

export const SettingsPage = ({ typed, wrong }: { list: null; typed: Typed; wrong: readonly Wrong[] }) => <DeskPage title="新建词表" crumbs={CRUMBS}>
  <Panel><Form action={paths.freshList}><ErrorSummary reasons={wrong} /><SettingFields typed={typed} wrong={wrong} fresh /><Actions><Button kind="primary">新建</Button><LinkButton href={paths.lists} kind="quiet">返回</LinkButton></Actions></Form></Panel>
</DeskPage>

type ListPageProps = { readonly list: ListRow; readonly rows: readonly ListEntry[]; readonly total: number; readonly page: number; readonly size: number; readonly text: string; readonly mayChange: boolean; readonly typed: Typed; readonly wrong: readonly Wrong[] }

const AddEntry = ({ list, typed, wrong }: Pick<ListPageProps, 'list' | 'typed' | 'wrong'>) => <Panel title="添加或者改写一条">
  <Form action={paths.list(list.id)} id="add">
    {typed['do'] === 'settings' ? null : <ErrorSummary reasons={wrong} />}
    <FieldRow><TextField label={LIST_KINDS[list.kind].term} name="term" value={typed['do'] === 'settings' ? '' : typed['term'] ?? ''} required />{Object.entries(LIST_KINDS[list.kind].columns).map(([name, label]) => <TextField key={name} label={label} name={name} value={typed['do'] === 'settings' ? '' : typed[name] ?? ''} />)}</FieldRow>
    <Actions><Button kind="primary">保存这一条</Button></Actions>
  </Form>
  <Form action={paths.listImport(list.id)} encType="multipart/form-data" id="import"><FileField label="从文件导入" name="file" accept=".csv,.txt" hint="CSV（列名与下载的文件相同），或者每行一个词；已有的词会被改写" error={wrongOf(wrong, 'file')} /><Actions><Button>导入</Button><LinkButton href={paths.listFile(list.id)} kind="quiet">下载</LinkButton></Actions></Form>
</Panel>

/** One list: its lines, its settings. */
export function ListPage({ list, rows, total, page, size, text, mayChange, typed, wrong }: ListPageProps) {
  const standing: Typed = typed['do'] === 'settings' ? typed : { title: list.title, severity: list.severity, source: list.source, effectiveFrom: list.effective_from, until: list.until_day ?? '', enabled: list.enabled ? 'yes' : '' }
  const columns = Object.entries(LIST_KINDS[list.kind].columns)
  return <DeskPage title={list.title} crumbs={CRUMBS} lead={`${LIST_KINDS[list.kind].label} · ${total} 条 · 第 ${list.version} 版`}>
    <div className="stack">
      {mayChange ? <AddEntry list={list} typed={typed} wrong={wrong} /> : <Notice kind="info">词表由公开办维护，您可以查看和下载。</Notice>}
      <Panel title="词条">
        <Form action={paths.list(list.id)} method="get" look="filter"><TextField label="查找" name="q" value={text} width="medium" /><Button>查找</Button></Form>
        <Form action={paths.list(list.id)} id="entries">
          <DataTable caption="词条表" captionHidden cards rows={rows} rowKey={({ term }) => term} empty={<EmptyState title="没有词条" text={text === '' ? '请在上面添加，或者从文件导入' : '没有含有这些字的词条'} />} columns={[
            ...(mayChange ? [{ key: 'mark', label: '选', cell: ({ term }: ListEntry) => <input type="checkbox" name="terms" value={term} aria-label={`选“${term}”`} /> }] : []),
            { key: 'term', label: LIST_KINDS[list.kind].term, heads: true, cell: ({ term }: ListEntry) => term }, ...columns.map(([name, label]) => ({ key: name, label: label.replace(/（.*/, ''), cell: ({ detail }: ListEntry) => detail[name] ?? '—' })),
            ...(list.kind === 'names' || !mayChange ? [] : [{ key: 'sweep', label: '清查', cell: (entry: ListEntry) => <LinkButton href={paths.sweepFor(list, entry)} size="small" kind="quiet">清查已公开内容</LinkButton> }]),
          ]} />
          {mayChange && rows.length > 0 ? <Actions><Button name="do" value="remove" kind="danger" size="small">删除选中的词条</Button></Actions> : null}
        </Form>
        <Pager page={page} size={size} total={total} href={(to) => `${paths.list(list.id)}?${new URLSearchParams({ q: text, page: String(to) })}`} />
      </Panel>
      {mayChange ? <Panel title="设置"><Form action={paths.list(list.id)} id="settings" hidden={{ do: 'settings', seen: String(list.version) }}>{typed['do'] === 'settings' ? <ErrorSummary reasons={wrong} /> : null}<SettingFields typed={standing} wrong={typed['do'] === 'settings' ? wrong : []} fresh={false} /><Actions><Button>保存设置</Button></Actions></Form></Panel> : null}
    </div>
  </DeskPage>
}
