import type { Receipt } from '#platform/ledger/daily-root'
import type { Verdict } from '#platform/ledger/verify'
import { momentOf } from '#shared/moments'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, Form, LinkButton, TextField } from '#ui/form'
import { Facts, Notice, Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import { paths } from '../paths.ts'
import type { Said } from './words.ts'

const crumbs = [{ label: '审计台账', href: paths.ledger }]

/** What the check of the whole ledger found. */
export const VerdictPage = ({ verdict, said }: { verdict: Verdict; said: Said }) => <DeskPage title="台账校验结果" crumbs={crumbs}>
  {verdict.faults.length === 0 ? <Notice kind="good" title="台账完整，没有发现改动" />
    : <Notice kind="bad" title={`发现 ${verdict.faults.length} 处问题`}><p>请立即保全数据库和备份，报告单位负责人，并与已公布的每日根核对。</p></Notice>}
  <Panel><Facts columns={3} items={[
    { label: '核对行数', value: String(verdict.lines) }, { label: '链（单位）数', value: String(verdict.chains) }, { label: '每日根', value: `${verdict.roots} 个` },
  ]} /></Panel>
  {verdict.faults.length === 0 ? null : <DataTable caption="问题所在" rows={verdict.faults} rowKey={({ chain, seq, what }) => `${chain} ${seq} ${what}`}
    rowKind={() => 'bad'} columns={[
    { key: 'chain', label: '链', heads: true, cell: ({ chain }) => (chain === 'daily-root' ? '每日根' : said.chain(chain)) },
    { key: 'seq', label: '行号', align: 'end', cell: ({ seq }) => seq },
    { key: 'what', label: '问题', cell: ({ what }) => what },
  ]} />}
  <Actions><LinkButton href={paths.ledger}>返回台账</LinkButton></Actions>
</DeskPage>

type Found = { readonly asked: string; readonly receipt: Receipt | null }

const Answer = ({ asked, receipt }: Found) => receipt === null
  ? <Notice kind="bad" title="台账里没有这个散列值"><p>请核对回执上的64位字符“{asked.slice(0, 64)}”是否抄写完整。</p></Notice>
  : <><Notice kind="good" title="台账里有这一行" /><Facts items={[
    { label: '位置', value: `${receipt.line.chain} 第 ${receipt.line.seq} 行` },
    { label: '记录时间', value: momentOf(new Date(receipt.line.at)) },
    { label: '由哪天的每日根证明', value: receipt.coveredBy ? receipt.coveredBy.day : '当日尚未封账，次日0时10分后可核对' },
    { label: '每日根', value: receipt.coveredBy ? <code>{receipt.coveredBy.root}</code> : '' },
  ]} /></>

/** Is what a receipt says in the ledger, and which published root proves it? */
export const ReceiptPage = ({ found }: { found: Found | null }) => <DeskPage title="核对回执" crumbs={crumbs}>
  <Panel>
    <Form action={paths.receipt} method="get">
      <TextField label="回执上的散列值" name="hash" value={found?.asked ?? ''} maxLength={80} hint="64位十六进制字符" />
      <Button kind="primary">核对</Button>
    </Form>
  </Panel>
  {found ? <Panel title="核对结果"><Answer {...found} /></Panel> : null}
</DeskPage>
