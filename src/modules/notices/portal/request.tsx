import type { Challenge } from 'altcha-lib'
import type { Kit } from '#platform/act'
import { caseKey, openView, readQueryCode } from '#platform/crypto/query-code'
import type { Answer, Asked } from '#platform/http/types'
import { caseView } from '#publishing'
import { typedLine } from '#shared/typed-text'
import { Actions, Button, Form, TextField, type Wrong, wrongOf } from '#ui/form'
import type { SubscribeGuide } from '../domain/guide.ts'
import type { AskedTarget } from '../domain/target.ts'
import { subscribePaths } from '../paths.ts'
import { DonePage } from './done-page.tsx'
import { Honeypot, SubscribeFrame } from './frame.tsx'
import { guardsOf, instant, newForm, type OpenForm, readOpenForm, refuseGuessing, sealOpenForm } from './guarded.ts'
import { subscribeGuide } from './guide.ts'
import { sendSubscription } from './send.ts'
import { EXPIRED } from './subscribe.tsx'
import { WayFields } from './way-fields.tsx'
import { readTyped, type Typed, wishOf, wrongWay } from './wish.ts'

/** One sentence for every way of being wrong: which of them it is, nobody learns by trying. */
const NOT_FOUND: Wrong = { field: 'code', reason: '没有查到。请核对查询码和证件号码后四位；刚刚提交的申请，一分钟后再试' }

type Props = { readonly guide: SubscribeGuide; readonly typed: Typed; readonly code: string; readonly wrong: readonly Wrong[]; readonly form: string; readonly challenge: Challenge }
const RequestPage = ({ guide, typed, code, wrong, form, challenge }: Props) =>
  <SubscribeFrame title="订阅申请的进展" lead="您的政府信息公开申请有了新进展，就通知您。通知里不写申请的内容，凭查询码查看。" wrong={wrong}>
    <Form action={subscribePaths.request} hidden={{ form, pace: 'at_once' }}>
      <TextField label="查询码" name="code" required width="medium" value={code} error={wrongOf(wrong, 'code')} autoComplete="off" maxLength={40} hint="在回执上，12位字母和数字，连字符可以不输" />
      <TextField label="证件号码后四位" name="lastFour" required width="short" error={wrongOf(wrong, 'lastFour')} autoComplete="off" maxLength={8} hint="没有证件号码的，用电话号码后四位" />
      <WayFields guide={guide} typed={typed} wrong={wrong} />
      <Honeypot />
      <input type="hidden" name="proof" data-challenge={JSON.stringify(challenge)} />
      <Actions><Button kind="primary">订阅</Button></Actions>
    </Form>
    <script async type="module" src="/static/islands/proof-of-work.js" />
  </SubscribeFrame>

async function draw(kit: Kit, typed: Typed, code: string, wrong: readonly Wrong[], form: OpenForm, status = 200): Promise<Answer> {
  const guide = await subscribeGuide(kit.db)
  return { status, page: <RequestPage guide={guide} typed={typed} code={code} wrong={wrong} form={sealOpenForm(kit, form)} challenge={await guardsOf(kit).robots.challenge(form.nonce)} /> }
}

export const openRequest = async (kit: Kit, asked: Asked): Promise<Answer> => draw(kit, await readTyped(kit.db, asked, false), '', [], newForm(kit))

/** The page of the case that a code opens, as a target; null where it opens none. */
async function targetFor(kit: Kit, code: string, lastFour: string): Promise<AskedTarget | null> {
  const { locator, key } = await caseKey(code, lastFour)
  const found = await caseView(kit.db, locator)
  return found && openView(key, found.sealed) ? { kind: 'request', value: locator, label: '一件申请的进展', key: key.toString('base64') } : null
}

export async function postRequest(kit: Kit, asked: Asked): Promise<Answer> {
  const typed = await readTyped(kit.db, asked, true)
  const code = typedLine(asked.form['code'], 60), lastFour = typedLine(asked.form['lastFour'], 20).normalize('NFKC').toUpperCase()
  const form = readOpenForm(kit, asked.form['form'])
  if (!form) return draw(kit, typed, code, [EXPIRED], newForm(kit), 422)
  const read = readQueryCode(code), wish = wishOf(typed), guide = await subscribeGuide(kit.db)
  const wrong = [
    ...(read ? [] : [{ field: 'code', reason: '查询码是12位字母和数字，例如 7K2M-9QXA-4TBD，请照回执填写' }]),
    ...(/^[0-9A-Z]{4}$/.test(lastFour) ? [] : [{ field: 'lastFour', reason: '请填写证件号码的最后四位，最后一位是X的也要填' }]), ...wrongWay(typed, guide),
  ]
  if (wrong.length > 0 || !read || !wish) return draw(kit, typed, code, wrong, form, 422)
  const refused = await guardsOf(kit).robots.judge({ ip: asked.ip, form: form.nonce, openedAt: form.openedAt, now: instant(kit), honeypot: asked.form['website'] ?? '', proof: asked.form['proof'] ?? '' })
  if (refused) return draw(kit, typed, code, [refused], form, 429)
  refuseGuessing(kit, asked.ip)
  const target = await targetFor(kit, read, lastFour)
  if (!target) {
    guardsOf(kit).wrongCodes.count(asked.ip, instant(kit))
    return draw(kit, typed, code, [NOT_FOUND], form, 422)
  }
  await sendSubscription(kit, form.nonce, { way: wish.way, pace: 'at_once', targets: [target], contact: { address: wish.address, ...(wish.way === 'webhook' ? { secret: form.secret } : {}) } })
  return { page: <DonePage way={wish.way} quiet={guide.quiet} targets={[target]} secret={form.secret} /> }
}
