import { randomUUID } from 'node:crypto'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { typedLine } from '#shared/typed-text'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, CheckField, ErrorSummary, FieldRow, FieldSet, Form, PasswordField, SelectField, TextField, type Wrong, wrongOf } from '#ui/form'
import { Panel } from '#ui/notice'
import { changeNoticeSettings } from '../commands/change-settings.ts'
import { recordTest } from '../commands/record-test.ts'
import { tidyContact, wrongContact } from '../domain/contact.ts'
import { isWay, WAYS, type Way } from '../domain/subscription.ts'
import { paths } from '../paths.ts'
import { openSenders } from '../send/senders.ts'
import { noticeSettings, openWays, portalOrigin } from '../settings.ts'
import { readSettings, typedValues, type Values, valuesOf } from './settings-form.ts'
import { NoticeTabs } from './tabs.tsx'

const NO_RIGHT = ['您的角色不能修改订阅通知的设置；如工作需要，请联系安全管理员授权']

const Gateway = ({ way, label, values, wrong }: { way: 'sms' | 'wechat'; label: string; values: Values; wrong: readonly Wrong[] }) => <FieldRow>
  <TextField label={`${label}网关的网址`} name={`${way}Url`} value={values[`${way}Url`]} error={wrongOf(wrong, `${way}Url`)} maxLength={500} hint="留空表示不提供这种方式；接口见 docs/notices-gateway.md" />
  <PasswordField label={`${label}网关的签名密钥`} name={`${way}NewKey`} error={wrongOf(wrong, `${way}NewKey`)} autoComplete="new-password" hint={values[`${way}Key`] ? '已经设置；不改的留空' : '与网关约定，至少16个字符'} />
</FieldRow>

const SettingsPanel = ({ values, wrong, may }: { values: Values; wrong: readonly Wrong[]; may: boolean }) => <Panel title="什么时候发、用什么方式发">
  <Form action={paths.settings} id="settings" hidden={{ seen: values.seen }}>
    <ErrorSummary reasons={wrong} />
    <FieldSet legend="时间（北京时间）"><FieldRow>
      <TextField label="免打扰开始" name="quietFrom" required value={values.quietFrom} error={wrongOf(wrong, 'quietFrom')} width="short" hint="例如 22:00" />
      <TextField label="免打扰结束" name="quietUntil" required value={values.quietUntil} error={wrongOf(wrong, 'quietUntil')} width="short" hint="与开始相同表示不设免打扰" />
      <TextField label="每日、每周汇总的时间" name="digest" required value={values.digest} error={wrongOf(wrong, 'digest')} width="short" hint="每周的在周一" />
    </FieldRow></FieldSet>
    <FieldSet legend="方式">
      <TextField label="发件人名称" name="senderName" required value={values.senderName} error={wrongOf(wrong, 'senderName')} width="medium" maxLength={60} />
      <CheckField label="提供电子邮件订阅" name="emailOn" checked={values.emailOn === 'yes'} />
      <CheckField label="提供程序接收（Webhook）" name="webhookOn" checked={values.webhookOn === 'yes'} />
      <Gateway way="sms" label="短信" values={values} wrong={wrong} />
      <Gateway way="wechat" label="微信" values={values} wrong={wrong} />
    </FieldSet>
    <Actions><Button kind="primary" reasons={may ? [] : NO_RIGHT}>保存</Button></Actions>
  </Form>
</Panel>

const TestPanel = ({ ways, wrong, may }: { ways: readonly Way[]; wrong: readonly Wrong[]; may: boolean }) => <Panel title="试发一条">
  <Form action={paths.test} id="test">
    <ErrorSummary reasons={wrong} title="没有发出" />
    <SelectField label="方式" name="way" required width="short" options={ways.map((value) => ({ value, label: WAYS[value] }))} />
    <TextField label="发给谁" name="contact" required error={wrongOf(wrong, 'contact')} autoComplete="off" width="medium" maxLength={500} hint="填您自己的地址；不保存" />
    <Actions><Button reasons={may ? [] : NO_RIGHT}>试发</Button></Actions>
  </Form>
</Panel>

async function draw(kit: Kit, { actor }: AskedBy, { values, wrong = [], wrongTest = [] }: { values?: Values; wrong?: readonly Wrong[]; wrongTest?: readonly Wrong[] } = {}): Promise<Answer> {
  const settings = await noticeSettings(kit.db, kit.home)
  const may = mayDo(actor, 'notices.settings')
  return { status: wrong.length + wrongTest.length > 0 ? 422 : 200, page: <DeskPage title="订阅通知设置" crumbs={[{ label: '订阅通知', href: paths.home }]}>
    <NoticeTabs at="settings" />
    <div className="stack"><SettingsPanel values={values ?? valuesOf(settings)} wrong={wrong} may={may} /><TestPanel ways={openWays(settings)} wrong={wrongTest} may={may} /></div>
  </DeskPage> }
}

export const showSettings = (kit: Kit, asked: AskedBy): Promise<Answer> => draw(kit, asked)

export async function postSettings(kit: Kit, asked: AskedBy): Promise<Answer> {
  const kept = valuesOf(await noticeSettings(kit.db, kit.home))
  const { input, wrong } = readSettings(asked.form, kept)
  if (wrong.length > 0) return draw(kit, asked, { values: typedValues(asked.form, kept), wrong })
  await changeNoticeSettings(kit, asked.actor, input)
  return { goTo: paths.settings, notice: '已保存' }
}

/** Sends a sentence to an address that is not kept, and says what the other side answered. */
export async function postTest(kit: Kit, asked: AskedBy): Promise<Answer> {
  const way = asked.form['way'], settings = await noticeSettings(kit.db, kit.home)
  if (!isWay(way)) return draw(kit, asked, { wrongTest: ['请选择方式'] })
  const address = tidyContact(way, typedLine(asked.form['contact'], 600)), wrong = wrongContact(way, address)
  if (wrong) return draw(kit, asked, { wrongTest: [{ field: 'contact', reason: wrong }] })
  const origin = portalOrigin(), words = '这是一条试发的通知，收到说明设置正确。'
  const senders = openSenders(settings)
  const outcome = await senders.send({
    way, id: `${randomUUID()}@${new URL(origin).hostname}`, kind: 'test', contact: { address, secret: 'test' }, off: null, senderName: settings.senderName, madeAt: kit.now(), again: false,
    letter: { subject: '试发通知', opening: words, items: [], action: null, closing: [], short: { text: words, href: origin } },
  }, async () => {}).finally(() => senders.close())
  await recordTest(kit, asked.actor, way, outcome.kind)
  return outcome.kind === 'sent' ? { goTo: paths.settings, notice: `已发出，对方应答：${outcome.answer}` } : draw(kit, asked, { wrongTest: [outcome.reason] })
}
