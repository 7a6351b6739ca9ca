import type { Kit } from '#platform/act'
import { keyedHash } from '#platform/crypto/at-rest'
import { sealForOffice } from '#platform/crypto/keys'
import { caseKey } from '#platform/crypto/query-code'
import { sm3 } from '#platform/ledger/hash'
import { dropInInbox } from '#publishing'
import { canonicalJson } from '#shared/canonical-json'
import type { AskForm } from '../domain/ask-rules.ts'
import { codeFrom } from '../domain/query-code.ts'
import type { AskedQuestion, SentRating } from '../domain/submission.ts'
import { isTopic } from '../domain/words.ts'

/** A question needs no identity, so the code alone opens its page. */
export const questionKey = (code: string) => caseKey(code, 'QUESTION')
export type Asked = { readonly receipt: string; readonly queryCode: string; readonly at: string; readonly locator: string; readonly key: Buffer }

/** Seals a question for the office and drops it into the inbox. Code and receipt follow from the form's nonce and what stands in it: sent twice it is one question. */
export async function askQuestion(kit: Kit, { nonce, form }: { readonly nonce: string; readonly form: AskForm }): Promise<Asked> {
  const at = kit.now().toISOString()
  const content = sm3(canonicalJson({ nonce, form }))
  const queryCode = codeFrom(keyedHash(kit.home, `question code ${content}`))
  const { locator, key } = await questionKey(queryCode)
  const receipt = sm3(`${content} ${locator}`)
  const { publicity, topic, ...typed } = form
  const asked: AskedQuestion = { version: 1, at, ...typed, topic: isTopic(topic) ? topic : 'other', mayPublish: publicity === 'open', locator, viewKey: key.toString('base64') }
  await dropInInbox(kit.db, { receipt, kind: 'question', sealed: await sealForOffice(kit.home, Buffer.from(JSON.stringify(asked))) })
  return { receipt, queryCode, at, locator, key }
}

/** Seals what a visitor says of an answer; one browser has one receipt for a question. */
export async function sendRating(kit: Kit, rating: Pick<SentRating, 'question' | 'helpful' | 'words'> & { readonly nonce: string }): Promise<void> {
  const { nonce, question, helpful, words } = rating
  const browser = sm3(canonicalJson({ nonce, question }))
  const sent: SentRating = { version: 1, at: kit.now().toISOString(), question, browser, helpful, words }
  await dropInInbox(kit.db, { receipt: sm3(`rating ${browser}`), kind: 'rating', sealed: await sealForOffice(kit.home, Buffer.from(JSON.stringify(sent))) })
}
