import { ClaimLost, type HandOver, type Outcome, type Outgoing } from './outcome.ts'
import { InsideAddress, type GuardOptions } from '#platform/http/guarded-lookup'
import { guardedPost } from './guarded-post.ts'
import { signedHeaders } from './signature.ts'

/** The message for a program: what happened, where to read it, and how to stop. */
export const webhookBody = ({ id, kind, letter, off }: Outgoing): string => JSON.stringify({
  id, event: kind, subject: letter.subject, items: letter.items.map(({ title, note, href }) => ({ title, note, href: href === '' ? null : href })),
  action: letter.action, unsubscribe: off,
})

const TRY_LATER = [408, 425, 429]

/** POSTs to the subscriber's own address, signed with the secret that was shown when it was subscribed. */
export async function sendByWebhook(outgoing: Outgoing, handOver: HandOver, options: GuardOptions = {}): Promise<Outcome> {
  const body = webhookBody(outgoing)
  const handed = await handOver().then(() => true, (error: unknown) => { throw error })
  try {
    const { status } = await guardedPost(outgoing.contact.address, body, signedHeaders(outgoing.id, outgoing.contact.secret ?? '', body, Date.now()), options)
    if (status >= 200 && status < 300) return { kind: 'sent', answer: String(status) }
    if (status >= 500 || TRY_LATER.includes(status)) return { kind: 'later', reason: `对方程序暂时不收（${status}）` }
    return { kind: 'refused', reason: status < 400 ? `对方网址已转到别处（${status}），我们不跟随转向` : `对方程序拒收（${status}）`, dead: status !== 413 }
  } catch (error) {
    if (error instanceof ClaimLost) throw error
    if (error instanceof InsideAddress || (error instanceof Error && error.cause instanceof InsideAddress)) return { kind: 'refused', reason: '网址指向内部网络，不能发送', dead: true }
    const code = error instanceof Error ? (error as Error & { code?: string }).code ?? error.name : ''
    const neverConnected = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|CONNECT_TIMEOUT|EHOSTUNREACH|ENETUNREACH|CERT|SELF_SIGNED|ERR_TLS/.test(code)
    return neverConnected || !handed ? { kind: 'later', reason: `连不上对方的程序（${code}）` } : { kind: 'doubt', reason: `内容已交出，没有等到对方的应答（${code}）` }
  }
}
