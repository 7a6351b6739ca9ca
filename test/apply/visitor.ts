import { load } from 'cheerio'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

export type FileSent = { readonly name: string; readonly bytes: Uint8Array; readonly type?: string }
type Fields = Readonly<Record<string, string | readonly string[]>>
export type Visitor = {
  page: LightMyRequestResponse
  open(url: string): Promise<LightMyRequestResponse>
  /** Sends the form of the page that is open (of this address, or `from` where it is sent elsewhere), with these fields over what stands in it. */
  send(fields: Fields, options?: { action?: string; from?: string; files?: readonly FileSent[] }): Promise<LightMyRequestResponse>
  text(): string
}

/** The fields of a form as a browser would send them. */
export function fieldsOf(html: string, action?: string): { action: string; fields: Record<string, string | string[]> } {
  const $ = load(html)
  const form = action ? $(`form[action="${action}"]`).last() : $('main form').first()
  const fields: Record<string, string | string[]> = {}
  form.find('input, select, textarea').each((_, element) => {
    const field = $(element)
    const [name, type] = [field.attr('name'), field.attr('type')]
    if (!name || type === 'file' || ((type === 'radio' || type === 'checkbox') && field.attr('checked') === undefined)) return
    const value = element.tagName === 'select' ? field.find('option[selected]').attr('value') ?? '' : element.tagName === 'textarea' ? field.text() : field.attr('value') ?? ''
    fields[name] = type === 'checkbox' ? [...[fields[name] ?? []].flat(), value] : value
  })
  return { action: form.attr('action') ?? '', fields }
}

const encoded = (fields: Fields): string =>
  new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as [string, string]))).toString()

export const BOUNDARY = 'gongkaiBoundary'
export function multipart(fields: Fields, files: readonly FileSent[]): Buffer {
  const parts = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${one}\r\n`)))
  const sent = files.flatMap(({ name, bytes, type }) => [
    Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: ${type ?? 'application/octet-stream'}\r\n\r\n`), Buffer.from(bytes), Buffer.from('\r\n')])
  return Buffer.concat([...parts, ...sent, Buffer.from(`--${BOUNDARY}--\r\n`)])
}

/** Somebody with a browser that runs no scripts: one cookie jar, one open page. */
export function visitor(app: FastifyInstance, ip = '203.0.113.7', given: Readonly<Record<string, string>> = {}): Visitor {
  const cookies = new Map<string, string>(Object.entries(given))
  const headers = () => ({ cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'x-forwarded-for': ip })
  const took = (answer: LightMyRequestResponse): LightMyRequestResponse => {
    for (const { name, value } of answer.cookies) cookies.set(name, value)
    return answer
  }
  const self: Visitor = {
    page: undefined as unknown as LightMyRequestResponse,
    async open(url) {
      self.page = took(await app.inject({ url, headers: headers(), remoteAddress: '127.0.0.1' }))
      return self.page
    },
    async send(given, { action, from, files } = {}) {
      const form = fieldsOf(self.page.body, from ?? action)
      const fields = { ...form.fields, ...given }
      const request = files
        ? { payload: multipart(fields, files), headers: { ...headers(), 'content-type': `multipart/form-data; boundary=${BOUNDARY}` } }
        : { payload: encoded(fields), headers: { ...headers(), 'content-type': 'application/x-www-form-urlencoded' } }
      self.page = took(await app.inject({ method: 'POST', url: action ?? form.action, remoteAddress: '127.0.0.1', ...request }))
      return self.page
    },
    text: () => load(self.page.body)('main').text().replace(/\s+/g, ' '),
  }
  return self
}

export const WHAT = { agency: 'traffic', subject: '临江路改造工程的施工许可', description: '2024年3月开工，建设单位为市城投公司' }
export const WHO = { personName: '王某某', personId: '11010519491231002X', phone: '13800001234' }

/** The form filled in up to the page that shows everything once more. */
export async function filled(somebody: Visitor, answers: { what?: Fields; who?: Fields; how?: Fields } = {}): Promise<Visitor> {
  await somebody.open('/apply')
  await somebody.send({ ...WHAT, ...answers.what })
  await somebody.send({ ...WHO, ...answers.who })
  await somebody.send({ ...answers.how })
  return somebody
}
