import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { mailIsOn, sendMail } from '#platform/mail/send'
import { Refusal } from '#shared/refusal'

const FROM = 'gongkai@example.cn'
const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
  delete process.env['GONGKAI_SMTP_URL']
  delete process.env['GONGKAI_MAIL_FROM']
})
type Got = { readonly from: string; readonly to: readonly string[]; readonly source: string }

function setServerAt(port: number): void {
  process.env['GONGKAI_SMTP_URL'] = `smtp://127.0.0.1:${port}`
  process.env['GONGKAI_MAIL_FROM'] = FROM
}

/** A real mail server that takes all but what `refuse` names, with that code. */
async function mailServer(refuse: Readonly<Record<string, number>> = {}): Promise<Got[]> {
  const got: Got[] = []
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false,
    onRcptTo({ address }, _session, done) {
      const code = refuse[address]
      done(code ? Object.assign(new Error(`mailbox of ${address} is not here`), { responseCode: code }) : undefined)
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        got.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), source: Buffer.concat(parts).toString() })
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  closers.push(() => server.close())
  setServerAt((server.server.address() as AddressInfo).port)
  return got
}
const MAIL = { to: 'wang@example.cn', subject: '青公开〔2025〕3号的答复', text: '王某某：\n\n见附件。\n' }
/** The header lines, folded ones joined. */
const headersOf = (source: string): string[] => (source.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ').split('\r\n')
const headerOf = (source: string, name: string): string => headersOf(source).find((line) => line.toLowerCase().startsWith(`${name}:`)) ?? ''

test('a letter goes out with its attachment whole, and the server’s answer comes back', async () => {
  const got = await mailServer()
  const bytes = Buffer.from('%PDF-1.7 答复书')
  const answer = await sendMail({ ...MAIL, attachments: [{ name: '答复书.pdf', mediaType: 'application/pdf', bytes }] })
  assert.match(answer.response, /^250 /)
  const [mail] = got
  assert.deepEqual([mail?.from, mail?.to], [FROM, ['wang@example.cn']])
  assert.ok(headerOf(mail?.source ?? '', 'message-id').includes(answer.id))
  assert.ok(mail?.source.replace(/\r\n/g, '').includes(bytes.toString('base64')))
  assert.match(mail?.source ?? '', /content-type: application\/pdf/i)
  assert.ok(mail?.source.includes(encodeURIComponent('答复书.pdf')) || mail?.source.includes(Buffer.from('答复书.pdf').toString('base64')))
})

test('no second header and no second addressee can be smuggled in', async () => {
  const got = await mailServer()
  const attachments = [{ name: 'a\r\nBcc: spy@example.cn\r\n.pdf', mediaType: 'application/pdf\r\nX-Evil: 1', bytes: Buffer.from('x') }]
  await sendMail({ to: MAIL.to, subject: '答复\r\nBcc: spy@example.cn\r\n\r\nbody', text: '.\r\nMAIL FROM:<spy@example.cn>\r\n', attachments })
  await sendMail({ to: MAIL.to, subject: 'plain\r\nBcc: spy@example.cn', text: 'x' })
  assert.equal(got.length, 2)
  for (const { to, source } of got) {
    assert.deepEqual(to, [MAIL.to])
    assert.equal(/^(bcc|x-evil):/im.test(source), false)
  }
  const evil = ['a@example.cn,b@example.cn', 'a@example.cn\r\nBcc: spy@example.cn', 'A <a@example.cn>', 'a@example.cn b@example.cn', 'a@example.cn\0', 'group:a@example.cn;', 'a(x)@example.cn', 'a', '@example.cn', '']
  for (const to of evil) await assert.rejects(sendMail({ ...MAIL, to }), (error) => error instanceof Refusal && /写法不对/.test(error.message), to)
  assert.equal(got.length, 2)
})

test('what the server refuses for good is told to a person, by its number and without the address; what it puts off is thrown, to be tried again', async () => {
  const got = await mailServer({ 'gone@example.cn': 550, 'full@example.cn': 452 })
  await assert.rejects(sendMail({ ...MAIL, to: 'gone@example.cn' }), (error) => error instanceof Refusal && /拒收（550）/.test(error.message) && !error.message.includes('gone@'))
  await assert.rejects(sendMail({ ...MAIL, to: 'full@example.cn' }), (error) => !(error instanceof Refusal) && (error as { responseCode?: number }).responseCode === 452)
  assert.equal(got.length, 0)
})

async function plainServer(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

test('a server that is down, or takes the call and says nothing, is an error to be tried again, soon', async () => {
  const down = createServer()
  const port = await plainServer(down)
  await new Promise((resolve) => down.close(resolve))
  setServerAt(port)
  await assert.rejects(sendMail(MAIL), (error) => !(error instanceof Refusal) && /ECONNREFUSED/.test(String(error)))
  const silent = createServer((socket) => { closers.push(() => socket.destroy()); socket.on('error', () => {}) })
  setServerAt(await plainServer(silent))
  closers.push(() => silent.close())
  const started = performance.now()
  await assert.rejects(sendMail(MAIL, 200), (error) => (error as { code?: string }).code === 'ETIMEDOUT')
  assert.ok(performance.now() - started < 5000)
})

test('without settings mail is off and says so', async () => {
  assert.equal(mailIsOn(), false)
  await assert.rejects(sendMail(MAIL), (error) => error instanceof Refusal && /没有设置邮件服务器/.test(error.message))
  setServerAt(25)
  assert.equal(mailIsOn(), true)
})
