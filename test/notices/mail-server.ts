import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Got = { readonly to: string; readonly id: string; readonly source: string; readonly text: string }
export type MailServer = {
  /** What stands in the mailboxes: a message that came before under the same Message-ID is recognised, as Cyrus, Dovecot and Exchange do. */
  readonly mailbox: Got[]
  /** Every time that the server said 250. */
  readonly taken: string[]
  /** The same, whole. */
  readonly sources: string[]
  /** Answers for an address instead of taking its mail; at RCPT, or after the whole message. */
  readonly refuse: Map<string, { code: number; at: 'rcpt' | 'data' }>
  /** Waits with the last answer while it gives a promise. */
  hold: ((to: string) => Promise<void>) | null
  readonly port: number
  close(): Promise<void>
}

const decode = (source: string): string => {
  const parts = source.split(/\r\n(?=--)/)
  const plain = parts.find((part) => /content-type: text\/plain/i.test(part)) ?? source
  const at = plain.indexOf('\r\n\r\n')
  const [head, body] = [plain.slice(0, at), plain.slice(at + 4)]
  if (/base64/i.test(head)) return Buffer.from(body.replace(/\s/g, ''), 'base64').toString('utf8')
  if (!/quoted-printable/i.test(head)) return body
  return Buffer.from(body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8')
}
export const headerOf = (source: string, name: string): string =>
  (source.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ').split('\r\n').find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))?.slice(name.length + 1).trim() ?? ''

/** A real SMTP server on loopback; sets the program's mail settings to it. */
export async function mailServer(port = 0): Promise<MailServer> {
  const mailbox: Got[] = [], taken: string[] = [], sources: string[] = [], refuse: MailServer['refuse'] = new Map()
  const known = new Set<string>()
  const server = new SMTPServer({
    authOptional: true, disableReverseLookup: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false,
    onRcptTo({ address }, _session, done) {
      const answer = refuse.get(address)
      done(answer?.at === 'rcpt' ? Object.assign(new Error('no'), { responseCode: answer.code }) : undefined)
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? ''
        const answer = refuse.get(to)
        if (answer) return done(Object.assign(new Error('no'), { responseCode: answer.code }))
        const source = Buffer.concat(parts).toString()
        const id = headerOf(source, 'message-id')
        taken.push(id)
        sources.push(source)
        if (!known.has(id)) mailbox.push({ to, id, source, text: decode(source) })
        known.add(id)
        void (self.hold?.(to) ?? Promise.resolve()).then(() => done())
      })
    },
  })
  server.on('error', () => { /* a killed sender's connection */ })
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const self: MailServer = {
    mailbox, taken, sources, refuse, hold: null, port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => { server.close(() => resolve()) }),
  }
  process.env['GONGKAI_SMTP_URL'] = `smtp://127.0.0.1:${self.port}`
  process.env['GONGKAI_MAIL_FROM'] = 'gongkai@example.cn'
  return self
}
