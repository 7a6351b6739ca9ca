import { request } from 'undici'
import type { Gateway } from '../settings.ts'
import { shortText } from './guarded-post.ts'
import type { HandOver, Outcome, Outgoing } from './outcome.ts'
import { signatureOf, signedHeaders } from './signature.ts'

const WAIT = 15_000
const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost']

/** Why this cannot be a gateway's address; null where it can. It may stand in the office's own network; without encryption only on this machine. */
export function wrongGatewayUrl(text: string): string | null {
  const url = URL.parse(text)
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return '请填写网关的完整网址，以 https:// 开头'
  if (url.username !== '' || url.password !== '' || url.search !== '') return '网关的网址里不要带账号、密码和参数'
  return url.protocol === 'https:' || LOOPBACK.includes(url.hostname) ? null : '网关要用 https://；只有装在本机的网关可以用 http://'
}

/** The message for a gateway: one sentence, one link. What the gateway does with it stands in docs/notices-gateway.md. */
export const gatewayBody = ({ id, way, kind, contact, letter, off, senderName }: Outgoing): string =>
  JSON.stringify({ id, way, kind, to: contact.address, text: letter.short.text, link: letter.short.href, unsubscribe: off, sender: senderName })

type Said = { readonly status?: unknown; readonly reason?: unknown }
function readAnswer(status: number, text: string): Outcome {
  let said: Said = {}
  try { said = JSON.parse(text) as Said } catch { /* its number alone counts then */ }
  const reason = typeof said.reason === 'string' ? said.reason.slice(0, 100) : String(status)
  if (status >= 200 && status < 300 && (said.status === 'accepted' || said.status === 'sent')) return { kind: 'sent', answer: String(said.status) }
  if (status < 500 && said.status === 'refused') return { kind: 'refused', reason: `网关拒发：${reason}`, dead: status === 422 }
  return { kind: 'later', reason: `网关暂时不能发（${reason}）` }
}

/** Asks the gateway what became of a message that may have reached it; null where it never did. */
async function asked({ url, key }: Gateway, id: string): Promise<Outcome | null> {
  const answer = await request(`${url.replace(/\/$/, '')}/${encodeURIComponent(id)}`, {
    method: 'GET', headersTimeout: WAIT, bodyTimeout: WAIT, headers: { 'gongkai-signature': signatureOf(key, Math.floor(Date.now() / 1000), id) },
  })
  const text = await shortText(answer.body)
  return answer.statusCode === 404 ? null : readAnswer(answer.statusCode, text)
}

/** Hands a message to the office's SMS or WeChat gateway. In doubt the gateway is asked first: it knows a message by its id. */
export async function sendByGateway(gateway: Gateway, outgoing: Outgoing, handOver: HandOver): Promise<Outcome> {
  const body = gatewayBody(outgoing)
  try {
    if (outgoing.again) {
      const known = await asked(gateway, outgoing.id)
      if (known && known.kind !== 'later') return known
    }
  } catch { return { kind: 'later', reason: '问不到网关' } }
  await handOver()
  try {
    const answer = await request(gateway.url, { method: 'POST', body, headers: signedHeaders(outgoing.id, gateway.key, body, Date.now()), headersTimeout: WAIT, bodyTimeout: WAIT, signal: AbortSignal.timeout(2 * WAIT) })
    return readAnswer(answer.statusCode, await shortText(answer.body))
  } catch (error) {
    const code = error instanceof Error ? (error as Error & { code?: string }).code ?? error.name : ''
    return /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|CONNECT_TIMEOUT|EHOSTUNREACH/.test(code) ? { kind: 'later', reason: `连不上网关（${code}）` } : { kind: 'doubt', reason: `已交给网关，没有等到应答（${code}）` }
  }
}
