import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import type { Wrong } from '#ui/form'
import type { SubscribeGuide } from '../domain/guide.ts'
import { DonePage } from './done-page.tsx'
import { FormPage } from './form-page.tsx'
import { guardsOf, instant, newForm, type OpenForm, readOpenForm, sealOpenForm } from './guarded.ts'
import { subscribeGuide } from './guide.ts'
import { sendSubscription } from './send.ts'
import { readTyped, targetsOf, type Typed, wishOf, wrongTargets, wrongWay } from './wish.ts'

export const EXPIRED = '页面放得太久，已经过期，请核对后重新提交'

async function draw(kit: Kit, guide: SubscribeGuide, typed: Typed, wrong: readonly Wrong[], form: OpenForm, feeds: string | null, status = 200): Promise<Answer> {
  return { status, page: <FormPage guide={guide} typed={typed} wrong={wrong} form={sealOpenForm(kit, form)} challenge={await guardsOf(kit).robots.challenge(form.nonce)} feeds={feeds} /> }
}

export const openSubscribe = (feeds: string | null) => async (kit: Kit, asked: Asked): Promise<Answer> =>
  draw(kit, await subscribeGuide(kit.db), await readTyped(kit.db, asked, false), [], newForm(kit), feeds)

export const postSubscribe = (feeds: string | null) => async (kit: Kit, asked: Asked): Promise<Answer> => {
  const guide = await subscribeGuide(kit.db)
  const typed = await readTyped(kit.db, asked, true)
  const form = readOpenForm(kit, asked.form['form'])
  if (!form) return draw(kit, guide, typed, [EXPIRED], newForm(kit), feeds, 422)
  const targets = targetsOf(typed, guide)
  const wrong = [...wrongTargets(typed, targets), ...wrongWay(typed, guide)]
  const wish = wishOf(typed)
  if (wrong.length > 0 || !wish) return draw(kit, guide, typed, wrong, form, feeds, 422)
  const refused = await guardsOf(kit).robots.judge({ ip: asked.ip, form: form.nonce, openedAt: form.openedAt, now: instant(kit), honeypot: asked.form['website'] ?? '', proof: asked.form['proof'] ?? '' })
  if (refused) return draw(kit, guide, typed, [refused], form, feeds, 429)
  const { way, pace, address } = wish
  await sendSubscription(kit, form.nonce, { way, pace, targets, contact: { address, ...(way === 'webhook' ? { secret: form.secret } : {}) } })
  return { page: <DonePage way={way} quiet={guide.quiet} targets={targets} secret={form.secret} /> }
}
