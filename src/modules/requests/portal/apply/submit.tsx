import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import type { Wrong } from '#ui/form'
import { submitRequest } from '../../commands/submit-request.ts'
import { firstWrongStep, wrongIn } from '../../domain/application-rules.ts'
import { sealCase } from '../case-form.ts'
import { guideAgencies } from '../guide.ts'
import { guardsOf, instant } from '../guarded.ts'
import { openForm, sealForm } from '../sealed-form.ts'
import { attachmentsIn } from '../uploads.ts'
import { ClosedPage } from './closed-page.tsx'
import { newDraft, openDraft, vouchedFor } from './draft.ts'
import { EXPIRED, stepPage } from './handlers.tsx'
import { receiptHtml, receiptText, type ShownReceipt } from './receipt-file.ts'
import { ReceiptPage } from './receipt-page.tsx'

const DAY = 86_400_000
/** A browser forgets the files of a form that comes back: say which ones. */
const again = (names: readonly string[]): Wrong[] => (names.length === 0 ? [] : [{ field: 'files', reason: `附件需要重新选择：${names.join('、')}` }])

/** The last step: judged once more as a whole, sealed, dropped into the inbox, and the receipt handed out. */
export async function postSubmit(kit: Kit, asked: Asked): Promise<Answer> {
  const agencies = await guideAgencies(kit)
  if (agencies.length === 0) return { page: <ClosedPage />, status: 422 }
  const draft = openDraft(kit, asked.form['draft'])
  if (!draft) return stepPage(kit, 'what', newDraft(kit), agencies, [EXPIRED])
  const facts = { today: dayOf(kit.now()), agencies }
  const wrongStep = firstWrongStep(draft.answers, facts)
  if (wrongStep) return stepPage(kit, wrongStep, draft, agencies, wrongIn(wrongStep, draft.answers, facts))
  const { attachments, wrong, names } = await attachmentsIn(asked.uploads)
  if (wrong.length > 0) return stepPage(kit, 'review', draft, agencies, [...wrong.map((reason) => ({ field: 'files', reason })), ...again(names)])
  const refused = await guardsOf(kit).robots.judge({
    ip: asked.ip, form: draft.nonce, openedAt: draft.openedAt, now: instant(kit), honeypot: asked.form['website'] ?? '', proof: asked.form['proof'] ?? '' })
  if (refused) return stepPage(kit, 'review', draft, agencies, [refused, ...again(names)], 429)
  const done = await submitRequest(kit, { nonce: draft.nonce, answers: draft.answers, attachments, openid: vouchedFor(draft) })
  const agency = agencies.find(({ id }) => id === draft.answers.agency)
  const shown: ShownReceipt = {
    receipt: done.receipt, queryCode: done.queryCode, agencyName: agency?.name ?? '', agencyPhone: agency?.phone ?? '', subject: draft.answers.subject, at: done.at, files: attachments.map(({ name }) => name) }
  const caseForm = sealCase(kit, { locator: done.locator, key: done.key, submittedAt: instant(kit) })
  return { page: <ReceiptPage shown={shown} sealed={sealForm(kit.home, 'receipt', shown, instant(kit) + DAY)} caseForm={caseForm} /> }
}

/** The receipt as a file, out of the page's own sealed field. */
export async function saveReceipt(kit: Kit, asked: Asked): Promise<Answer> {
  const shown = openForm<ShownReceipt>(kit.home, 'receipt', asked.form['receipt'], instant(kit))
  if (!shown) throw new Refusal(422, ['回执页面已过期，不能再保存；查询码抄下来了的，仍可照常查询进度'])
  const html = asked.form['kind'] === 'html'
  return { file: {
    bytes: Buffer.from(html ? receiptHtml(shown) : receiptText(shown)), mediaType: `${html ? 'text/html' : 'text/plain'}; charset=utf-8`, name: `政府信息公开申请回执.${html ? 'html' : 'txt'}` } }
}
