import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { typedLine, typedText } from '#shared/typed-text'
import type { Wrong } from '#ui/form'
import { askQuestion } from '../commands/ask-question.ts'
import { EMPTY_FORM, faultsOfAsk, type AskForm } from '../domain/ask-rules.ts'
import { LONGEST } from '../domain/words.ts'
import { askAgencies } from '../queries/public-pages.ts'
import { addressesIn, tiesOf } from '../queries/ties.ts'
import { AskPage } from './ask-page.tsx'
import { guardsOf, instant, newStamp, openStamp, sealStamp, type Stamp } from './guarded.ts'
import { AskReceiptPage } from './receipt-page.tsx'

const aboutIn = (text: string | undefined): string => addressesIn((text ?? '').slice(0, 200))[0] ?? ''

/** One more sign than is allowed is kept, so that the rule can tell. */
const typedForm = (form: Asked['form']): AskForm => ({
  title: typedLine(form['title'], LONGEST.title + 1), words: typedText(form['words'], LONGEST.words + 1), topic: typedLine(form['topic'], 30), agency: typedLine(form['agency'], 60), publicity: typedLine(form['publicity'], 20), about: aboutIn(form['about']),
  name: typedLine(form['name'], LONGEST.name), phone: typedLine(form['phone'], LONGEST.phone), email: typedLine(form['email'], LONGEST.email),
})

async function formPage(kit: Kit, form: AskForm, stamp: Stamp, wrong: readonly Wrong[], status = 200): Promise<Answer> {
  const [agencies, challenge, [about]] = await Promise.all([askAgencies(kit.db), guardsOf(kit).robots.challenge(stamp.nonce), tiesOf(kit.db, form.about === '' ? [] : [form.about])])
  return { page: <AskPage form={{ ...form, about: about?.address ?? '' }} wrong={wrong} agencies={agencies} stamp={sealStamp(kit, stamp)} challenge={challenge} about={about ?? null} />, status }
}

/** `?about=/policies/x`: asked from a published page. */
export const openAsk = (kit: Kit, { query }: Asked): Promise<Answer> => formPage(kit, { ...EMPTY_FORM, about: aboutIn(query['about']) }, newStamp(kit), [])

/** Judged, sealed, dropped into the inbox, and the code handed out. */
export async function postAsk(kit: Kit, asked: Asked): Promise<Answer> {
  const form = typedForm(asked.form), stamp = openStamp(kit, asked.form['stamp'])
  if (!stamp) return formPage(kit, form, newStamp(kit), ['页面放得太久，请核对后再点一次提交'], 422)
  const faults = faultsOfAsk(form, (await askAgencies(kit.db)).map(({ id }) => id))
  if (faults.length > 0) return formPage(kit, form, stamp, faults, 422)
  const refused = await guardsOf(kit).robots.judge({ ip: asked.ip, form: stamp.nonce, openedAt: stamp.openedAt, now: instant(kit), honeypot: asked.form['website'] ?? '', proof: asked.form['proof'] ?? '' })
  if (refused) return formPage(kit, form, stamp, [refused], 429)
  const { queryCode, receipt, at } = await askQuestion(kit, { nonce: stamp.nonce, form })
  return { page: <AskReceiptPage queryCode={queryCode} receipt={receipt} title={form.title} at={at} /> }
}
