import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mailIsOn } from '#platform/mail/send'
import { mayDo } from '#shared/actor'
import { momentOf } from '#shared/moments'
import { typedLine } from '#shared/typed-text'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, SelectField, TextField, type Wrong, wrongOf } from '#ui/form'
import { Facts, Notice, Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import { Refusal } from '#shared/refusal'
import { endForContact } from '../commands/off.ts'
import { tidyContact, wrongContact } from '../domain/contact.ts'
import { isWay, WAYS, type Way } from '../domain/subscription.ts'
import { TARGET_KINDS } from '../domain/target.ts'
import { paths } from '../paths.ts'
import { portalOrigin } from '../settings.ts'
import { overview, type Overview } from '../queries/overview.ts'
import { NoticeTabs } from './tabs.tsx'

const NO_RIGHT = ['您的角色不能代为退订；如工作需要，请联系安全管理员授权']
const WAY_OPTIONS = (Object.keys(WAYS) as Way[]).map((value) => ({ value, label: WAYS[value] }))

/** For somebody who telephones: the address is typed in as they say it, and nothing is shown of it. */
const EndPanel = ({ may, wrong, way }: { may: boolean; wrong: readonly Wrong[]; way: string }) => <Panel title="代为退订">
  <ErrorSummary reasons={wrong} />
  <Form action={paths.end} id="end">
    <p className="quiet">有人来电要求停止通知的，照他说的地址填写。系统按加密指纹查找，不显示任何地址。</p>
    <SelectField label="接收方式" name="way" required value={way} error={wrongOf(wrong, 'way')} options={WAY_OPTIONS} width="short" />
    <TextField label="接收地址" name="contact" required error={wrongOf(wrong, 'contact')} autoComplete="off" maxLength={500} width="medium" />
    <Actions><Button reasons={may ? [] : NO_RIGHT}>停止这个地址的全部订阅</Button></Actions>
  </Form>
</Panel>

const Letters = ({ letters }: { letters: Overview['letters'] }) => <Panel title="近30天的通知">
  <Facts columns={3} items={[
    { label: '已送出', value: `${letters.sent} 条` }, { label: '等待发送', value: `${letters.waiting} 条${letters.oldest ? `，最早的应在 ${momentOf(letters.oldest)} 发出` : ''}` }, { label: '正在发送', value: `${letters.held} 条` },
    { label: '没有送达', value: letters.failed > 0 ? <a href={paths.failed}>{letters.failed} 条，查看原因</a> : '0 条' }, { label: '不必再发', value: `${letters.dropped} 条（已退订，或内容已撤回）` },
    { label: '送达存疑后重发', value: `${letters.doubts} 次（同一邮件编号，收件方可识别）` },
  ]} />
</Panel>

function HomePage({ shown, may, wrong, way }: { shown: Overview; may: boolean; wrong: readonly Wrong[]; way: string }) {
  return <DeskPage title="订阅通知" lead="公众订阅的栏目、专题、单位、关键词有新内容时，自动通知">
    <NoticeTabs at="home" failed={shown.letters.failed} />
    <div className="stack">
      {mailIsOn() ? null : <Notice kind="warn" title="没有设置邮件服务器"><p>电子邮件通知都在等待，设置 GONGKAI_SMTP_URL 和 GONGKAI_MAIL_FROM 后自动发出。</p></Notice>}
      {process.env['GONGKAI_PORTAL_ORIGIN'] ? null : <Notice kind="warn" title="没有设置门户的网址"><p>通知里的链接现在指向 {portalOrigin()}；请用 GONGKAI_PORTAL_ORIGIN 设为公众访问的网址。</p></Notice>}
      <Letters letters={shown.letters} />
      <Panel title="订阅人数" flush><DataTable caption="各接收方式的人数" captionHidden rows={shown.ways} rowKey={({ way: one }) => one} empty="还没有人订阅" columns={[
        { key: 'way', label: '接收方式', heads: true, cell: ({ way: one }) => WAYS[one] }, { key: 'active', label: '生效', align: 'end', cell: ({ active }) => active },
        { key: 'waiting', label: '等待确认', align: 'end', cell: ({ waiting }) => waiting }, { key: 'ended', label: '近30天停止', align: 'end', cell: ({ ended }) => ended },
      ]} /></Panel>
      <Panel title="订阅最多的内容" flush><DataTable caption="按订阅人数排列" captionHidden rows={shown.wishes} rowKey={({ kind, label }) => `${kind} ${label}`} empty="还没有人订阅" columns={[
        { key: 'label', label: '内容', heads: true, cell: ({ label }) => label }, { key: 'kind', label: '类别', cell: ({ kind }) => TARGET_KINDS[kind] }, { key: 'n', label: '人数', align: 'end', cell: ({ n }) => n },
      ]} /></Panel>
      <EndPanel may={may} wrong={wrong} way={way} />
    </div>
  </DeskPage>
}

const draw = async (kit: Kit, { actor }: AskedBy, wrong: readonly Wrong[] = [], way = 'email'): Promise<Answer> =>
  ({ status: wrong.length > 0 ? 422 : 200, page: <HomePage shown={await overview(kit.db, kit.now())} may={mayDo(actor, 'notices.end')} wrong={wrong} way={way} /> })

export const showHome = (kit: Kit, asked: AskedBy): Promise<Answer> => draw(kit, asked)

export async function postEnd(kit: Kit, asked: AskedBy): Promise<Answer> {
  const way = asked.form['way'], contact = typedLine(asked.form['contact'], 600)
  if (!isWay(way)) return draw(kit, asked, [{ field: 'way', reason: '请选择接收方式' }])
  const wrong = wrongContact(way, tidyContact(way, contact))
  if (wrong) return draw(kit, asked, [{ field: 'contact', reason: wrong }], way)
  try {
    const n = await endForContact(kit, asked.actor, { way, contact })
    return { goTo: paths.home, notice: `已停止这个地址的${n}项订阅` }
  } catch (error) {
    if (error instanceof Refusal && error.status === 422) return draw(kit, asked, error.reasons.map((reason) => ({ field: 'contact', reason })), way)
    throw error
  }
}
