import type { NoticeSettings } from '../settings.ts'
import { sendByGateway } from './gateway.ts'
import type { GuardOptions } from '#platform/http/guarded-lookup'
import { openMailer } from './mail.ts'
import type { Send } from './outcome.ts'
import { sendByWebhook } from './webhook.ts'

export type Senders = { readonly send: Send; close(): void }

/** Each way's own sender; to be closed when all is sent. */
export function openSenders({ sms, wechat }: NoticeSettings, webhook: GuardOptions = {}): Senders {
  const mailer = openMailer()
  return {
    send: async (outgoing, handOver) => {
      if (outgoing.way === 'email') return mailer.send(outgoing, handOver)
      if (outgoing.way === 'webhook') return sendByWebhook(outgoing, handOver, webhook)
      const gateway = outgoing.way === 'sms' ? sms : wechat
      return gateway ? sendByGateway(gateway, outgoing, handOver) : { kind: 'later', reason: '没有设置网关' }
    },
    close: () => mailer.close(),
  }
}
