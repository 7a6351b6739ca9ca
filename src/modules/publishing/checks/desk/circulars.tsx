import { ScreeningTabs } from '#screening'
import { renderDocxLetter } from '#platform/documents/docx-letter'
import type { Kit } from '#platform/act'
import { allAgencies } from '#agencies'
import type { Answer, AskedBy } from '#platform/http/types'
import { addDays, chineseDay, dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { DeskPage } from '#ui/desk-page'
import { Button, Form, LinkButton, TextField } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { circularWords } from '../domain/circular-words.ts'
import { checkPaths } from '../paths.ts'
import { circularOf, isMonth } from '../queries/circular.ts'

/** The month asked for, else the one before this. */
const monthIn = (kit: Kit, text: string | undefined): string => (text !== undefined && isMonth(text) ? text : addDays(`${dayOf(kit.now()).slice(0, 7)}-01` as never, -1).slice(0, 7))
const titleOf = (month: string): string => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月政府信息公开内容检查问题通报`

/** The month's circular as it would be sent, by agency. */
export async function showCirculars(kit: Kit, { query }: AskedBy): Promise<Answer> {
  const month = monthIn(kit, query['month'])
  const words = circularWords(await circularOf(kit.db, month))
  return { page: <DeskPage title="问题通报" actions={<LinkButton href={checkPaths.circularFile(month)} kind="primary">下载 Word 文档</LinkButton>}>
    <ScreeningTabs here={checkPaths.circulars} />
    <Form action={checkPaths.circulars} method="get" look="filter"><TextField label="月份" name="month" value={query['month'] ?? month} width="short" hint="年-月，如 2025-01" /><Button>查看</Button></Form>
    {query['month'] && !isMonth(query['month']) ? <Notice kind="bad">月份要写成 年-月，如 2025-01；现在显示的是 {month}。</Notice> : null}
    <Panel title={titleOf(month)}><div className="rich-text">{words.map((line) => <p key={line}>{line}</p>)}</div></Panel>
  </DeskPage> }
}

export async function downloadCircular(kit: Kit, { params }: AskedBy): Promise<Answer> {
  const month = (params['file'] ?? '').replace(/\.docx$/, '')
  if (!isMonth(month)) throw new Refusal(404, ['没有这个月的通报，月份要写成 年-月，如 2025-01'])
  const root = (await allAgencies(kit.db)).find(({ parent }) => parent === null)
  const bytes = await renderDocxLetter({
    agency: root?.signsAs ?? '', number: `${month.replace('-', '年第')}期`.replace('第0', '第'), title: titleOf(month), addressee: '各有关单位：', internal: true,
    blocks: circularWords(await circularOf(kit.db, month)).map((text) => ({ line: [{ text }] })), signedBy: root?.signsAs ?? '', signedOn: chineseDay(dayOf(kit.now())),
  })
  return { file: { bytes, mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', name: `${titleOf(month)}.docx` } }
}
