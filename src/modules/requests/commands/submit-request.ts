import type { Kit } from '#platform/act'
import { keyedHash } from '#platform/crypto/at-rest'
import { sealForOffice } from '#platform/crypto/keys'
import { caseKey } from '#platform/crypto/query-code'
import { sm3 } from '#platform/ledger/hash'
import { dropInInbox } from '#publishing'
import { canonicalJson } from '#shared/canonical-json'
import type { Applicant } from '../domain/applicant.ts'
import type { Answers } from '../domain/application.ts'
import { queryCodeFrom } from '../domain/query-code-from.ts'
import { lastFour } from '../domain/numbers.ts'
import type { Attachment } from '../domain/submission.ts'
import { applicantFrom, submissionFrom } from '../domain/to-submission.ts'

export type Receipt = { readonly receipt: string; readonly queryCode: string; readonly locator: string; readonly key: Buffer; readonly at: string }
const NO_KEYS = { queryCode: '', locator: '', viewKey: '' }

/**
 * Seals a filled-in form for the office and drops it into the inbox; no deed: draining the inbox is (see jobs).
 * Receipt and query code follow from the form's own nonce and all that stands in it, so that a form sent twice is one request,
 * and one that was changed before it was sent again is another.
 */
export async function submitRequest(kit: Kit, form: { readonly nonce: string; readonly answers: Answers; readonly attachments: readonly Attachment[]; readonly openid?: Applicant['openid'] | undefined }): Promise<Receipt> {
  const { nonce, answers, attachments, openid } = form
  const at = kit.now().toISOString()
  const content = sm3(canonicalJson({ nonce, answers, openid, attachments: attachments.map(({ name, base64 }) => [name, sm3(base64)]) }))
  const queryCode = queryCodeFrom(keyedHash(kit.home, `query code ${content}`))
  const { locator, key } = await caseKey(queryCode, lastFour(applicantFrom(answers, NO_KEYS)))
  const receipt = sm3(`${content} ${locator}`)
  const submission = submissionFrom(answers, { queryCode, locator, viewKey: key.toString('base64'), ...(openid ? { openid } : {}) }, at, attachments)
  await dropInInbox(kit.db, { receipt, kind: 'request', sealed: await sealForOffice(kit.home, Buffer.from(JSON.stringify(submission))) })
  return { receipt, queryCode, locator, key, at }
}
