import { createTransport } from 'nodemailer'
import { Refusal } from '#shared/refusal'

export type Mail = {
  readonly to: string; readonly subject: string; readonly text: string
  readonly attachments?: readonly { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }[]
}
const WAIT = 20_000

/** Is there a mail server to send by? GONGKAI_SMTP_URL and GONGKAI_MAIL_FROM say so. */
export const mailIsOn = (): boolean => Boolean(process.env['GONGKAI_SMTP_URL'] && process.env['GONGKAI_MAIL_FROM'])

/** A line break in a header would begin a header of somebody else's. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

/** One address and nothing else: no second header, no list. */
const isAddress = (text: string): boolean => /^[^\s\p{Cc}@<>()",;:\\]{1,64}@[^\s\p{Cc}@<>()",;:\\]{1,190}\.[^\s\p{Cc}@<>()",;:\\]{2,60}$/u.test(text)

/** The server's last word (5xx): trying again changes nothing. What it says may hold the address, so only its number is told. */
const refusedForGood = (error: unknown): error is { responseCode: number } =>
  error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number' && error.responseCode >= 500 && 'code' in error && (error.code === 'EENVELOPE' || error.code === 'EMESSAGE')

/**
 * Sends a mail and gives the server's own answer: the proof that it took it. Refuses (422) a bad address, a mail system that is not set up
 * and what the server refuses for good; throws where it cannot be reached, is silent for `wait` milliseconds or asks to try later.
 */
export async function sendMail({ to, subject, text, attachments = [] }: Mail, wait = WAIT): Promise<{ id: string; response: string }> {
  const [url, from] = [process.env['GONGKAI_SMTP_URL'], process.env['GONGKAI_MAIL_FROM']]
  if (!url || !from) throw new Refusal(422, ['没有设置邮件服务器（GONGKAI_SMTP_URL、GONGKAI_MAIL_FROM），不能用电子邮件送达，请改用其他方式'])
  if (!isAddress(to)) throw new Refusal(422, ['电子邮箱的写法不对，请核对后再送达'])
  const transport = createTransport({ url, connectionTimeout: wait, greetingTimeout: wait, socketTimeout: wait, dnsTimeout: wait }, { from })
  try {
    const sent = await transport.sendMail({
      to, subject: oneLine(subject), text, disableFileAccess: true, disableUrlAccess: true,
      attachments: attachments.map(({ name, mediaType, bytes }) => ({ filename: oneLine(name), contentType: oneLine(mediaType), content: Buffer.from(bytes) })),
    })
    return { id: sent.messageId, response: sent.response }
  } catch (error) {
    if (refusedForGood(error)) throw new Refusal(422, [`对方邮件服务器拒收（${error.responseCode}），请核对电子邮箱，或改用其他方式送达`])
    throw error
  } finally { transport.close() }
}
