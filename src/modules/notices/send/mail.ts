import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import MailComposer from 'nodemailer/lib/mail-composer'
import { asHtml, asText } from '../domain/dress.ts'
import { ClaimLost, type HandOver, type Outcome, type Outgoing, type Send } from './outcome.ts'

const WAIT = 20_000
type SmtpError = Error & { readonly responseCode?: number; readonly code?: string }
const codeOf = (error: unknown): number => (error instanceof Error ? (error as SmtpError).responseCode ?? 0 : 0)

/** A message as it goes over the wire: the same row gives the same bytes each time, under the same Message-ID, so that a receiver knows it again. */
export function rawMail({ id, contact, letter, off, senderName, madeAt }: Outgoing, from: string): Promise<Buffer> {
  const stop = off === null ? {} : { 'List-Unsubscribe': { prepared: true, value: `<${off}>` }, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
  return new MailComposer({
    from: { name: senderName, address: from }, to: contact.address, subject: letter.subject, date: madeAt, messageId: `<${id}>`, baseBoundary: id.replace(/\W/g, ''),
    text: asText(letter, senderName, off), html: asHtml(letter, senderName, off), disableFileAccess: true, disableUrlAccess: true,
    headers: { ...stop, 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  }).compile().build()
}

/** What a mail server's error means. After the whole message was handed over only an answer in numbers is sure. */
export function outcomeOf(error: unknown, handed: boolean): Outcome {
  const code = codeOf(error), kind = error instanceof Error ? (error as SmtpError).code ?? '' : ''
  const aboutMessage = kind === 'EENVELOPE' || kind === 'EMESSAGE'
  if (code >= 500 && aboutMessage) return { kind: 'refused', reason: `对方邮件服务器拒收（${code}）`, dead: kind === 'EENVELOPE' }
  if (code > 0) return { kind: 'later', reason: `邮件服务器暂时不收（${code}）` }
  if (kind === 'EENVELOPE') return { kind: 'refused', reason: '邮件服务器不认这个地址', dead: true }
  if (handed) return { kind: 'doubt', reason: '邮件已交出，没有等到邮件服务器的应答' }
  return { kind: 'later', reason: `连不上邮件服务器（${kind || '原因不明'}）` }
}

export type Mailer = { readonly send: Send; close(): void }

/**
 * Sends by SMTP over a few connections that are kept between messages. The last sign of a message goes out only after it was noted that it does;
 * a message whose connection breaks is never sent again by the connection itself: the outbox decides that.
 */
export function openMailer(wait = WAIT): Mailer {
  const [url, from] = [process.env['GONGKAI_SMTP_URL'], process.env['GONGKAI_MAIL_FROM']]
  if (!url || !from) return { send: async () => ({ kind: 'later', reason: '没有设置邮件服务器' }), close() { /* nothing is open */ } }
  const transport = createTransport({ url, pool: true, maxConnections: 4, maxMessages: 200, maxRequeues: 0, connectionTimeout: wait, greetingTimeout: wait, socketTimeout: wait, dnsTimeout: wait })
  return {
    send: async (outgoing, handOver) => {
      const raw = await rawMail(outgoing, from)
      const state = { handed: false, lost: null as ClaimLost | null }
      async function* parts() {
        yield raw
        await handOver().catch((error: unknown) => { if (error instanceof ClaimLost) state.lost = error; throw error })
        state.handed = true
      }
      try {
        const { response } = await transport.sendMail({ envelope: { from, to: [outgoing.contact.address] }, raw: Readable.from(parts()) })
        return { kind: 'sent', answer: response.slice(0, 200) }
      } catch (error) {
        if (state.lost) throw state.lost
        return outcomeOf(error, state.handed)
      }
    },
    close: () => transport.close(),
  }
}

/** One message over a connection of its own. */
export async function sendByMail(outgoing: Outgoing, handOver: HandOver, wait = WAIT): Promise<Outcome> {
  const mailer = openMailer(wait)
  try { return await mailer.send(outgoing, handOver) } finally { mailer.close() }
}
